// Invented people of a synthetic pilot of about 1,500 residents: who lived where, who was allowed to work, who applied for a permit
// with which employer, who worked, and who waited for a BSN. What is known of them grows: part of it comes late.

import { endOfYear, firstDay, shared } from './days.js';
import { Draws } from './draws.js';

export interface Location {
  readonly code: string;
  readonly setting: 'city' | 'rural';
  readonly isLarge: boolean;
  readonly beds: number;
  readonly from: number;
  readonly to: number;
}

export interface Stay {
  readonly location: string;
  readonly from: number;
  readonly to: number;
}

/** Received, and how it ended; `knownFrom` is the day on which it is in the data, with its end if that was before. */
export interface Permit {
  readonly location: string | null;
  readonly employer: string;
  readonly received: number;
  readonly ended: number;
  readonly outcome: 'granted' | 'refused' | 'withdrawn';
  readonly knownFrom: number;
}

export interface Job {
  readonly employer: string;
  readonly from: number;
  readonly to: number;
  readonly knownFrom: number;
}

export interface Person {
  readonly id: string;
  readonly isAdult: boolean;
  readonly stays: readonly Stay[];
  readonly leavesWith: 'status' | 'left';
  /** First day with access to work; none for who never gets it. */
  readonly access: number | undefined;
  /** Day of the signal for a BSN, and the day of the BSN. */
  readonly signal: number;
  readonly bsn: number;
  readonly bsnKnownFrom: number;
  readonly permits: readonly Permit[];
  readonly jobs: readonly Job[];
}

/** What makes trouble in a pilot. */
export interface Traits {
  /** Beds that are open on an average day; the large locations have what the small ones leave of them. */
  readonly beds: number;
  /** Chance that a permit is asked by one and the same employer. */
  readonly mainEmployer: number;
  readonly smallLocations: { readonly city: number; readonly rural: number };
  /** Beds of a small location, from and to. */
  readonly smallBeds: readonly [number, number];
  /** Chance that a small location opens or closes in the years of the pilot. */
  readonly turnover: number;
  /** Applications for permits against those of an ordinary pilot. */
  readonly permits: number;
  /** Share of what is known late. */
  readonly late: number;
  readonly elsewhere: number;
}

export interface World {
  readonly traits: Traits;
  readonly locations: readonly Location[];
  readonly people: readonly Person[];
}

/** Beds for 1,500 residents, for which the plan promises its share of printed cells: now and then one is empty. */
const bedsOf1500 = 1_570;

/** Traits by seed: every third pilot has one employer with most, every fourth few small locations, and so on. */
export function traitsOf(seed: number): Traits {
  const draws = new Draws(seed + 1000);
  return {
    beds: bedsOf1500,
    mainEmployer: seed % 3 === 0 ? 0.75 : 0.1,
    smallLocations:
      seed % 4 === 1 ? { city: 3, rural: 3 } : { city: draws.whole(4, 6), rural: draws.whole(3, 6) },
    smallBeds: seed % 5 === 2 ? [10, 30] : [30, 70],
    turnover: seed % 2 === 0 ? 0.5 : 0.15,
    permits: 0.8 + 0.5 * draws.unit(),
    late: 0.02 + 0.1 * draws.unit(),
    elsewhere: draws.happens(0.2) ? 0.005 : 0.05,
  };
}

/** The pilot of a seed. */
export function worldOf(seed: number, traits = traitsOf(seed)): World {
  const draws = new Draws(seed);
  const locations = locationsOf(draws, traits);
  const spells = [...staysOf(draws, locations)];
  const people = [
    ...spells.map((stays, index) => personOf(draws, traits, `p${index}`, stays)),
    ...others(draws, traits),
  ];
  return { traits, locations, people };
}

const horizon = endOfYear(3) + 200;

function locationsOf(draws: Draws, { beds, smallLocations, smallBeds, turnover }: Traits): Location[] {
  const always = { from: firstDay - 400, to: horizon };
  const small = (['city', 'rural'] as const).flatMap((setting) =>
    Array.from({ length: smallLocations[setting] }, (_, index): Location => {
      const changes = draws.happens(turnover);
      const at = draws.whole(firstDay + 100, endOfYear(3) - 100);
      const window = changes
        ? draws.happens(0.6)
          ? { ...always, from: at }
          : { ...always, to: at }
        : always;
      const code = `${setting === 'city' ? 'CIT' : 'RUR'}${String(index + 10)}`;
      return { code, setting, isLarge: false, beds: draws.whole(...smallBeds), ...window };
    }),
  );
  const large = [
    { code: 'UTR01', setting: 'city', isLarge: true, beds: draws.whole(300, 500), ...always },
    { code: 'AMF01', setting: 'city', isLarge: true, beds: draws.whole(150, 350), ...always },
    { code: 'LEE01', setting: 'rural', isLarge: true, beds: draws.whole(250, 450), ...always },
  ] as const;
  const growth = (beds - bedsOpen(small)) / bedsOpen(large);
  return [...large.map((each) => ({ ...each, beds: Math.round(growth * each.beds) })), ...small];
}

