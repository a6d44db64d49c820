// What the models would derive of a synthetic pilot as known on a day: raw cells of every indicator of the plan, and what the
// gate must know beside them. Counted here from people and days, with nothing of the models.

import type { DisclosureContext } from '../../../src/disclosure/index.js';
import type { RawCell } from '../../../src/vocabulary/index.js';
import { isoOf, type Period, periodsUntil, shared } from './days.js';
import { ByGroup, cell, type Figure, type Group, Known, largestOf, province, sums } from './known.js';
import { followed, isTierTwo, waitCells } from './wait-cells.js';
import type { Location, Person, World } from './world.js';

/** A pilot as known on `cut`, the last day of the data, with periods up to the end of a year. */
export interface KnownPilot {
  readonly raw: RawCell[];
  readonly context: DisclosureContext;
}

export function knownPilot(world: World, year: number, cut: number): KnownPilot {
  const known = new Known(world, cut);
  const periods = periodsUntil(year);
  const raw = [
    ...permitCells(known, periods),
    ...workCells(known, periods),
    ...waitCells(known, periods),
    ...weekCells(known, periods),
    ...contrastCells(known, periods),
    ...occupancyCells(known, periods),
  ];
  return { raw, context: contextOf(world, periods, cut) };
}
/** C1: a cell for every group and period, zeros too. */
function permitCells(known: Known, periods: readonly Period[]): RawCell[] {
  return periods
    .filter(({ kind }) => kind !== 'years')
    .flatMap((period) => {
      const groups = period.kind === 'month' || period.kind === 'run' ? [province] : known.allGroups;
      const applied = permitsBy(known, period, ({ received }) => received);
      const granted = permitsBy(known, period, ({ ended, outcome }) =>
        outcome === 'granted' ? ended : undefined,
      );
      return groups.flatMap((group) => {
        const about = (measure: string): Figure => ({ indicator: 'C1', measure, period: period.name, group });
        const [asked, given] = [tally(applied.in(group)), tally(granted.in(group))];
        return [
          cell(about('applied'), asked.persons, asked.n, sums({ n: asked.n, largest: asked.largest })),
          cell(about('granted'), given.persons, given.n, sums({ n: given.n, largest: given.largest })),
          cell(
            about('persons'),
            asked.persons,
            asked.persons,
            sums({ n: asked.persons, largest: asked.largestPersons }),
          ),
        ];
      });
    });
}

type Applied = readonly { readonly person: string; readonly employer: string }[];

function permitsBy(
  known: Known,
  period: Period,
  dayOfPermit: (permit: Person['permits'][number]) => number | undefined,
): ByGroup<{ person: string; employer: string }[]> {
  const found = new ByGroup<{ person: string; employer: string }[]>(() => []);
  for (const { id, permits } of known.people)
    for (const permit of permits) {
      const day = dayOfPermit(permit);
      if (day === undefined || day < period.from || day >= period.to || day > known.cut) continue;
      const groups = known.groups(permit.location, period);
      for (const group of groups) found.in(group).push({ person: id, employer: permit.employer });
    }
  return found;
}

function tally(rows: Applied): { n: number; persons: number; largest: number; largestPersons: number } {
  const byEmployer = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { person, employer } of rows) {
    byEmployer.set(employer, (byEmployer.get(employer) ?? new Set()).add(person));
    counts.set(employer, (counts.get(employer) ?? 0) + 1);
  }
  return {
    n: rows.length,
    persons: new Set(rows.map(({ person }) => person)).size,
    largest: largestOf(counts.values()),
    largestPersons: largestOf([...byEmployer.values()].map(({ size }) => size)),
  };
}

interface WorkSums {
  readonly days: Map<string, { x: number; w: number }>;
  readonly employers: Map<string, Set<string>>;
}

/** Days with access and in work of every person, by group. */
function daysBy(
  known: Known,
  period: Period,
  groupsOf: (location: string) => readonly Group[],
): ByGroup<WorkSums> {
  const found = new ByGroup<WorkSums>(() => ({ days: new Map(), employers: new Map() }));
  for (const { id, stays, access, jobs } of known.people) {
    if (access === undefined) continue;
    for (const { location, from, to } of stays) {
      const start = Math.max(from, access, period.from);
      const end = Math.min(to, period.to, known.cut + 1);
      if (end <= start) continue;
      const worked = jobs.map((job) => ({ employer: job.employer, days: shared(start, end, job) }));
      const x = worked.reduce((sum, { days }) => sum + days, 0);
      for (const group of groupsOf(location)) {
        const { days, employers } = found.in(group);
        const before = days.get(id) ?? { x: 0, w: 0 };
        days.set(id, { x: before.x + x, w: before.w + end - start });
        for (const { employer } of worked.filter((each) => each.days > 0))
          employers.set(employer, (employers.get(employer) ?? new Set()).add(id));
      }
    }
  }
  return found;
}

