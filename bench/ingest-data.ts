// The files of the bench of the intake: real feeds, made-up rows, one and a half million distinct identifiers.

import type { CompiledFeed } from '../src/contract/index.js';

export interface IngestCase {
  readonly feed: string;
  readonly rows: number;
  readonly identifiers: number;
  /** Bounds of ratio and peak memory (MB), where there are any. */
  readonly bound?: number;
  readonly peakBound?: number;
  /** The row of this number; in a later delivery some rows are other than before, and some are not there. */
  readonly row: (row: number, isLater: boolean) => string | undefined;
}

const rows = 750_000;
const day = (row: number) => String(1 + (row % 28)).padStart(2, '0');
const cents = (row: number) => String(row % 100).padStart(2, '0');

/** A case number of each row, 600,000 people and 150,000 employers. */
const permits: IngestCase = {
  feed: 'uwv/permits',
  rows,
  identifiers: 1_500_000,
  bound: 3.5,
  peakBound: 1000,
  row: (row, isLater) => {
    const outcome = isLater && row % 20 === 3 ? 'ingetrokken' : 'verleend';
    const [person, employer] = [2_000_000_000 + (row % 600_000) * 3, `NL${10_000_000 + (row % 150_000)}`];
    const days = `2023-05-${day(row)};2023-06-${day(row)};;2023-07-${day(row)}`;
    const valid = `2023-08-${day(row)};2024-08-${day(row)}`;
    const work = `${78 + (row % 10)};2008;;${1000 + (row % 9000)};${8 + (row % 30)},${cents(row)}`;
    return `T${10_000_000 + row};${person};${days};${outcome};;${valid};${employer};${work};${14 + (row % 6)},${cents(row)};uur`;
  },
};

/** A case number and a person of each row, and little else. */
const procedures: IngestCase = {
  feed: 'ind/procedures',
  rows,
  identifiers: 1_500_000,
  row: (row, isLater) => {
    if (isLater && row % 100 === 7) return undefined;
    const track = isLater && row % 20 === 3 ? 2 : 4;
    const days = `2023-05-${day(row)};2023-06-${day(row)}`;
    return `Z${10_000_000 + row};${2_000_000_000 + row * 3};${days};eerste;${track};hoog;;;;`;
  },
};

export const ingestCases = [permits, procedures];

/** What was taken in, in words. */
export const nameOf = ({ name, columns }: CompiledFeed, { rows: count, identifiers }: IngestCase): string =>
  `${name}, ${count / 1000} k rows x ${columns.length} columns, ${identifiers / 1_000_000} M identifiers`;

/** The text of a delivery, in blocks. */
export function* fileOf(feed: CompiledFeed, each: IngestCase, delivery: number): Generator<string> {
  yield `${feed.columns.map((column) => column.meta.header).join(';')}\n`;
  let block = '';
  for (let row = 0; row < each.rows; row += 1) {
    const text = each.row(row, delivery > 0);
    if (text !== undefined) block += `${text}\n`;
    if (block.length > 1_000_000) {
      yield block;
      block = '';
    }
  }
  yield block;
}