/** Beds that are open on an average day of the baseline and the years. */
const bedsOpen = (locations: readonly Location[]): number =>
  locations.reduce(
    (sum, each) => sum + (each.beds * shared(firstDay, endOfYear(3), each)) / (endOfYear(3) - firstDay),
    0,
  );

/** Each bed is taken by one person after another; now and then by who moves on from elsewhere in the pilot. */
function* staysOf(draws: Draws, locations: readonly Location[]): Generator<Stay[]> {
  const movers: Stay[][] = [];
  for (const { code, beds, from, to } of locations)
    for (let bed = 0; bed < beds; bed += 1)
      for (let day = from + draws.whole(0, 200); day < to; ) {
        const until = Math.min(to, day + 14 + draws.wait(280));
        const mover = movers.findIndex(
          (stays) => (stays.at(-1)?.to ?? day) < day && (stays.at(-1)?.to ?? 0) > day - 60,
        );
        const before = mover < 0 ? [] : (movers.splice(mover, 1)[0] ?? []);
        const stays = [...before, { location: code, from: day, to: until }];
        if (draws.happens(0.15)) movers.push(stays);
        else yield stays;
        day = until + draws.whole(1, 20);
      }
  yield* movers;
}

const employers = 60;

function employerOf(draws: Draws, { mainEmployer }: Traits): string {
  return draws.happens(mainEmployer) ? 'e0' : `e${1 + Math.floor(employers * draws.unit() ** 2)}`;
}

const lag = (draws: Draws, { late }: Traits): number =>
  draws.happens(late) ? draws.whole(40, 330) : draws.whole(0, 30);

function personOf(draws: Draws, traits: Traits, id: string, stays: readonly Stay[]): Person {
  const arrival = stays[0]?.from ?? firstDay;
  const isAdult = draws.happens(0.72);
  const access = isAdult && draws.happens(0.75) ? arrival + draws.whole(20, 180) : undefined;
  const signal = arrival + draws.whole(5, 120);
  const bsn = signal + draws.wait(75);
  const work = access === undefined ? { permits: [], jobs: [] } : workOf(draws, traits, stays, access);
  const leavesWith = draws.happens(0.5) ? 'status' : 'left';
  return {
    id,
    isAdult,
    stays,
    leavesWith,
    access,
    signal,
    bsn,
    bsnKnownFrom: bsn + lag(draws, traits),
    ...work,
  };
}

/** Applications come more often year by year; a job follows a permit and takes half a year on average. */
function workOf(draws: Draws, traits: Traits, stays: readonly Stay[], access: number) {
  const [permits, jobs]: [Permit[], Job[]] = [[], []];
  let free = access;
  for (const { location, from, to } of stays)
    for (let day = Math.max(from, free); day < to; ) {
      const growth = Math.min(1.6, Math.max(0.55, 0.55 + (day - endOfYear(0) + 300) / 900));
      day += draws.wait(1250 / (growth * traits.permits));
      if (day >= to) break;
      const permit = permitOf(draws, traits, day, location);
      permits.push(permit);
      day = permit.ended + 1;
      if (permit.outcome !== 'granted' || !draws.happens(0.85)) continue;
      const start = permit.ended + draws.whole(1, 25);
      const end = start + draws.wait(150);
      jobs.push({ employer: permit.employer, from: start, to: end, knownFrom: start + lag(draws, traits) });
      day = free = end + 10;
    }
  return { permits, jobs };
}

function permitOf(draws: Draws, traits: Traits, received: number, location: string | null): Permit {
  const ended = received + draws.whole(5, 20) + draws.wait(12);
  const outcome =
    (['granted', 'refused', 'withdrawn'] as const)[draws.weighted([0.8, 0.1, 0.1])] ?? 'granted';
  return {
    location,
    employer: employerOf(draws, traits),
    received,
    ended,
    outcome,
    knownFrom: received + lag(draws, traits),
  };
}

/** Who applies for a permit while living at no location of the pilot. */
function others(draws: Draws, traits: Traits): Person[] {
  const count = Math.round(800 * traits.elsewhere);
  return Array.from({ length: count }, (_, index): Person => {
    const received = draws.whole(firstDay, horizon);
    return {
      ...{ id: `o${index}`, isAdult: true, stays: [], leavesWith: 'left', access: undefined, jobs: [] },
      ...{ signal: horizon, bsn: horizon, bsnKnownFrom: horizon },
      permits: [permitOf(draws, traits, received, null)],
    };
  });
}
