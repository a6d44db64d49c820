// One measured run of the bench of the check, in a process of its own so that its peak memory is its own: `floor` is
// DuckDB's typed read_csv as anyone would call it, `ours` is what intake does with a sealed delivery up to good rows and
// quarantine. Both end with a table on disk. Prints one line of JSON.

import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';
import { badCellsSql, type CompiledFeed, reasonsSql } from '../src/contract/index.js';
import { RowFileQueue } from '../src/intake/row-file-queue.js';
import { RowTyping } from '../src/intake/row-typing.js';
import { passingBytes, readSealed } from '../src/seal/index.js';
import type { BenchFiles } from './check-data.js';
import { benchFeed } from './check-feed.js';

/** What a run prints. */
export interface ChildResult {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly good: number;
  readonly bad: number;
}

const referenceDate = "date '2026-12-31'";

async function floor(feed: CompiledFeed, files: BenchFiles, database: string): Promise<number[]> {
  const { connection } = await open(database, {});
  const types = feed.columns.map((column) => `'${column.name}': '${column.duckType}'`).join(', ');
  await connection.run(
    `create table good as select * from read_csv('${files.plain}', columns = {${types}}, delim = ';',
     header = true, decimal_separator = ',', ignore_errors = true)`,
  );
  await connection.run('checkpoint');
  const counted = await connection.runAndReadAll('select count(*)::integer from good');
  return [Number(counted.getRowsJson()[0]?.[0]), 0];
}

/** Rows carry their line numbers, so DuckDB need not keep their order. */
async function ours(feed: CompiledFeed, files: BenchFiles, database: string): Promise<number[]> {
  const { connection } = await open(database, { preserve_insertion_order: 'false', memory_limit: '350MB' });
  const typing = new RowTyping(connection, feed, 'checked');
  const queue = new RowFileQueue((file, date) => typing.take(file, date));
  const read = await readSealed(passingBytes(files.sealed), {
    feed,
    file: 'bench',
    rowFile: `${database}.rows`,
    onRowFile: (file, header) => queue.add(file, header.reference_date),
  });
  if (read.status !== 'read') throw new Error('the bench delivery was refused');
  await queue.finish();
  await typing.finish();
  const bad = badCellsSql(feed, 'checked');
  await connection.run(`create table quarantine as ${reasonsSql(feed, bad, referenceDate)}`);
  await connection.run('checkpoint');
  const counted = await connection.runAndReadAll(
    `select count(*) filter (not _bad)::integer, count(*) filter (_bad)::integer,
     (select count(distinct _line) from quarantine)::integer from checked`,
  );
  const [good, flagged, explained] = (counted.getRowsJson()[0] ?? []).map(Number);
  if (flagged !== explained) throw new Error(`${flagged} rows are bad and ${explained} have a reason`);
  if (good === undefined || good + Number(flagged) !== read.header.counts.rows)
    throw new Error('rows were lost');
  return [good, Number(flagged)];
}

async function open(path: string, settings: Readonly<Record<string, string>>) {
  const instance = await DuckDBInstance.create(path, { threads: '2', ...settings });
  return { connection: await instance.connect() };
}

const [side = '', folder = ''] = process.argv.slice(2);
const files = { plain: join(folder, 'plain.csv'), sealed: join(folder, 'delivery.sealed') };
const feed = await benchFeed();
const start = performance.now();
const work = side === 'floor' ? floor : ours;
const [good = 0, bad = 0] = await work(feed, files, join(folder, `${side}-${process.pid}.duckdb`));
const seconds = (performance.now() - start) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, peakMegabytes, good, bad } satisfies ChildResult));
