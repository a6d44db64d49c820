// What a reader knows about cells that are not printed exactly. Everything that a release says is a statement of one form,
//
//   least <= sum of coefficient · cell <= most
//
// with the table that says it: a rounded count, a hidden one, a total with its parts, a printed share. What follows from
// many of them together is for the audit to find out.

import type { Range } from '../solver/program.js';

/** `coefficient` times a cell. A cell is named by whoever builds the statements: one name is one number, wherever it stands. */
export interface Term {
  readonly cell: string;
  readonly coefficient: number;
}

export interface Statement extends Range {
  /** The table that says so. A refusal prints it; it must not hold a value. */
  readonly source: string;
  readonly terms: readonly Term[];
}

export interface Knowledge {
  readonly statements: readonly Statement[];
  /** Where every cell lies before anything is said: counts from 0 to more people than there are. */
  readonly domain: Range;
}

/** What a reader knows who has all of these: every edition, figures from outside, contributions of their own. */
export const together = (knowledge: Knowledge, more: readonly Statement[]): Knowledge => ({
  ...knowledge,
  statements: [...knowledge.statements, ...more],
});
