// Which cells must be hidden besides, so that no target is narrowed down too far. For counts the cheapest choice, proven,
// by complementary suppression; for shares and curves, whose numbers are not printed themselves, the lightest cell of the
// table that bears on the target, one after another, until the audit is content.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Target } from '../knowledge/target.js';
import { type Figure, numberOf } from '../reader/figure.js';
import { CountProblem, canBeHidden } from './count-problem.js';
import type { AuditTools, Intrusion } from './intrude.js';
import type { Reading } from './reading.js';

/** Keys of figures to hide, or why nothing helps. */
export type Repair =
  | { readonly kind: 'hide'; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** What to hide so that an intruder who came too close does not. */
export function repair(reading: Reading, intrusion: Intrusion, tools: AuditTools): Repair {
  const problem = new CountProblem(reading, intrusion);
  const [aims, others] = partition(intrusion.narrow, (target) => problem.holds(target));
  const keys = others.flatMap((target) => lightest(reading, target));
  if (aims.length === 0) return { kind: 'hide', keys };
  const found = problem.solve(aims, tools.solver, tools);
  return found.kind === 'refused' ? found : { kind: 'hide', keys: [...found.keys, ...keys] };
}

/**
 * The printed figure to hide for a target: its own, else one that a statement ties to it, else any of its tables; of these the
 * one with the fewest people. A headline only where nothing else is.
 */
function lightest(reading: Reading, target: Target): string[] {
  const cells = new Set(target.terms.map(({ cell }) => cell));
  const tables = new Set(
    reading.knowledge.statements
      .filter(({ terms }) => terms.some(({ cell }) => cells.has(cell)))
      .map(({ source }) => source),
  );
  const tied = new Set(
    reading.knowledge.statements
      .filter(({ terms }) => terms.some(({ cell }) => cells.has(cell)))
      .flatMap(({ terms }) => terms.map(({ cell }) => cell)),
  );
  const distance = (figure: Figure): number => {
    const names = [...figure.values.keys()].map((quantity) => numberOf(figure, quantity));
    const near = names.some((name) => cells.has(name)) ? 0 : names.some((name) => tied.has(name)) ? 1 : 2;
    return figure.planned?.isHeadline === true ? near + 3 : near;
  };
  const candidates = reading.figures
    .filter((figure) => tables.has(figure.table) && canBeHidden(figure, reading))
    .map((figure) => ({ key: figure.key, distance: distance(figure), persons: figure.raw.nPersons }))
    .sort((a, b) => a.distance - b.distance || a.persons - b.persons || (a.key < b.key ? -1 : 1));
  return candidates.slice(0, 1).map(({ key }) => key);
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}
