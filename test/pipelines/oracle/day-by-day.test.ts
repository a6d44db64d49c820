// The models beside a count day by day, on small random worlds: days with access and in work (F1), the wait for a BSN
// (D1) and the time to first work (A3), for every period and group.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelBench, openModelBench } from '../support/model-bench.js';
import {
  accessDays,
  bsnFollowUp,
  type FollowUp,
  groupsOf,
  shareBy,
  stateOn,
  workFollowUp,
} from './day-by-day.js';
import { asRelations, dataCut, type Person, periods, smallWorld } from './small-world.js';

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const size = 40;
const cells = `
  select indicator || ' ' || period || ' ' || group_kind || ':' || group_value || ' ' || measure as key,
    round(value, 9) as value, n_persons, n_units
  from (from indicators.d1 union all from indicators.f1 union all from indicators.a3)
  where measure in ('share', 'share@d56', 'share@m3', 'share@m6')`;

describe.each(seeds)('in the small world of seed %i', (seed) => {
  it('every cell is what counting day by day gives', async () => {
    const people = smallWorld(seed, size);
    const rows = await bench.buildAll(asRelations(people), cells);
    const found = Object.fromEntries(rows.map(([key, ...values]) => [key, values.map(asNumber)]));
    const expected = Object.fromEntries([...f1(people), ...d1(people), ...a3(people)]);
    expect(found).toEqual(expected);
  });
});

it('the small worlds hold every state, event and cause', () => {
  const people = seeds.flatMap((seed) => smallWorld(seed, size));
  const horizon = days();
  const states = new Set(people.flatMap((each) => horizon.map((day) => stateOn(each, day))));
  const causes = new Set(
    people.flatMap((each) => periods.map((period) => workFollowUp(each, period, horizon)?.cause)),
  );
  const waits = new Set(people.flatMap((each) => periods.map((period) => bsnFollowUp(each, period)?.cause)));
  expect(states).toEqual(new Set(['waiting', 'access', 'no_access', 'status', null]));
  expect(causes).toEqual(new Set(['work', 'status', 'left', 'moved', null, undefined]));
  expect(waits).toEqual(new Set(['bsn', null, undefined]));
});

type Cell = [string, (number | null)[]];

const asNumber = (cell: string | null) => (cell === null ? null : Number(cell));
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
const days = () => Array.from({ length: 600 }, (_, at) => dataCut - 599 + at);

function f1(people: readonly Person[]): Cell[] {
  return periods.flatMap((period) => {
    const byGroup = new Map<string, { x: number; w: number; n: number }>();
    for (const person of people) {
      for (const [group, { x, w }] of accessDays(person, period)) {
        const sum = byGroup.get(group) ?? { x: 0, w: 0, n: 0 };
        byGroup.set(group, { x: sum.x + x, w: sum.w + w, n: sum.n + 1 });
      }
    }
    return [...byGroup]
      .filter(([group]) => isPlanned(period.kind, group))
      .map(([group, { x, w, n }]): Cell => [`F1 ${period.period} ${group} share`, [rounded(x / w), n, w]]);
  });
}

const isPlanned = (kind: string, group: string) =>
  kind === 'baseline' || kind === 'year' || (kind === 'month' && group.startsWith('province'));

function d1(people: readonly Person[]): Cell[] {
  return periods
    .filter(({ kind }) => kind === 'baseline' || kind === 'year')
    .flatMap((period) => {
      const spells = people.map((each) => bsnFollowUp(each, period));
      return curves(spells).map(([group, own]): Cell => {
        return [
          `D1 ${period.period} ${group} share@d56`,
          [rounded(shareBy(own, 'bsn', 56)), own.length, own.length],
        ];
      });
    });
}

function a3(people: readonly Person[]): Cell[] {
  const points = { m3: 91, m6: 183 };
  return periods.flatMap((period) => {
    const kind = { year: 'province', 'years-1-3': 'setting' }[period.kind as string];
    const spells = people.map((each) => workFollowUp(each, period, days()));
    return curves(spells)
      .filter(([group]) => kind !== undefined && group.startsWith(kind))
      .flatMap(([group, own]) =>
        Object.entries(points).map(([point, t]): Cell => {
          const value = rounded(shareBy(own, 'work', t));
          return [`A3 ${period.period} ${group} share@${point}`, [value, own.length, own.length]];
        }),
      );
  });
}

function curves(spells: readonly (FollowUp | null)[]): [string, FollowUp[]][] {
  const byGroup = new Map<string, FollowUp[]>();
  for (const spell of spells) {
    if (!spell) continue;
    for (const group of groupsOf(spell.home)) byGroup.set(group, [...(byGroup.get(group) ?? []), spell]);
  }
  return [...byGroup];
}
