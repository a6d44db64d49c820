// The same indicators without SQL: one person and one day at a time, straight from the definitions. Slow and plain, so
// that it can be read beside INDICATORS; it shares no code with the models.

import { addMonths, type Day } from '../../../src/simulation/index.js';
import {
  dataCut,
  large,
  type Person,
  type Procedure,
  type periods,
  settingOf,
  waitingRules,
} from './small-world.js';

type State = 'waiting' | 'access' | 'no_access' | 'status';
type Period = (typeof periods)[number];

/** One person followed in one period, in days since date 0; the first and last day both count. */
export interface FollowUp {
  readonly home: string;
  readonly first: number;
  readonly last: number;
  readonly cause: string | null;
}

/** Where the person lives: the stay that began last, then the longest, then the lowest code. */
export function locationOn(person: Person, day: Day): string | null {
  const open = (to: Day | null) => to ?? Number.POSITIVE_INFINITY;
  const present = person.stays.filter((stay) => stay.from <= day && day < open(stay.to));
  const [stay] = present.sort(
    (a, b) => b.from - a.from || compare(open(b.to), open(a.to)) || (a.location < b.location ? -1 : 1),
  );
  return stay?.location ?? null;
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const isPilot = (location: string | null): location is string =>
  location !== null && settingOf[location] !== undefined;

function isOfAge(person: Person, day: Day): boolean {
  if (person.birthMonth === null) return false;
  return addMonths(person.birthMonth, 18 * 12) <= day && day < addMonths(person.birthMonth, 804);
}

/** The procedure that counts on a day: the latest application; of one day the undecided, else the last decided. */
function procedureOn(person: Person, day: Day): Procedure | undefined {
  const decided = (each: Procedure) => each.decided ?? Number.POSITIVE_INFINITY;
  return person.procedures
    .filter((each) => each.application <= day)
    .sort(
      (a, b) =>
        b.application - a.application || compare(decided(b), decided(a)) || (a.number < b.number ? -1 : 1),
    )[0];
}

const isUndecided = (procedure: Procedure, day: Day) => procedure.decided === null || day < procedure.decided;

const statusDay = (person: Person): Day =>
  Math.min(
    ...person.procedures.filter((p) => p.decision === 'ingewilligd').map((p) => p.decided ?? Infinity),
    Infinity,
  );

/** The months of the rule that holds for this group at this place on this day; undefined: no rule holds. */
function monthsToWait(group: string | null, atPilot: boolean, day: Day): number | null | undefined {
  const areas = atPilot ? ['pilot', 'national'] : ['national'];
  for (const area of areas) {
    for (const scope of [group, null]) {
      const newest = waitingRules
        .filter((rule) => rule.area === area && rule.group === scope && rule.from <= day)
        .sort((a, b) => b.from - a.from)[0];
      if (newest && (newest.to === null || day < newest.to)) return newest.months;
    }
  }
  return undefined;
}

const groupNames: Readonly<Record<string, string>> = { hoog: 'higher', laag: 'low', onbekend: 'unknown' };

/** The legal state of a person on a day; null before any application or outside the ages that count. */
export function stateOn(person: Person, day: Day): State | null {
  const procedure = procedureOn(person, day);
  if (!procedure || !isOfAge(person, day)) return null;
  if (statusDay(person) <= day) return 'status';
  if (!isUndecided(procedure, day)) return 'no_access';
  const group = groupNames[procedure.group] ?? null;
  const months = monthsToWait(group, isPilot(locationOn(person, day)), day);
  if (months === null || months === undefined) return 'no_access';
  return day >= addMonths(procedure.application, months) ? 'access' : 'waiting';
}

export function isInWork(person: Person, day: Day): boolean {
  return person.pay.some(
    (each) =>
      each.hours > 0 &&
      Math.max(each.from, each.relationFrom) <= day &&
      day <= Math.min(each.to, each.relationTo ?? each.to),
  );
}

function isInPopulation(person: Person, day: Day): boolean {
  const procedure = procedureOn(person, day);
  const state = stateOn(person, day);
  if (!procedure || state === null || state === 'status') return false;
  return isUndecided(procedure, day) && isPilot(locationOn(person, day));
}

const hasAccess = (person: Person, day: Day) =>
  stateOn(person, day) === 'access' && isPilot(locationOn(person, day));

/** Days of a period as far as the data reach. */
export function daysOf(period: Period): Day[] {
  const end = Math.min(period.to, dataCut + 1);
  return Array.from({ length: Math.max(0, end - period.from) }, (_, at) => period.from + at);
}

/** The groups of a location, as in the cell key. */
export function groupsOf(location: string): string[] {
  const setting = settingOf[location] ?? '';
  const own = large.includes(location)
    ? [`location:${location}`]
    : [`small:${setting}`, `single:${location}`];
  return ['province:utrecht', `setting:${setting}`, ...own];
}

/** Days with access, and those of them in work, by group. */
export function accessDays(person: Person, period: Period): Map<string, { x: number; w: number }> {
  const sums = new Map<string, { x: number; w: number }>();
  for (const day of daysOf(period)) {
    if (!hasAccess(person, day)) continue;
    for (const group of groupsOf(locationOn(person, day) ?? '')) {
      const sum = sums.get(group) ?? { x: 0, w: 0 };
      sums.set(group, { x: sum.x + Number(isInWork(person, day)), w: sum.w + 1 });
    }
  }
  return sums;
}

/** The wait for a BSN in a period. */
export function bsnFollowUp(person: Person, period: Period): FollowUp | null {
  const signal = Math.min(...person.registrations.map((each) => each.signal), Infinity);
  const issued = Math.min(...person.registrations.map((each) => each.issued ?? Infinity), Infinity);
  const days = daysOf(period);
  const first = days.find((day) => day >= signal && isInPopulation(person, day));
  if (first === undefined || issued < first) return null;
  const home = locationOn(person, first) ?? '';
  let day = first;
  while (issued !== day && day + 1 <= (days.at(-1) ?? day) && isInPopulation(person, day + 1)) day += 1;
  return { home, first: first - signal, last: day - signal, cause: issued === day ? 'bsn' : null };
}

/** The time from access to first work in a period, with the causes that compete. */
export function workFollowUp(person: Person, period: Period, horizon: readonly Day[]): FollowUp | null {
  const access = horizon.find((day) => stateOn(person, day) === 'access');
  const worked = horizon.find((day) => isInWork(person, day)) ?? Infinity;
  const days = daysOf(period);
  const first = days.find((day) => hasAccess(person, day));
  if (access === undefined || first === undefined || worked < first) return null;
  const home = locationOn(person, first) ?? '';
  const last = days.at(-1) ?? first;
  for (let day = first; day <= last; day += 1) {
    const cause = endOn(person, day, worked);
    if (cause !== null) return { home, first: first - access, last: day - access, cause };
  }
  return { home, first: first - access, last: last - access, cause: null };
}

function endOn(person: Person, day: Day, worked: Day): string | null {
  if (statusDay(person) <= day) return 'status';
  const location = locationOn(person, day);
  if (location === null) return 'left';
  if (!isPilot(location)) return 'moved';
  return worked === day ? 'work' : null;
}

/** The share that a cause has reached by a day (Aalen-Johansen; with one cause 1 - Kaplan-Meier), day by day. */
export function shareBy(spells: readonly FollowUp[], cause: string, point: number): number | null {
  const end = Math.max(...spells.map((each) => each.last));
  if (end < point) return null;
  let [survival, share] = [1, 0];
  for (let t = 0; t <= point; t += 1) {
    const atRisk = spells.filter((each) => each.first <= t && t <= each.last);
    const events = atRisk.filter((each) => each.last === t && each.cause !== null);
    if (atRisk.length === 0) continue;
    share += (survival * events.filter((each) => each.cause === cause).length) / atRisk.length;
    survival *= 1 - events.length / atRisk.length;
  }
  return share;
}
