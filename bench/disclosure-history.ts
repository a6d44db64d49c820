// A history of four editions to audit together: ten measures by province, setting, large location and the small ones of a
// setting, and by month; every edition prints all periods so far, some of them revised. Targets are all hidden cells, every
// single small location, what was revised, and each year against the baseline.

import {
  below,
  cellTarget,
  differenceTarget,
  exactly,
  type Knowledge,
  rounded,
  type Statement,
  sum,
  type Target,
} from '../src/disclosure/index.js';
import { createRandom, integer, poisson, type Random } from '../src/simulation/index.js';

export interface BenchHistory {
  readonly knowledge: Knowledge;
  readonly targets: readonly Target[];
  readonly truth: ReadonlyMap<string, number>;
}

const parts: Readonly<Record<string, readonly string[]>> = {
  'small city': ['c1', 'c2', 'c3', 'c4'],
  'small rural': ['r1', 'r2', 'r3', 'r4', 'r5'],
  city: ['large 1', 'large 2', 'small city'],
  rural: ['large 3', 'small rural'],
  province: ['city', 'rural'],
};
const large = ['large 1', 'large 2', 'large 3'];
const small = [...(parts['small city'] ?? []), ...(parts['small rural'] ?? [])];
const periods = ['baseline', 'year-1', 'year-2', 'year-3'];
const months = Array.from({ length: 12 }, (_, month) => `month ${month + 1}`);

/** Ten measures in four editions; some 3,000 cells that a reader does not know exactly. */
export function benchHistory(): BenchHistory {
  const random = createRandom(20261126);
  const truth = new Map<string, number>();
  const statements: Statement[] = [];
  const targets: Target[] = [];
  for (let measure = 1; measure <= 10; measure += 1)
    for (const edition of [1, 2, 3, 4])
      for (const period of periods.slice(0, edition + 1))
        addPeriod({ measure, edition, period }, random.stream(measure, period, edition), {
          truth,
          statements,
          targets,
        });
  return { knowledge: { statements, domain: { least: 0, most: 100_000 } }, targets, truth };
}

interface Place {
  readonly measure: number;
  readonly edition: number;
  readonly period: string;
}

interface Drawn {
  readonly truth: Map<string, number>;
  readonly statements: Statement[];
  readonly targets: Target[];
}

const keyOf = ({ measure, edition, period }: Place, group: string): string =>
  `m${measure}/edition ${edition}/${period}/${group}`;

function addPeriod(place: Place, random: Random, { truth, statements, targets }: Drawn): void {
  const table = `edition ${place.edition} m${place.measure}`;
  const key = (group: string) => keyOf(place, group);
  const before = (group: string) => keyOf({ ...place, edition: place.edition - 1 }, group);
  const total = (keys: readonly string[]) => keys.reduce((all, each) => all + (truth.get(each) ?? 0), 0);
  const isTenth = () => integer(random, 1, 10) === 1;
  for (const group of [...large, ...small]) {
    const known = truth.get(before(group));
    const fresh = poisson(random, large.includes(group) ? 90 : 9);
    truth.set(
      key(group),
      known === undefined ? fresh : Math.max(0, known + (isTenth() ? integer(random, -1, 1) : 0)),
    );
  }
  for (const [group, own] of Object.entries(parts)) {
    truth.set(key(group), total(own.map(key)));
    statements.push(sum(table, key(group), own.map(key)));
  }
  const year = truth.get(key('province')) ?? 0;
  for (const [index, month] of months.entries())
    truth.set(key(month), Math.floor(((index + 1) * year) / 12) - Math.floor((index * year) / 12));
  statements.push(sum(`${table} by month`, key('province'), months.map(key)));
  for (const group of [...Object.keys(parts), ...large, ...months]) {
    const value = truth.get(key(group)) ?? 0;
    statements.push(printed(table, key(group), value));
    if (value > 0 && value < 10) targets.push(cellTarget('hidden', key(group)));
    if ((truth.get(before(group)) ?? value) !== value)
      targets.push(differenceTarget('revised minus first', key(group), [before(group)]));
  }
  targets.push(...small.map((group) => cellTarget('small location', key(group))));
  if (place.period !== 'baseline')
    targets.push(
      differenceTarget('year on year', key('province'), [
        keyOf({ ...place, period: 'baseline' }, 'province'),
      ]),
    );
}

function printed(table: string, cell: string, value: number): Statement {
  if (value === 0) return exactly(table, cell, 0);
  return value < 10
    ? below(table, cell, 10, 'own_sign')
    : rounded(table, cell, 5 * Math.floor(value / 5 + 0.5), 5, 10);
}
