// Statements held against the true values, before anything is solved: a relation that the raw cells do not keep (a total
// that is not the sum of its parts, a cell that is missing or negative) would have the audit reckon with what is not so.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { noiseOf } from './numbered.js';
import type { Statement } from './statement.js';

/** One problem for each table with statements that the true values break, or for a cell of which no value is there. */
export function checkTruth(
  statements: readonly Statement[],
  values: ReadonlyMap<string, number>,
): Diagnostic[] {
  const untrue = new Map<string, number>();
  for (const statement of statements)
    if (!isTrue(statement, values)) untrue.set(statement.source, (untrue.get(statement.source) ?? 0) + 1);
  return [...untrue].map(([table, count]) =>
    diagnostic('DISCLOSURE_STATEMENT_UNTRUE', 'error', {}, { table, statements: count }),
  );
}

function isTrue({ terms, least, most }: Statement, values: ReadonlyMap<string, number>): boolean {
  const parts = terms.map(({ cell, coefficient }) => coefficient * (values.get(cell) ?? Number.NaN));
  const sum = parts.reduce((total, part) => total + part, 0);
  const noise = noiseOf(parts);
  return sum >= least - noise && sum <= most + noise;
}
