// Judges one row of a sealed delivery: that every identifier is a pseudonym (or a mark) and that no other cell holds
// anything that looks like a plain identifier. This is the rule; src/seal/sealed-rows.ts only finds quickly the rows that
// need no closer look.

import { type CompiledFeed, digitsLostMark, matcher, pseudonymForm } from '../contract/index.js';
import { invalidMark } from './cells.js';
import { masker } from './mask.js';
import { type BrokenRow, brokenRules, isBroken, type Row } from './row.js';

/** `shape`: no row that "seal" writes. `plain`: it may hold a plain identifier. */
export type RowFault = 'shape' | 'plain';

/** Thrown where a row is refused; holds nothing of the row. */
export class RefusedRow extends Error {
  constructor(readonly fault: RowFault) {
    super(fault);
  }
}

/** A line number; nine digits could be a number of a person. */
const lineForm = /^[1-9][0-9]{0,7}$/;

/** Makes the function that turns a row of the sealed file into the row of the source that it stands for. */
export function rowVerifier(feed: CompiledFeed): (row: Row) => Row {
  const isPseudonym = matcher(pseudonymForm);
  const marks = ['', invalidMark, digitsLostMark];
  const mask = masker(feed.identifiers);
  const isSafe = feed.columns.map((column) => {
    if (column.notation === 'identifier') return (cell: string) => marks.includes(cell) || isPseudonym(cell);
    if (column.meta.numbersAllowed === true) return () => true;
    return (cell: string) => mask(cell).tokens === 0;
  });
  return (row) => {
    if (isBroken(row)) throw new RefusedRow('shape');
    const [first = '', ...cells] = row.cells;
    const [number = '', rule] = first.split('!');
    if (!lineForm.test(number)) throw new RefusedRow('shape');
    if (rule !== undefined) return brokenRow(Number(number), rule, cells);
    if (!cells.every((cell, index) => isSafe[index]?.(cell))) throw new RefusedRow('plain');
    return { line: Number(number), cells };
  };
}

function brokenRow(line: number, text: string, cells: readonly string[]): BrokenRow {
  const broken = brokenRules.find((rule) => rule === text);
  if (broken === undefined || cells.some((cell) => cell !== '')) throw new RefusedRow('shape');
  return { line, broken };
}
