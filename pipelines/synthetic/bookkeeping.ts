// What each supplier's administration holds beside the history: BSNs, terms and pay of jobs, slips of the pen. Drawn
// once, so that a row says the same in every delivery until something happens.

import { chance, createRandom, type Day, integer, type Random } from '../../src/simulation/index.js';
import type { WorldOptions } from '../../src/vocabulary/index.js';
import { type ContributionMonth, makeContributions } from './contributions.js';
import type { History, Life } from './history.js';
import { type Match, makeMatches } from './matches.js';
import { type MergedNumbers, makeMergedNumbers } from './merged-numbers.js';
import { type BsnNumbers, bsnNumbers } from './numbers.js';
import type { PaidJob } from './paid-job.js';
import { faults, registration } from './parameters.js';
import { makeReturns, makeTerms, minimumWage, type Terms } from './pay.js';
import { makeParticipations, type Participation } from './programmes.js';
import type { Stay } from './reception.js';

/** A stay as COA wrote it down; what is wrong with it, if anything, and from when the truth is in the files. */
export interface WrittenStay extends Stay {
  readonly person: Life;
  readonly fault?: 'overlap' | 'same_day_move' | 'backdated_mob';
  /** The end is known to COA from this day on. */
  readonly endKnown?: Day;
}

export interface Books {
  readonly random: Random;
  readonly bsn: ReadonlyMap<number, string>;
  readonly numbers: BsnNumbers;
  readonly merged: MergedNumbers;
  readonly jobs: readonly PaidJob[];
  readonly stays: readonly WrittenStay[];
  readonly contributions: readonly ContributionMonth[];
  /** Matches with a municipality; a family is matched together, with a row a person. */
  readonly matches: readonly { readonly life: Life; readonly match: Match }[];
  readonly participations: readonly Participation[];
  readonly termsOf: (person: number, sequence: number, isAgency: boolean) => Terms;
  readonly minimum: ReturnType<typeof minimumWage>;
}

/** The books of all suppliers for this history. */
export function makeBooks(history: History, options: WorldOptions): Books {
  const random = createRandom(options.seed).stream('books');
  const numbers = bsnNumbers(random);
  const bsn = giveNumbers(history, random, numbers);
  const minimum = minimumWage(options.lists.minimum_wages ?? []);
  const termsOf: Books['termsOf'] = (person, sequence, isAgency) =>
    makeTerms(random.stream('terms', person, sequence), isAgency);
  const jobs = history.lives.flatMap((life) =>
    life.career.jobs.map((job) => {
      const terms = termsOf(life.person.id, job.sequence, job.employer.isAgency);
      const pay = random.stream('pay', life.person.id, job.sequence);
      const returns = makeReturns(pay, life.person, job, terms, minimum);
      return { life, job, terms, returns, bsn: bsn.get(life.person.id) ?? '' };
    }),
  );
  return {
    ...{ random, bsn, numbers, jobs, termsOf, minimum },
    merged: makeMergedNumbers(random, history, options.seed),
    stays: writeStays(history, random),
    contributions: makeContributions(random, history, jobs),
    matches: matchesOf(history, random, options),
    participations: participationsOf(history, random),
  };
}

/** The day from which COA knows someone's BSN; never, where none was issued. */
export const bsnKnownFrom = ({ career }: Life): Day =>
  (career.registration?.outcome?.issued ?? Number.POSITIVE_INFINITY) + registration.knownAfter;

function matchesOf({ lives }: History, random: Random, { lists }: WorldOptions): Books['matches'] {
  const municipalities = (lists.municipalities ?? []).map((row) => row.municipality_code ?? '');
  return lives.flatMap((life) =>
    makeMatches(random.stream('matches', life.person.household.id), life.case, municipalities).map(
      (match) => ({
        life,
        match,
      }),
    ),
  );
}

function participationsOf({ lives, places, baseline, end }: History, random: Random): Participation[] {
  const options = { from: baseline, to: end, places: new Map(places.map((place) => [place.code, place])) };
  return lives.flatMap((life) =>
    makeParticipations(random.stream('programmes', life.person.id), life, options),
  );
}

/** First everyone who worked, then some of the others with a BSN as long as numbers of the test range are left. */
function giveNumbers(history: History, random: Random, numbers: BsnNumbers): Map<number, string> {
  const given = new Map<number, string>();
  for (const { person, career } of history.lives)
    if (career.jobs.length > 0) given.set(person.id, numbers.next());
  for (const { person, career } of history.lives) {
    const isKnown = chance(random.stream('known', person.id), registration.knownAtCoa);
    if (!isKnown || !career.registration?.outcome || given.has(person.id) || numbers.left() === 0) continue;
    given.set(person.id, numbers.next());
  }
  return given;
}

function writeStays(history: History, random: Random): WrittenStay[] {
  return history.lives.flatMap((person) => {
    const draws = random.stream('stays', person.person.id);
    return person.case.stays.flatMap((stay, index) => writeStay(draws, person, stay, index));
  });
}

/** The stay itself, with an end that comes too late to COA or into the next stay; sometimes a move undone that day. */
function writeStay(random: Random, person: Life, stay: Stay, index: number): WrittenStay[] {
  const { to } = stay;
  const next = person.case.stays[index + 1];
  const written: WrittenStay = { ...stay, person };
  const hasSlip = chance(random, faults.overlaps);
  const isLate = chance(random, faults.backdatedMob);
  if (chance(random, faults.sameDayMoves) && to !== undefined) return [written, undoneMove(person, to, stay)];
  if (to === undefined) return [written];
  if (stay.reason === 'mob' && isLate) {
    return [{ ...written, fault: 'backdated_mob', endKnown: to + integer(random, 20, 70) }];
  }
  if (hasSlip && next?.from === to && next.to !== to + 1) {
    const late = to + integer(random, 1, 6);
    if (late < (next.to ?? late + 1)) return [{ ...written, to: late, fault: 'overlap' }];
  }
  return [written];
}

/** A move that was entered and undone on one day: it begins and ends on the day of the real one. */
const undoneMove = (person: Life, day: Day, { location }: Stay): WrittenStay => ({
  person,
  location,
  from: day,
  to: day,
  reason: 'administratief',
  destination: 'opvang',
  fault: 'same_day_move',
});
