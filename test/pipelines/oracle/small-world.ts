// A small random world as suppliers would deliver it: a few dozen people with overlapping stays, several procedures,
// registrations and pay. Made to hit boundaries often, not to look real.

import {
  addMonths,
  chance,
  choice,
  createRandom,
  type Day,
  dayOf,
  integer,
  monthStart,
  type Random,
} from '../../../src/simulation/index.js';

export interface Stay {
  readonly location: string;
  readonly from: Day;
  readonly to: Day | null;
}
export interface Procedure {
  readonly number: string;
  readonly application: Day;
  readonly group: 'hoog' | 'laag' | 'onbekend';
  readonly decided: Day | null;
  readonly decision: 'ingewilligd' | 'afgewezen' | 'ingetrokken' | null;
}
export interface Registration {
  readonly signal: Day;
  readonly issued: Day | null;
}
export interface Pay {
  readonly employer: string;
  readonly from: Day;
  readonly to: Day;
  readonly relationFrom: Day;
  readonly relationTo: Day | null;
  readonly hours: number;
}
export interface Person {
  readonly id: string;
  readonly birthMonth: Day | null;
  readonly stays: readonly Stay[];
  readonly procedures: readonly Procedure[];
  readonly registrations: readonly Registration[];
  readonly pay: readonly Pay[];
}

export const places = ['UTR01', 'LEE01', 'UTR02', 'ZEI01', 'TER01'] as const;
export const settingOf: Readonly<Record<string, 'city' | 'rural'>> = {
  UTR01: 'city',
  UTR02: 'city',
  LEE01: 'rural',
  ZEI01: 'rural',
};
export const large = ['UTR01', 'LEE01'];

/** Versions of the waiting period: months to wait, or null for no access. */
export const waitingRules = [
  { area: 'national', group: null, from: dayOf('2000-01-01'), to: null, months: 2 },
  { area: 'national', group: null, from: dayOf('2023-09-01'), to: null, months: 3 },
  { area: 'pilot', group: null, from: dayOf('2023-07-10'), to: null, months: 1 },
  { area: 'pilot', group: 'low', from: dayOf('2023-10-01'), to: dayOf('2023-12-15'), months: null },
] as const;

export const dataCut = dayOf('2024-02-20');
export const periods = [
  { period: 'baseline', kind: 'baseline', from: dayOf('2023-01-01'), to: dayOf('2023-07-01') },
  { period: 'year-1', kind: 'year', from: dayOf('2023-07-01'), to: dayOf('2024-01-01') },
  { period: 'year-2', kind: 'year', from: dayOf('2024-01-01'), to: dayOf('2024-07-01') },
  { period: 'years-1-3', kind: 'years-1-3', from: dayOf('2023-07-01'), to: dayOf('2025-01-01') },
  { period: '2023-07+3', kind: 'quarter', from: dayOf('2023-07-01'), to: dayOf('2023-10-01') },
  { period: '2023-08', kind: 'month', from: dayOf('2023-08-01'), to: dayOf('2023-09-01') },
] as const;

const first = dayOf('2022-12-01');

/** The people of the world with this seed. */
export function smallWorld(seed: number, size: number): Person[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, (_, at) => person(random.stream(at), `c${at}`));
}

function person(random: Random, id: string): Person {
  const arrival = first + integer(random, 0, 380);
  return {
    id,
    birthMonth: birthMonth(random),
    stays: stays(random, arrival),
    procedures: procedures(random, id, arrival),
    registrations: registrations(random, arrival),
    pay: chance(random, 0.7) ? pay(random, arrival) : [],
  };
}

function birthMonth(random: Random): Day | null {
  if (chance(random, 0.05)) return null;
  const edges = ['2005-08-01', '2006-01-01', '1956-09-01', '1956-12-01'];
  return dayOf(chance(random, 0.3) ? choice(random, edges) : '1990-05-01');
}

function stays(random: Random, arrival: Day): Stay[] {
  const found = new Map<string, Stay>();
  let from = arrival;
  for (let left = integer(random, 1, 5); left > 0; left -= 1) {
    const location = choice(random, places);
    const to = left === 1 && chance(random, 0.6) ? null : from + integer(random, 1, 120);
    found.set(`${location} ${from}`, { location, from, to });
    from = (to ?? from) + choice(random, [-5, -1, 0, 0, 0, 1, 20]);
  }
  return [...found.values()];
}

function procedures(random: Random, id: string, arrival: Day): Procedure[] {
  const count = choice(random, [0, 1, 1, 1, 1, 2, 2]);
  return Array.from({ length: count }, (_, at) => {
    const application = arrival + integer(random, -20, 10) + at * choice(random, [0, 60, 200]);
    const decided = chance(random, 0.5) ? application + integer(random, 0, 300) : null;
    const decision = choice(random, ['ingewilligd', 'afgewezen', 'ingetrokken'] as const);
    const group = choice(random, ['hoog', 'laag', 'onbekend'] as const);
    return {
      number: `${id}-${at}`,
      application,
      group,
      decided: decided !== null && decided <= dataCut ? decided : null,
      decision: decided !== null && decided <= dataCut ? decision : null,
    };
  });
}

function registrations(random: Random, arrival: Day): Registration[] {
  return Array.from({ length: choice(random, [0, 1, 1, 1, 2]) }, () => {
    const signal = arrival + integer(random, 0, 150);
    const issued = chance(random, 0.7) ? signal + integer(random, 0, 120) : null;
    return { signal, issued: issued !== null && issued <= dataCut ? issued : null };
  });
}

function pay(random: Random, arrival: Day): Pay[] {
  const relationFrom = arrival + integer(random, 10, 200);
  const relationTo = chance(random, 0.5) ? relationFrom + integer(random, 0, 150) : null;
  const employers = chance(random, 0.3) ? ['e1', 'e2'] : ['e1'];
  return employers.flatMap((employer, at) => {
    const begin = relationFrom + 20 * at;
    return Array.from({ length: integer(random, 1, 6) }, (_, month) => {
      const from = addMonths(monthStart(begin), month);
      const to = addMonths(from, 1) - 1;
      const hours = choice(random, [0, -4, 0.5, 30, 120]);
      return { employer, from, to, relationFrom: begin, relationTo, hours };
    });
  });
}
