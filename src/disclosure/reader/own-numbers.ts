// What an insider knows without anything that was rounded or hidden: its own numbers, and wholes that are its own number
// because everything beside it is printed as zero or is not there. No gate can keep these from it, and they tell nothing of
// others but the printed zeros.
//
//   rural = LEE01 + small locations, small locations printed as 0        rural is LEE01's own number

import type { Statement } from '../knowledge/statement.js';
import type { Range } from '../solver/program.js';

/** Names of the numbers that follow from `known`, printed zeros and definitions alone. */
export function followingFrom(
  known: ReadonlyMap<string, number>,
  statements: readonly Statement[],
): ReadonlySet<string> {
  const ranges = new Map<string, Range>([...known].map(([name, value]) => [name, exactly(value)]));
  for (const { terms } of statements.filter(isPrintedZero))
    for (const { cell } of terms) ranges.set(cell, exactly(0));
  const definitions = statements.filter(isDefinition);
  // wholes lie within wholes: each round settles at least one number, or nothing follows any more
  let settled = true;
  while (settled) settled = definitions.filter((each) => narrow(each, ranges)).length > 0;
  return new Set([...ranges].flatMap(([name, { least, most }]) => (least === most ? [name] : [])));
}

const exactly = (value: number): Range => ({ least: value, most: value });

const isPrintedZero = ({ terms, least, most }: Statement): boolean =>
  terms.length === 1 && least === 0 && most === 0;

/** Sums, overlaps and parts: what is printed as a share or in steps has other coefficients. */
const isDefinition = ({ terms, least, most }: Statement): boolean =>
  terms.length > 1 &&
  terms.every(({ coefficient }) => Math.abs(coefficient) === 1) &&
  [least, most].every((limit) => limit === 0 || !Number.isFinite(limit));

const open: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/** Narrows the range of every number of a definition by the others; true where that settles one. */
function narrow({ terms, least, most }: Statement, ranges: Map<string, Range>): boolean {
  let settles = false;
  const rangeOf = (cell: string): Range => ranges.get(cell) ?? open;
  for (const { cell, coefficient } of terms) {
    const before = rangeOf(cell);
    if (before.least === before.most) continue;
    let [low, high] = [least, most];
    for (const other of terms) {
      if (other.cell === cell) continue;
      const range = rangeOf(other.cell);
      low -= other.coefficient > 0 ? range.most : -range.least;
      high -= other.coefficient > 0 ? range.least : -range.most;
    }
    const [from, to] = coefficient > 0 ? [low, high] : [-high, -low];
    const after = { least: Math.max(before.least, from), most: Math.min(before.most, to) };
    ranges.set(cell, after);
    settles ||= after.least === after.most;
  }
  return settles;
}
