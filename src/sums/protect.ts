// What may leave of the numbers behind a sums feed: a count of too few is written as `<10`, the sums of too few people as
// `x`, and everything else as the range that its rounded value stands for. The reader keeps the range, and rounds nothing
// again.
//
//   threshold 10, base 5:   7 -> <10   36 -> 33...37   10 -> 10...12   1234 -> 1225...1234 (three digits are kept)

import type { CompiledColumn, CompiledFeed } from '../contract/index.js';
import { roundToBase } from '../disclosure/index.js';

export interface SumsPolicy {
  /** A count below this is hidden, and so are sums over fewer people. */
  readonly threshold: number;
  /** Numbers are rounded to a multiple of this. */
  readonly base: number;
}

/** Digits of a number that are kept: a sum to the day over ten people tells each of them what the others add up to. */
const digitsKept = 3;

export type PlainRow = Readonly<Record<string, string | null>>;

/** The cells of a row as they may be written, in the order of the contract; empty where there is nothing. */
export const protectRow = (feed: CompiledFeed, row: PlainRow, policy: SumsPolicy): string[] =>
  feed.columns.map((column) => protectCell(column, row, policy));

function protectCell(column: CompiledColumn, row: PlainRow, policy: SumsPolicy): string {
  const text = row[column.name] ?? null;
  if (text === null) return '';
  if (column.notation !== 'bounded') return text;
  const value = Number(text);
  if (column.hiddenWith.length === 0)
    return value < policy.threshold ? `<${policy.threshold}` : rangeText(value, policy, policy.threshold);
  const isOfFew = column.hiddenWith.some((name) => isFew(row[name] ?? null, policy));
  return isOfFew ? 'x' : rangeText(value, policy, 0);
}

const isFew = (count: string | null, { threshold }: SumsPolicy): boolean =>
  count !== null && Number(count) < threshold;

/** The values that round as this one does, and are at least `least`; three dots, so that no two numbers read as one. */
function rangeText(value: number, { base }: SumsPolicy, least: number): string {
  const step = Math.max(base, 10 ** (String(value).length - digitsKept));
  const middle = roundToBase(value, step);
  const low = Math.max(least, middle - Math.floor(step / 2));
  const high = middle + Math.ceil(step / 2) - 1;
  return low === high ? String(value) : `${low}...${high}`;
}