function workCells(known: Known, periods: readonly Period[]): RawCell[] {
  return periods
    .filter(({ kind }) => kind !== 'years')
    .flatMap((period) =>
      [...daysBy(known, period, (location) => known.groups(location, period)).entries.values()].map(
        ({ group, held }) => {
          const rows = [...held.days.values()];
          const sum = (of: (row: { x: number; w: number }) => number) =>
            rows.reduce((all, row) => all + of(row), 0);
          const w = sum((row) => row.w);
          return cell({ indicator: 'F1', measure: 'share', period: period.name, group }, rows.length, w, [
            ...sums({ persons: rows.length, persons_nonzero: rows.filter(({ x }) => x > 0).length }),
            ...sums({ x: sum(({ x }) => x), w, xx: sum(({ x }) => x * x), xw: sum((row) => row.x * row.w) }),
            ...sums({
              ww: sum((row) => row.w * row.w),
              largest: largestOf([...held.employers.values()].map(({ size }) => size)),
            }),
          ]);
        },
      ),
    );
}

/** B2, roughly: as many weeks as the days in work touch, and about two thirds of them at least. */
function weekCells(known: Known, periods: readonly Period[]): RawCell[] {
  return periods
    .filter(({ kind }) => kind === 'year' || kind === 'years')
    .flatMap((period) => {
      const found = new ByGroup<{ most: number; least: number }[]>(() => []);
      for (const person of known.people) {
        const weeks = weeksOf(person, period, known.cut);
        if (weeks === undefined) continue;
        for (const group of known.groups(weeks.location, period))
          if (isTierTwo(period, group)) found.in(group).push(weeks);
      }
      return [...found.entries.values()].flatMap(({ group, held }) =>
        [24, 12].flatMap((limit) =>
          (['least', 'most'] as const).map((bound) => {
            const x = held.filter((weeks) => weeks[bound] > limit).length;
            const measure = `over_${limit}_${bound}`;
            return cell(
              { indicator: 'B2', measure, period: period.name, group },
              held.length,
              held.length,
              sums({ n: held.length, x }),
            );
          }),
        ),
      );
    });
}

function weeksOf(person: Person, period: Period, cut: number) {
  const { access, stays, jobs } = person;
  const follow = access === undefined ? undefined : followed(person, access, period);
  if (access === undefined || follow === undefined) return undefined;
  const days = stays.reduce((sum, { from, to }) => {
    const [start, end] = [Math.max(from, access, period.from), Math.min(to, period.to, cut + 1)];
    return sum + jobs.reduce((worked, job) => worked + (end > start ? shared(start, end, job) : 0), 0);
  }, 0);
  if (days === 0) return undefined;
  const most = Math.min(52, Math.ceil(days / 7) + 1);
  return { location: follow.location, most, least: Math.max(1, Math.floor(0.65 * most)) };
}

function contrastCells(known: Known, periods: readonly Period[]): RawCell[] {
  const settingOf = new Map(known.world.locations.map(({ code, setting }) => [code, setting]));
  return periods
    .filter(({ kind }) => kind === 'baseline' || kind === 'year')
    .flatMap((period) => {
      const byLocation = daysBy(known, period, (location) => [['at', location]]);
      const partsOf = (chosen: (setting: string) => boolean) =>
        [...byLocation.entries.values()].flatMap(({ group: [, code], held }) => {
          const setting = settingOf.get(code) ?? '';
          if (!chosen(setting)) return [];
          const rows = [...held.days.values()];
          const name = (part: string) => `${part}:${setting}:${code}`;
          return sums({
            [name('persons')]: rows.length,
            [name('persons_nonzero')]: rows.filter(({ x }) => x > 0).length,
            [name('x')]: rows.reduce((sum, { x }) => sum + x, 0),
            [name('w')]: rows.reduce((sum, { w }) => sum + w, 0),
          });
        });
      const about = (measure: string, group: Group): Figure => ({
        indicator: 'G1',
        measure,
        period: period.name,
        group,
      });
      return [
        ...['f1_difference', 'f1_detectable'].map((measure) =>
          cell(
            about(measure, province),
            0,
            0,
            partsOf(() => true),
          ),
        ),
        ...['city', 'rural'].map((setting) =>
          cell(
            about('f1_locations', ['setting', setting]),
            0,
            0,
            partsOf((own) => own === setting),
          ),
        ),
      ];
    });
}

/** O1: days of everyone, children too. */
function occupancyCells(known: Known, periods: readonly Period[]): RawCell[] {
  return periods
    .filter(({ kind }) => kind === 'baseline' || kind === 'year')
    .flatMap((period) => {
      const found = new ByGroup<{ days: number }>(() => ({ days: 0 }));
      for (const { stays } of known.people)
        for (const { location, from, to } of stays)
          for (const group of known.groups(location, period))
            found.in(group).days += shared(from, to, period);
      return [...found.entries.values()]
        .filter(({ held }) => held.days > 0)
        .map(({ group, held }) =>
          cell(
            { indicator: 'O1', measure: 'days', period: period.name, group },
            0,
            held.days,
            sums({ days: held.days }),
          ),
        );
    });
}

function contextOf({ locations }: World, periods: readonly Period[], cut: number): DisclosureContext {
  const open = (period: Period, setting: string) =>
    locations
      .filter((each) => !each.isLarge && each.setting === setting && isOpen(each, period))
      .map(({ code }) => code);
  return {
    dataCut: isoOf(cut),
    unconfirmed: [],
    smallLocations: periods.flatMap((period) =>
      ['city', 'rural'].map((setting) => ({ period: period.name, setting, codes: open(period, setting) })),
    ),
    settingOf: new Map(locations.map(({ code, setting }) => [code, setting])),
    notInForce: new Set(),
    undelivered: new Set(),
  };
}

const isOpen = ({ from, to }: Location, period: Period): boolean => from < period.to && to > period.from;
