// What is true in the world, counted from the history itself and not from any delivery: what a report must come near
// to. Effects are the parameters; counts are realised, before any fault was planted.

import { addMonths, type Day, dateOf } from '../../src/simulation/index.js';
import type { Truth } from '../../src/vocabulary/index.js';
import type { Books } from './bookkeeping.js';
import type { World } from './feeds.js';
import type { History, Life } from './history.js';
import type { Span } from './law.js';
import { testRange } from './numbers.js';
import { effects } from './parameters.js';
import type { Place } from './places.js';

interface Period extends Span {
  readonly name: string;
}

interface Group {
  readonly name: string;
  readonly holds: (location: string) => boolean;
}

/**
 * The account of a world that is written to truth.json. Who objects is erased with all that is known of them, so that no
 * count holds them, of no year; how many they are is told apart.
 */
export function makeTruth({ history: whole, books, objections, options }: World): Truth {
  const { seed, residents } = options;
  const objecting = new Set(objections.map(({ life }) => life));
  const history = { ...whole, lives: whole.lives.filter((life) => !objecting.has(life)) };
  const periods = periodsOf(history, options.pilot.years);
  const groups = groupsOf(history.places);
  const worked = workedSpans(books);
  return {
    seed,
    residents,
    effects,
    persons: whole.lives.length,
    objections: { persons: objecting.size, days: objections.map(({ day }) => dateOf(day)) },
    vNumbers: { merged: books.merged.size },
    bsn: {
      numbersInTestRange: testRange.length,
      given: books.bsn.size,
      outsideTestRange: books.numbers.outside(),
    },
    stock: stockOf(history),
    periods: periods.map((period) => ({
      period: period.name,
      from: dateOf(period.from),
      to: dateOf(period.to),
      groups: groups.map((group) => ({ group: group.name, ...countsOf(history, worked, period, group) })),
    })),
  };
}

function periodsOf({ baseline, pilotStart, end }: History, years: number): Period[] {
  const year = (index: number): Period => ({
    name: `year-${index + 1}`,
    from: addMonths(pilotStart, 12 * index),
    to: addMonths(pilotStart, 12 * (index + 1)),
  });
  const all = Array.from({ length: years }, (_, index) => year(index));
  const whole = { name: `years-1-${years}`, from: pilotStart, to: end };
  return [{ name: 'baseline', from: baseline, to: pilotStart }, ...all, whole];
}

function groupsOf(places: readonly Place[]): Group[] {
  const place = new Map(places.map((each) => [each.code, each]));
  const setting = (name: string): Group => ({
    name: `setting:${name}`,
    holds: (location) => place.get(location)?.setting === name,
  });
  const large = places.filter((each) => each.isLarge);
  const settings = [...new Set(places.map((each) => each.setting))].sort();
  return [
    { name: 'province', holds: () => true },
    ...settings.map(setting),
    ...large.map((each) => ({
      name: `location:${each.code}`,
      holds: (location: string) => location === each.code,
    })),
    ...settings.map((name) => ({
      name: `small:${name}`,
      holds: (location: string) => setting(name).holds(location) && place.get(location)?.isLarge === false,
    })),
  ];
}

/** Days with paid hours above zero, by person. */
function workedSpans({ jobs }: Books): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { life, job, returns } of jobs) {
    const paid = returns.filter((each) => each.kind === 'regular');
    const own = paid.map((each) => ({
      from: Math.max(each.from, job.from),
      to: Math.min(each.to, job.to) + 1,
    }));
    spans.set(life.person.id, [...(spans.get(life.person.id) ?? []), ...own]);
  }
  return spans;
}

function countsOf(history: History, worked: ReadonlyMap<number, Span[]>, period: Period, group: Group) {
  let accessDays = 0;
  let workedDays = 0;
  let personsWithAccess = 0;
  let personsAtWork = 0;
  for (const life of history.lives) {
    const days = accessSpans(life, period, group);
    const access = total(days);
    const work = total(intersect(days, worked.get(life.person.id) ?? []));
    accessDays += access;
    workedDays += work;
    personsWithAccess += access > 0 ? 1 : 0;
    personsAtWork += work > 0 ? 1 : 0;
  }
  const share = accessDays === 0 ? null : workedDays / accessDays;
  return {
    accessDays,
    workedDays,
    shareOfAccessDaysWorked: share,
    personsWithAccess,
    personsAtWork,
    ...permitCounts(history, period, group),
    ...bsnCounts(history, period, group),
  };
}

/** Days in a period with access, at a location of the group. */
function accessSpans({ case: { stays }, career }: Life, period: Period, { holds }: Group): Span[] {
  const access = intersect(career.access, [period]);
  if (access.length === 0) return access;
  const there = stays.filter((stay) => holds(stay.location));
  return intersect(
    there.map((stay) => ({ from: stay.from, to: stay.to ?? period.to })),
    access,
  );
}

const intersect = (first: readonly Span[], second: readonly Span[]): Span[] =>
  first.flatMap((a) =>
    second
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter((span) => span.from < span.to),
  );

const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.to - span.from, 0);

function permitCounts({ lives }: History, period: Period, { holds }: Group) {
  const received = lives.flatMap((life) =>
    life.career.permits
      .filter((permit) => permit.received >= period.from && permit.received < period.to)
      .filter((permit) => holds(locationOn(life, permit.received) ?? ''))
      .map((permit) => ({ person: life.person.id, permit })),
  );
  return {
    permitsApplied: received.length,
    permitsGranted: received.filter(({ permit }) => permit.outcome === 'verleend').length,
    permitPersons: new Set(received.map(({ person }) => person)).size,
  };
}

/** Signals in the period of adults at the group, and those followed by a BSN within 56 days and ever. */
function bsnCounts({ lives }: History, period: Period, { holds }: Group) {
  const signals = lives.flatMap((life) => {
    const { registration } = life.career;
    const isOf = registration && registration.signal >= period.from && registration.signal < period.to;
    return isOf && holds(locationOn(life, registration.signal) ?? '') ? [registration] : [];
  });
  const issued = signals.flatMap(({ signal, outcome }) => (outcome ? [outcome.issued - signal] : []));
  return {
    bsnSignals: signals.length,
    bsnIssued: issued.length,
    bsnWithin56Days: issued.filter((days) => days <= 56).length,
  };
}

const locationOn = ({ case: { stays } }: Life, day: Day): string | undefined =>
  stays.find((stay) => stay.from <= day && (stay.to === undefined || day < stay.to))?.location;

/** Residents per location at the ends of quarters. */
function stockOf({ lives, baseline, end }: History) {
  const quarters: Day[] = [];
  for (let day = addMonths(baseline, 3); day <= end; day = addMonths(day, 3)) quarters.push(day - 1);
  return quarters.map((day) => {
    const residents: Record<string, number> = {};
    for (const life of lives) {
      const location = locationOn(life, day);
      if (location !== undefined) residents[location] = (residents[location] ?? 0) + 1;
    }
    return { day: dateOf(day), residents };
  });
}
