// Which cells must be hidden besides, so that no target is narrowed down too far. For counts the cheapest choice, proven,
// by complementary suppression; for shares and curves, whose numbers are not printed themselves, the lightest cell of the
// table that bears on the target, one after another, until the audit is content.

import type { Diagnostic } from '../../diagnostics/index.js';
import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { type Figure, numberOf, trueValue } from '../reader/figure.js';
import type { Solver } from '../solver/program.js';
import type { SuppressionCell } from '../suppression/problem.js';
import { possibleValues } from '../suppression/protection.js';
import { suppress } from '../suppression/suppress.js';
import { survivalWeights } from '../suppression/weights.js';
import type { AuditTools, Intrusion } from './intrude.js';
import type { Reading } from './reading.js';

/** Keys of figures to hide, or why nothing helps. */
export type Repair =
  | { readonly kind: 'hide'; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** What to hide so that an intruder who came too close does not. */
export function repair(reading: Reading, { knows, narrow }: Intrusion, tools: AuditTools): Repair {
  const counts = reading.figures.filter(({ measure }) => measure.kind === 'count');
  const problem = new CountProblem(reading, counts, knows);
  const [aims, others] = partition(narrow, (target) => problem.holds(target));
  const keys = others.flatMap((target) => lightest(reading, target));
  if (aims.length === 0) return { kind: 'hide', keys };
  const found = problem.solve(aims, tools.solver, tools);
  return found.kind === 'refused' ? found : { kind: 'hide', keys: [...found.keys, ...keys] };
}

/** The counts of this data cut as a suppression problem, with what an insider knows of them. */
class CountProblem {
  private readonly cells: readonly SuppressionCell[];
  private readonly relations: readonly Statement[];
  private readonly keyOf = new Map<string, string>();
  private readonly names: ReadonlySet<string>;

  constructor(reading: Reading, counts: readonly Figure[], knows: readonly Statement[]) {
    const { truth } = reading;
    const statements = [...reading.printed.values(), reading.relations, knows].flat();
    this.names = new Set([...truth.keys()].filter((name) => /\.n\//.test(name)));
    const own = statements.filter(({ terms }) => terms.every(({ cell }) => this.names.has(cell)));
    this.relations = own.filter(({ terms }) => terms.length > 1);
    const ranges = rangesOf(own);
    const insiders = rangesOf(knows);
    const weights = weightsOf(counts);
    const byName = new Map(counts.map((figure) => [numberOf(figure, 'n'), figure]));
    this.cells = [...this.names].map((id) => {
      const printed = ranges.get(id) ?? endless;
      const figure = byName.get(id);
      const isOpen = figure !== undefined && canBeHidden(figure, reading);
      if (figure !== undefined) this.keyOf.set(id, figure.key);
      return {
        id,
        printed,
        value: truth.get(id) ?? 0,
        hiding: isOpen ? ('may' as const) : ('never' as const),
        weight: weights.get(id) ?? 1,
        hidden: isOpen ? (insiders.get(id) ?? endless) : printed,
      };
    });
  }

  holds({ terms }: Target): boolean {
    return terms.every(({ cell }) => this.names.has(cell));
  }

  solve(targets: readonly Target[], solver: Solver, { fewest, seconds }: AuditTools) {
    const aims = targets.map((target) => ({ target, protection: possibleValues(fewest) }));
    const found = suppress(
      { cells: this.cells, relations: this.relations, aims },
      { solver, seconds, fewest },
    );
    if (found.kind === 'refused') return found;
    const keys = found.complementary.flatMap((id) => this.keyOf.get(id) ?? []);
    return { kind: 'hide' as const, keys };
  }
}

const endless = { least: 0, most: Number.POSITIVE_INFINITY };

/** What statements about one cell say together. */
function rangesOf(statements: readonly Statement[]): Map<string, { least: number; most: number }> {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const { terms, least, most } of statements) {
    const [only, ...more] = terms;
    if (only === undefined || more.length > 0) continue;
    const known = ranges.get(only.cell) ?? endless;
    ranges.set(only.cell, { least: Math.max(known.least, least), most: Math.min(known.most, most) });
  }
  return ranges;
}

function weightsOf(counts: readonly Figure[]): ReadonlyMap<string, number> {
  return survivalWeights(
    counts.map((figure) => ({
      id: numberOf(figure, 'n'),
      value: trueValue(figure, 'n'),
      isHeadline: figure.planned?.isHeadline === true,
    })),
  );
}

/** What is printed of people, a small count said as such included; a printed zero stays. */
function canBeHidden(figure: Figure, { released }: Reading): boolean {
  const release = released.get(figure.key);
  if (release === undefined || (figure.planned !== undefined && release.span !== null)) return false;
  return release.status === 'shown' || release.reason === 'small';
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
