// The counts that bear on what an intruder came too close to, as a problem of complementary suppression: what is new may be
// hidden, what was published before stays. The true values of earlier editions are kept nowhere, so where a target reaches
// back, a table of the audit that agrees with everything stands for them: how wide an interval is does not hang on which
// of its tables one starts from.

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

type Limits = { readonly least: number; readonly most: number };

export class CountProblem {
  private readonly statements: readonly Statement[];
  private readonly ranges: ReadonlyMap<string, Limits>;
  private readonly insiders: ReadonlyMap<string, Limits>;
  private readonly values: ReadonlyMap<string, number>;
  private readonly counts: ReadonlyMap<string, Figure>;

  constructor(
    private readonly reading: Reading,
    { knows, narrow, audit }: Pick<Intrusion, 'knows' | 'narrow' | 'audit'>,
  ) {
    const { knowledge, truth, figures } = reading;
    this.statements = [...knowledge.statements, ...knows];
    this.ranges = rangesOf(this.statements);
    this.insiders = rangesOf(knows);
    const reachesBack = narrow.some(({ terms }) =>
      terms.some(({ cell }) => isCount(cell) && !truth.has(cell)),
    );
    this.values = reachesBack ? this.agreeing(audit.witnesses) : onlyCounts(truth);
    const counts = figures.filter(({ measure }) => measure.kind === 'count');
    this.counts = new Map(counts.map((figure) => [numberOf(figure, 'n'), figure]));
  }

  /** Whether a target is about counts only. */
  holds({ terms }: Target): boolean {
    return terms.every(({ cell }) => this.values.has(cell));
  }

  /** The figures to hide, by key, at the least cost. */
  solve(targets: readonly Target[], solver: Solver, { fewest, seconds }: AuditTools) {
    const aims = targets.map((target) => ({ target, protection: possibleValues(fewest) }));
    const relations = this.statements.filter(
      ({ terms }) => terms.length > 1 && terms.every(({ cell }) => this.values.has(cell)),
    );
    const found = suppress({ cells: this.cells(), relations, aims }, { solver, seconds, fewest });
    if (found.kind === 'refused') return found;
    const keys = found.complementary.flatMap((id) => this.counts.get(id)?.key ?? []);
    return { kind: 'hide' as const, keys };
  }

  private cells(): SuppressionCell[] {
    const weights = weightsOf([...this.counts.values()]);
    return [...this.values].map(([id, value]) => {
      const printed = this.ranges.get(id) ?? endless;
      const figure = this.counts.get(id);
      const isOpen = figure !== undefined && canBeHidden(figure, this.reading);
      return {
        ...{ id, value, printed },
        hiding: isOpen ? ('may' as const) : ('never' as const),
        weight: weights.get(id) ?? 1,
        hidden: isOpen ? (this.insiders.get(id) ?? endless) : printed,
      };
    });
  }

  /** Counts of this data cut and of earlier ones with a value each, so that all of them together agree with what is known. */
  private agreeing(tables: readonly ReadonlyMap<string, number>[]): Map<string, number> {
    const values = onlyCounts(this.reading.truth);
    for (const [cell, { least, most }] of this.ranges)
      if (least === most && isCount(cell)) values.set(cell, least);
    const done = new Set<string>();
    for (const table of tables) {
      // tables of one component have the same cells, and the first of them is as good as any
      if ([...table.keys()].some((cell) => done.has(cell))) continue;
      for (const [cell, value] of table) {
        done.add(cell);
        if (isCount(cell)) values.set(cell, value);
      }
    }
    return values;
  }
}

const endless: Limits = { least: 0, most: Number.POSITIVE_INFINITY };

const isCount = (name: string): boolean => /\.n\//.test(name);

const onlyCounts = (values: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...values].filter(([name]) => isCount(name)));

/** What statements about one cell say together. */
function rangesOf(statements: readonly Statement[]): Map<string, Limits> {
  const ranges = new Map<string, Limits>();
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
export function canBeHidden(figure: Figure, { released }: Reading): boolean {
  const release = released.get(figure.key);
  if (release === undefined || (figure.planned !== undefined && release.span !== null)) return false;
  return release.status === 'shown' || release.reason === 'small';
}
