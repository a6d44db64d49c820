// Raw cells as models would derive them, for tests and for looking at the page: every planned cell with plausible
// risk tables, counts and sums, the same in every run. About 1,500 residents, so small groups are really small.

import { daysOfPoint, expandPlan, type PlannedCell } from '../../../src/disclosure/index.js';
import type { CellPart, PilotDefinition, RawCell } from '../../../src/vocabulary/index.js';
import { addedUp } from './add-up.js';

/** A repeatable number between 0 and 1 for a text. */
export function chance(seed: string): number {
  let hash = 2166136261;
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

/** People in a group in a year, roughly. */
const groupSizes: Readonly<Record<string, number>> = {
  'province:utrecht': 900,
  'setting:city': 380,
  'setting:rural': 520,
  'location:UTR01': 230,
  'location:AMF01': 240,
  'location:LEE01': 170,
  'small:city': 120,
  'small:rural': 110,
};

/** A raw cell for every planned cell of the edition that is due. */
export const rawCells = (pilot: PilotDefinition, year: number): RawCell[] =>
  addedUp(
    expandPlan(pilot, year)
      .filter((planned) => planned.isDue)
      .map((planned) => rawCell(planned)),
    pilot,
  );

function rawCell(planned: PlannedCell): RawCell {
  const { indicator, period, groupKind, groupValue, measure, point } = planned;
  const persons = personsIn(planned);
  return {
    indicator,
    period,
    groupKind,
    groupValue,
    measure: point === null ? measure : `${measure}@${point}`,
    nPersons: persons,
    nUnits: persons,
    value: null,
    lower: null,
    upper: null,
    parts: partsOf(planned, persons),
  };
}

function personsIn({ period, groupKind, groupValue }: PlannedCell): number {
  const size = groupSizes[`${groupKind}:${groupValue}`] ?? 100;
  if (/^\d{4}/.test(period)) return Math.round(size / 9);
  if (period === 'baseline') return Math.round(size * 1.6);
  return period === 'years-1-3' ? size * 3 : size;
}

/** How far the pilot has come, for a trend: 0 in the baseline, 1 in year 3. */
function progress(period: string): number {
  if (period === 'baseline') return 0;
  const [, year] = /^year-(\d)$/.exec(period) ?? [];
  if (year !== undefined) return Number(year) / 3;
  const months = (Number(period.slice(0, 4)) - 2023) * 12 + Number(period.slice(5)) - 7;
  return Math.min(1, Math.max(0, months / 30));
}

function partsOf(planned: PlannedCell, persons: number): CellPart[] {
  const noise = chance(`${planned.indicator}${planned.measure}${planned.period}${planned.groupValue}`);
  const trend = progress(planned.period);
  switch (planned.kind) {
    case 'count':
      return [{ name: 'n', t: 0, value: countOf(planned, persons, trend, noise) }];
    case 'proportion':
      return [
        { name: 'x', t: 0, value: Math.round(persons * 0.2 * (weekShares[planned.measure] ?? 0.3)) },
        { name: 'n', t: 0, value: Math.round(persons * 0.2) },
      ];
    case 'curve_share':
    case 'curve_median':
    case 'curve_mean':
      return riskTable(planned, persons, trend);
    case 'clustered_ratio':
      return ratio(Math.round(persons * 0.7), 0.07 + 0.16 * trend + noise / 40, planned);
    case 'location_contrast':
    case 'location_detectable':
    case 'location_count':
      return locationSums(planned.period, trend);
  }
}

/** Shares of those who worked, each at most the one that it lies within. */
const weekShares: Readonly<Record<string, number>> = {
  over_24_least: 0.15,
  over_24_most: 0.25,
  over_12_least: 0.35,
  over_12_most: 0.5,
};

function countOf(planned: PlannedCell, persons: number, trend: number, noise: number): number {
  const applied =
    persons *
    (0.06 + 0.16 * trend) *
    (0.85 + noise * 0.3) *
    (planned.period.length > 6 && /^\d/.test(planned.period) ? 1.6 : 1);
  const shares: Readonly<Record<string, number>> = { applied: 1, granted: 0.9, persons: 0.8 };
  return Math.round(applied * (shares[planned.measure] ?? 1));
}

/** Half-time of waiting in days, by indicator. */
const halfTimes: Readonly<Record<string, number>> = { D1: 110, A3: 520, C2: 24 };

/** A risk table by day from an exponential wait, with people who leave and, for work, a competing cause. */
function riskTable(planned: PlannedCell, persons: number, trend: number): CellPart[] {
  const group = `${planned.indicator}${planned.period}${planned.groupKind}${planned.groupValue}`;
  const rural = planned.groupValue === 'rural' || planned.groupValue === 'LEE01' ? 1.15 : 1;
  const half =
    (halfTimes[planned.indicator] ?? 100) * (1 - 0.45 * trend) * rural * (0.92 + 0.16 * chance(group));
  const days = new Map<number, { events: number; other: number; censored: number }>();
  const people = Math.round(persons * 0.45);
  for (let i = 0; i < people; i += 1) {
    const wait = Math.ceil((-Math.log(1 - chance(`${group}${i}w`)) * half) / Math.LN2);
    const leave = Math.ceil(-Math.log(1 - chance(`${group}${i}l`)) * 700);
    const stop = Math.min(wait, leave, 720);
    const day = days.get(stop) ?? { events: 0, other: 0, censored: 0 };
    days.set(stop, day);
    if (wait === stop) day.events += 1;
    else if (planned.indicator === 'A3' && leave === stop) day.other += 1;
    else day.censored += 1;
  }
  let atRisk = people;
  return [...days]
    .sort(([a], [b]) => a - b)
    .flatMap(([t, day]) => {
      const parts = [
        { name: 'at_risk', t, value: atRisk },
        { name: 'events', t, value: day.events },
        { name: 'events:left', t, value: day.other },
        { name: 'censored', t, value: day.censored },
      ];
      atRisk -= day.events + day.other + day.censored;
      return parts.filter((part) => part.value > 0 || part.name === 'at_risk');
    });
}

/** Locations of each setting: the large ones and some small ones, with shares that differ by location. */
const placesOf: Readonly<Record<string, readonly string[]>> = {
  city: ['UTR01', 'UTR02', 'UTR03', 'AMF03'],
  rural: ['AMF01', 'LEE01', 'ZEI01', 'BAA01', 'VIA01'],
};

function locationSums(period: string, trend: number): CellPart[] {
  return Object.entries(placesOf).flatMap(([setting, places]) =>
    places.flatMap((place) => {
      const persons = Math.round(40 + 160 * chance(place));
      const share = 0.07 + 0.12 * trend + chance(`${place}${period}`) / 20;
      const nonzero = Math.round(persons * share * 1.6);
      const sums = {
        persons,
        persons_nonzero: nonzero,
        x: Math.round(persons * 110 * share),
        w: persons * 110,
      };
      return Object.entries(sums).map(([name, value]) => ({
        name: `${name}:${setting}:${place}`,
        t: 0,
        value,
      }));
    }),
  );
}

function ratio(persons: number, share: number, planned: PlannedCell): CellPart[] {
  const sums = { persons, persons_nonzero: 0, x: 0, w: 0, xx: 0, xw: 0, ww: 0 };
  const season = /^\d/.test(planned.period)
    ? 1 + 0.12 * Math.sin((Number(planned.period.slice(5)) / 6) * Math.PI)
    : 1;
  for (let i = 0; i < persons; i += 1) {
    const w = Math.round(40 + 200 * chance(`${planned.key}${i}a`));
    const x = chance(`${planned.key}${i}b`) < share * season * 1.6 ? Math.round(w * 0.62) : 0;
    sums.persons_nonzero += x > 0 ? 1 : 0;
    sums.x += x;
    sums.w += w;
    sums.xx += x * x;
    sums.xw += x * w;
    sums.ww += w * w;
  }
  return Object.entries(sums).map(([name, value]) => ({ name, t: 0, value }));
}

/** A risk table in which `events` people have the event, one a day, of `people`; the rest leave at the end. */
export function steadyRiskTable(people: number, events: number, lastDay: number): CellPart[] {
  const days = Array.from({ length: events }, (_, i) => ({
    t: i + 1,
    parts: [
      { name: 'at_risk', t: i + 1, value: people - i },
      { name: 'events', t: i + 1, value: 1 },
    ],
  }));
  return [...days.flatMap((day) => day.parts), { name: 'at_risk', t: lastDay, value: people - events }];
}

/** Days of a point, for tests on curves. */
export const dayOf = daysOfPoint;
