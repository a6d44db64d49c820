// What of the memory bears on something new. A component that nothing new speaks of is as it was when it was audited, for
// the same reader and the same insiders, so it is not audited again.

import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import type { Memory } from './memory.js';

/**
 * Statements of the memory that new statements or targets reach, by whatever way round; and targets of the memory of which
 * new statements may have told more.
 */
export function bearingOn(
  { statements, targets }: Pick<Memory, 'statements' | 'targets'>,
  newStatements: readonly Statement[],
  newTargets: readonly Target[],
): { readonly statements: readonly Statement[]; readonly targets: readonly Target[] } {
  const touched = reachedFrom(cellsOf(newStatements), statements);
  const known = reachedFrom([...touched, ...cellsOf(newTargets)], statements);
  return {
    statements: statements.filter(({ terms }) => terms.some(({ cell }) => known.has(cell))),
    targets: targets.filter(({ terms }) => terms.some(({ cell }) => touched.has(cell))),
  };
}

const cellsOf = (sums: readonly Pick<Target, 'terms'>[]): string[] =>
  sums.flatMap(({ terms }) => terms.map(({ cell }) => cell));

/** All cells that statements tie to the first ones. */
function reachedFrom(first: readonly string[], statements: readonly Statement[]): Set<string> {
  const byCell = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const { cell } of statement.terms) {
      const about = byCell.get(cell) ?? [];
      about.push(statement);
      byCell.set(cell, about);
    }
  const reached = new Set(first);
  // a set is walked through with what is added on the way
  for (const cell of reached)
    for (const { terms } of byCell.get(cell) ?? []) for (const term of terms) reached.add(term.cell);
  return reached;
}
