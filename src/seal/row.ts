// What comes out of a file: rows with their cells, and rows that could not be read as rows.

import { type BrokenRule, brokenRules } from '../diagnostics/codes/seal.js';

export { type BrokenRule, brokenRules };

/** `line` is the physical line at which the row starts, as an editor shows it. */
export interface SoundRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface BrokenRow {
  readonly line: number;
  readonly broken: BrokenRule;
}

export type Row = SoundRow | BrokenRow;

export const isBroken = (row: Row): row is BrokenRow => 'broken' in row;
