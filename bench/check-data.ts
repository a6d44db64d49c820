// The rows of the bench, drawn from a fixed seed: twelve columns, most rows right, about one in a hundred wrong in one
// cell. Written twice: as a supplier's CSV for DuckDB, and as the sealed delivery that intake would read.

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { CompiledFeed } from '../src/contract/index.js';
import { columnLine, headerMember, type SealedHeader, sealedFormat } from '../src/seal/sealed-format.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const outcomes = ['granted', 'refused', 'withdrawn', 'none'];
/** One wrong cell for each column. */
const wrong = [
  '!invalid',
  'xx',
  '2024-02-30',
  'x',
  '2203-01-01',
  '1',
  'nope',
  '1890-01',
  '99,5',
  '1e3',
  '0x1F',
  '12',
];
const [firstDay, days, persons] = [Date.UTC(2020, 0, 1), 2400, 100_000];

export interface BenchFiles {
  readonly plain: string;
  readonly sealed: string;
}

/** Writes both files. The sealed one is gzip that stores, so that both sides read as many bytes from disk. */
export async function writeBenchFiles(feed: CompiledFeed, rows: number, files: BenchFiles): Promise<void> {
  const [plain, sealedFile] = [createWriteStream(files.plain), createWriteStream(files.sealed)];
  const names = columnLine(feed);
  plain.write(names.replace('_line;', ''));
  sealedFile.write(headerMember(headerOf(feed, rows)));
  const sealed = createGzip({ level: 0 });
  sealed.pipe(sealedFile);
  sealed.write(names);
  const pseudonyms = Array.from({ length: persons }, (_, person) => pseudonymOf(person));
  const draw = rowSource((below) => pseudonyms[below(persons)] ?? '');
  for (let row = 0; row < rows; ) {
    const lines: string[] = [];
    for (let left = 5000; left > 0 && row < rows; left -= 1, row += 1) lines.push(draw());
    await written(plain, lines.join(''));
    await written(sealed, lines.map((line, index) => `${row - lines.length + index + 2};${line}`).join(''));
  }
  sealed.end();
  await Promise.all([closed(plain), finished(sealedFile)]);
}

const headerOf = (feed: CompiledFeed, rows: number): SealedHeader => ({
  format: sealedFormat,
  feed: feed.name,
  contract: feed.hash,
  version: 1,
  key: '00000000',
  reference_date: '2026-12-31',
  period_from: '2026-12-01',
  period_to: '2027-01-01',
  mode: 'changes',
  source_sha256: '0'.repeat(64),
  counts: { rows, broken: 0, masked: 0 },
  synthetic: true,
});

/** Draws whole numbers in [0, n). */
export type Below = (n: number) => number;

/** Lines of rows, always the same ones; `personOf` gives the first cell. */
export function rowSource(personOf: (below: Below) => string): () => string {
  const below = drawFrom(20_261_123);
  const calendar = Array.from({ length: days + 400 }, (_, day) =>
    new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10),
  );
  const letter = () => letters[below(26)] ?? '';
  const cents = () => String(below(100)).padStart(2, '0');
  const day = (at: number) => calendar[at] ?? '';
  return () => {
    const received = below(days);
    const decided = received + below(60);
    const cells = [
      personOf(below),
      `${letter()}${letter()}${100_000 + below(900_000)}`,
      day(received),
      below(5) === 0 ? '' : day(decided),
      day(decided),
      day(decided + below(300)),
      outcomes[below(4)] ?? '',
      `${1950 + below(55)}-${String(1 + below(12)).padStart(2, '0')}`,
      `${below(60)},${cents()}`,
      below(10) < 3 ? '' : `${below(9000)},${cents()}`,
      String(below(5000)),
      `${1000 + below(9000)}${letter()}${letter()}`,
    ];
    const column = below(1000) < 9 ? below(cells.length) : -1;
    return `${cells.map((cell, index) => (index === column ? wrong[index] : cell)).join(';')}\n`;
  };
}

const pseudonymOf = (person: number): string =>
  `p1_${createHash('sha256').update(String(person)).digest('hex').slice(0, 32)}`;

/** Whole numbers in [0, n), the same on every machine (a linear congruence is enough for filling files). */
function drawFrom(seed: number): Below {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

async function written(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

const closed = (stream: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on('error', reject);
    stream.end(resolve);
  });
