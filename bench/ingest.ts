// The real intake of a plain file under a recorded legal basis: sealing on arrival, check, history, archive, ledger, all in
// one transaction. First into an empty register, then a month later with one row in twenty changed. Compared with DuckDB
// reading the same file into typed columns, which does none of that. Once the rows of the bench of the check, and once the
// narrowest real feed with as many identifiers, for which there is no bound: there is little else to do in it.

import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { CompiledFeed } from '../src/contract/index.js';
import { loadContracts } from '../src/intake/index.js';
import { Database } from '../src/warehouse/index.js';
import { fileOf, type IngestCase, ingestCases, nameOf } from './ingest-data.js';
import { benchRoot } from './ingest-root.js';
import type { Benchmark, Measurement } from './measurement.js';

const deliveries = [
  { day: '2027-01-31', name: 'first delivery' },
  { day: '2027-02-28', name: 'second delivery' },
] as const;

/** Makes the files of each case, takes them in and measures each; of two rounds the faster counts, as for the floor. */
export const run: Benchmark = async () => {
  const measured: Measurement[] = [];
  for (const each of ingestCases) {
    const [first, second] = [await measure(each), await measure(each)];
    measured.push(...first.map((one, index) => better(one, second[index] ?? one)));
  }
  return measured;
};

/** The faster of two measurements of the same, with the floor that was faster and the higher peak. */
const better = (one: Measurement, other: Measurement): Measurement => ({
  ...one,
  seconds: Math.min(one.seconds, other.seconds),
  floorSeconds: Math.min(one.floorSeconds, other.floorSeconds),
  peakMegabytes: Math.max(one.peakMegabytes ?? 0, other.peakMegabytes ?? 0),
});

async function measure(each: IngestCase): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-ingest-'));
  try {
    await writeFile(join(folder, 'pseudonym.key'), 'ab'.repeat(32));
    await writeFile(join(folder, 'pilotmonitor.json'), JSON.stringify(settingsOf(each)));
    const root = benchRoot(folder);
    const feed = await feedOf(root, each.feed);
    const measured: Measurement[] = [];
    for (const [index, { day, name }] of deliveries.entries())
      measured.push(await taken({ folder, root, feed, each }, { isLater: index > 0, day, name }));
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const settingsOf = ({ feed }: IngestCase) => ({
  legalBases: [{ supplier: feed.split('/')[0], basis: 'bench', date: '2024-01-01', decidedBy: 'bench' }],
  pseudonymKeySource: { file: 'pseudonym.key' },
});

interface Place {
  readonly folder: string;
  readonly root: string;
  readonly feed: CompiledFeed;
  readonly each: IngestCase;
}

interface Delivery {
  readonly isLater: boolean;
  readonly day: string;
  readonly name: string;
}

async function taken(
  { folder, root, feed, each }: Place,
  { isLater, day, name }: Delivery,
): Promise<Measurement> {
  const incoming = join(folder, 'incoming', feed.name);
  await mkdir(incoming, { recursive: true });
  const path = join(incoming, `${feed.feed}_${day}.csv`);
  // On the disk before anything is measured, or writing it would be part of what comes after.
  await pipeline(Readable.from(fileOf(feed, each, isLater)), createWriteStream(path, { flush: true }));
  const floorSeconds = await floorOf(path, feed, incoming);
  const script = join(dirname(fileURLToPath(import.meta.url)), 'ingest-run.js');
  const said = execFileSync(process.execPath, [script, folder, `${day}T20:00:00Z`, root], {
    encoding: 'utf8',
  });
  const { seconds, peakMegabytes, outcomes } = JSON.parse(said);
  // The later file lacks rows of the first on purpose, and the intake remarks on it.
  if (!['accepted', 'accepted_with_remarks', 'partly'].includes(outcomes[0]?.outcome))
    throw new Error(`the delivery was not taken in: ${said}`);
  const { bound, peakBound } = each;
  return {
    name: `ingest, ${name}, ${nameOf(feed, each)}`,
    seconds,
    floor: 'typed read_csv',
    floorSeconds,
    ...(bound === undefined ? {} : { bound }),
    peakMegabytes,
    ...(peakBound === undefined ? {} : { peakBound }),
  };
}

/** The faster of two reads into a table of a new file. */
async function floorOf(path: string, feed: CompiledFeed, folder: string): Promise<number> {
  const times: number[] = [];
  for (const turn of [1, 2]) {
    const file = `${path}.${turn}.tmp`;
    const options = { path: file, memoryLimitMb: 1000, threads: 2, temporaryFolder: folder };
    const database = await Database.open(options);
    const types = feed.columns.map(({ name, duckType }) => `'${name}': '${duckType}'`).join(', ');
    const start = performance.now();
    await database.run(
      `create table t as select * from read_csv('${path}', delim = ';', header = true, decimal_separator = ',', ignore_errors = true,
       columns = {${types}})`,
    );
    await database.run('checkpoint');
    times.push((performance.now() - start) / 1000);
    database.close();
    await rm(file, { force: true });
  }
  return Math.min(...times);
}

async function feedOf(root: string, name: string): Promise<CompiledFeed> {
  const { feeds } = await loadContracts(root);
  const found = feeds.find((feed) => feed.name === name);
  if (found === undefined) throw new Error(`there is no feed ${name}`);
  return found;
}
