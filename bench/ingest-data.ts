// The files of the bench of the intake: made-up rows, one and a half million distinct identifiers.

import type { CompiledFeed } from '../src/contract/index.js';
import { rowSource } from './check-data.js';

export interface IngestCase {
  readonly feed: string;
  readonly rows: number;
  readonly identifiers: number;
  /** Bounds of ratio and peak memory (MB), where there are any. */
  readonly bound?: number;
  readonly peakBound?: number;
  /** The rows of a delivery, without their line end. In a later one some are other than before. */
  readonly lines: (isLater: boolean) => Generator<string>;
}

/** The rows of the bench of the check, of one and a half million people. */
const wide: IngestCase = {
  feed: 'bench/permits',
  rows: Number(process.env.BENCH_ROWS ?? 3_000_000),
  identifiers: 1_500_000,
  bound: 3.5,
  peakBound: 1000,
  *lines(isLater) {
    const draw = rowSource((below) => String(2_000_000_000 + below(this.identifiers) * 3));
    for (let row = 0; row < this.rows; row += 1) {
      const line = draw().slice(0, -1);
      yield isLater && row % 20 === 3 ? line.replace(';granted;', ';withdrawn;') : line;
    }
  },
};

const day = (row: number) => String(1 + (row % 28)).padStart(2, '0');

/** A real feed, and the narrowest with as many: each row has a case number and a person of its own, and little else. */
const narrow: IngestCase = {
  feed: 'ind/procedures',
  rows: 750_000,
  identifiers: 1_500_000,
  *lines(isLater) {
    for (let row = 0; row < this.rows; row += 1) {
      if (isLater && row % 100 === 7) continue;
      const track = isLater && row % 20 === 3 ? 2 : 4;
      const days = `2023-05-${day(row)};2023-06-${day(row)}`;
      yield `Z${10_000_000 + row};${2_000_000_000 + row * 3};${days};eerste;${track};hoog;;;;`;
    }
  },
};

export const ingestCases = [wide, narrow];

/** What was taken in, in words. */
export const nameOf = ({ name, columns }: CompiledFeed, { rows, identifiers }: IngestCase): string =>
  `${name}, ${rows / 1_000_000} M rows x ${columns.length} columns, ${identifiers / 1_000_000} M identifiers`;

/** The text of a delivery, in blocks. */
export function* fileOf(feed: CompiledFeed, each: IngestCase, isLater: boolean): Generator<string> {
  yield `${feed.columns.map((column) => column.meta.header).join(';')}\n`;
  let block = '';
  for (const line of each.lines(isLater)) {
    block += `${line}\n`;
    if (block.length < 1_000_000) continue;
    yield block;
    block = '';
  }
  yield block;
}
