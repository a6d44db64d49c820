// The real intake of a plain file under a recorded legal basis: sealing on arrival, check, history, archive, ledger, all in
// one transaction. First into an empty register, then a month later with one row in twenty changed and one in a hundred
// gone. Compared with DuckDB reading the same file into typed columns, which does none of that.

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
import { installedRoot } from '../src/locate/index.js';
import { Database } from '../src/warehouse/index.js';
import type { Benchmark, Measurement } from './measurement.js';

/** Two identifiers a row, each once: one and a half million distinct ones. */
const rows = 750_000;
const feedName = 'ind/procedures';

/** Makes the two files, takes both in and measures each. */
export const run: Benchmark = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-ingest-'));
  try {
    await writeFile(join(folder, 'pseudonym.key'), 'ab'.repeat(32));
    await writeFile(join(folder, 'pilotmonitor.json'), JSON.stringify(settings));
    const feed = await feedOf(feedName);
    return [
      await measured(folder, feed, { month: '2024-01', day: '31', name: 'ingest, first delivery' }),
      await measured(folder, feed, { month: '2024-02', day: '29', name: 'ingest, second delivery' }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const settings = {
  legalBases: [{ supplier: 'ind', basis: 'bench', date: '2024-01-01', decidedBy: 'bench' }],
  pseudonymKeySource: { file: 'pseudonym.key' },
};

interface Delivery {
  readonly month: string;
  readonly day: string;
  readonly name: string;
}

async function measured(folder: string, feed: CompiledFeed, delivery: Delivery): Promise<Measurement> {
  const { month, day, name } = delivery;
  const incoming = join(folder, 'incoming', feed.name);
  await mkdir(incoming, { recursive: true });
  const path = join(incoming, `procedures_${month}-${day}.csv`);
  await pipeline(Readable.from(linesOf(feed, month !== '2024-01')), createWriteStream(path));
  const floorSeconds = await floorOf(path, feed, incoming);
  const script = join(dirname(fileURLToPath(import.meta.url)), 'ingest-run.js');
  const said = execFileSync(process.execPath, [script, folder, `${month}-${day}T20:00:00Z`], {
    encoding: 'utf8',
  });
  const { seconds, peakMegabytes, outcomes } = JSON.parse(said);
  if (outcomes[0]?.outcome !== 'accepted') throw new Error(`the delivery was not taken in: ${said}`);
  const size = `${rows / 1000} k rows, ${(rows * 2) / 1_000_000} M identifiers`;
  return { name: `${name}, ${size}`, seconds, floor: 'typed read_csv', floorSeconds, peakMegabytes };
}

/** The rows of a delivery; in the later one some have changed and some are gone. */
function* linesOf(feed: CompiledFeed, isLater: boolean): Generator<string> {
  yield `${feed.columns.map((column) => column.meta.header).join(';')}\n`;
  let block = '';
  for (let row = 0; row < rows; row += 1) {
    if (isLater && row % 100 === 7) continue;
    const track = isLater && row % 20 === 3 ? 2 : 4;
    const day = String(1 + (row % 28)).padStart(2, '0');
    block += `Z${10_000_000 + row};${2_000_000_000 + row * 3};2023-05-${day};2023-06-${day};eerste;${track};hoog;;;;\n`;
    if (block.length > 1_000_000) {
      yield block;
      block = '';
    }
  }
  yield block;
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
      `create table t as select * from read_csv('${path}', delim = ';', header = true, columns = {${types}})`,
    );
    await database.run('checkpoint');
    times.push((performance.now() - start) / 1000);
    database.close();
    await rm(file, { force: true });
  }
  return Math.min(...times);
}

async function feedOf(name: string): Promise<CompiledFeed> {
  const { feeds } = await loadContracts(installedRoot);
  const found = feeds.find((feed) => feed.name === name);
  if (found === undefined) throw new Error(`there is no feed ${name}`);
  return found;
}
