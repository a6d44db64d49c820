// What every cell of F1, G1, D1 and A3 must be in a small world, by counting day by day.

import { accessDays, bsnFollowUp, type FollowUp, groupsOf, shareBy, workFollowUp } from './day-by-day.js';
import { dataCut, type Person, periods } from './small-world.js';

/** The cells of the models, with a key that the count day by day gives too. */
export const cellsQuery = `
  select indicator || ' ' || period || ' ' || group_kind || ':' || group_value || ' ' || measure as key,
    round(value, 9) as value, n_persons, n_units
  from (from indicators.d1 union all from indicators.f1 union all from indicators.g1 union all from indicators.a3)
  where measure in ('f1_difference', 'f1_pooled', 'f1_locations', 'share', 'share@d56', 'share@m3', 'share@m6')`;

/** A cell by its key: value, persons, units. */
export type Cell = [string, (number | null)[]];

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
/** The days on which anything may happen in a small world. */
export const days = () => Array.from({ length: 600 }, (_, at) => dataCut - 599 + at);

interface Days {
  readonly x: number;
  readonly w: number;
  readonly n: number;
}

/** Days in work and with access, and the persons behind them, by group. */
function daysByGroup(people: readonly Person[], period: (typeof periods)[number]): Map<string, Days> {
  const byGroup = new Map<string, Days>();
  for (const person of people) {
    for (const [group, { x, w }] of accessDays(person, period)) {
      const sum = byGroup.get(group) ?? { x: 0, w: 0, n: 0 };
      byGroup.set(group, { x: sum.x + x, w: sum.w + w, n: sum.n + 1 });
    }
  }
  return byGroup;
}

/** The large and the small location of each setting; the small world has one of each, so that a group is a location. */
const locationsOf = { city: ['location:UTR01', 'small:city'], rural: ['location:LEE01', 'small:rural'] };

function g1(people: readonly Person[]): Cell[] {
  return periods
    .filter(({ kind }) => kind === 'baseline' || kind === 'year')
    .flatMap((period) => {
      const byGroup = daysByGroup(people, period);
      const [city, rural] = Object.entries(locationsOf).map(([setting, groups]) => ({
        setting,
        locations: groups.flatMap((group) => byGroup.get(group) ?? []),
      }));
      if (city === undefined || rural === undefined) throw new Error('a setting is missing');
      const both = [...city.locations, ...rural.locations];
      if (both.length === 0) return [];
      const isComparable = city.locations.length > 0 && rural.locations.length > 0;
      const persons = (locations: readonly Days[]) => total(locations.map((each) => each.n));
      const province = (measure: string, of: (locations: readonly Days[]) => number): Cell => [
        `G1 ${period.period} province:utrecht ${measure}`,
        [isComparable ? rounded(of(city.locations) - of(rural.locations)) : null, persons(both), both.length],
      ];
      return [
        province('f1_difference', (all) => total(all.map(({ x, w }) => x / w)) / all.length),
        province('f1_pooled', (all) => total(all.map(({ x }) => x)) / total(all.map(({ w }) => w))),
        ...[city, rural]
          .filter(({ locations }) => locations.length > 0)
          .map(({ setting, locations }): Cell => {
            const counts = [locations.length, persons(locations), locations.length];
            return [`G1 ${period.period} setting:${setting} f1_locations`, counts];
          }),
      ];
    });
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function f1(people: readonly Person[]): Cell[] {
  return periods.flatMap((period) => {
    return [...daysByGroup(people, period)]
      .filter(([group]) => isPlanned(period.kind, group))
      .map(([group, { x, w, n }]): Cell => [`F1 ${period.period} ${group} share`, [rounded(x / w), n, w]]);
  });
}

const isPlanned = (kind: string, group: string) =>
  kind === 'baseline' ||
  kind === 'year' ||
  ((kind === 'month' || kind === 'quarter') && group.startsWith('province'));

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

/** Every cell of the world, by key. */
export const expectedCells = (people: readonly Person[]): Record<string, (number | null)[]> =>
  Object.fromEntries([...f1(people), ...g1(people), ...d1(people), ...a3(people)]);
