// Who objects to the use of their data in the study, and on which day. A few in a quarter of each pilot year, so that the
// files of the months after it bring them back; one of each few has worked, so that there is pay to be erased as well.

import { addMonths, createRandom, type Day, integer, type Random } from '../../src/simulation/index.js';
import type { WorldOptions } from '../../src/vocabulary/index.js';
import { type Books, bsnKnownFrom } from './bookkeeping.js';
import type { History, Life } from './history.js';
import { objections } from './surroundings.js';

export interface Objection {
  readonly life: Life;
  readonly day: Day;
}

/** Objections in order of pilot year; a stream of their own, so that nothing else hangs on them. */
export function makeObjections(history: History, books: Books, options: WorldOptions): Objection[] {
  const { seed, residents, pilot } = options;
  const few = Math.max(objections.fewest, Math.round(objections.perYear * residents));
  const found: Objection[] = [];
  for (let year = 0; year < pilot.years; year += 1) {
    const random = createRandom(seed).stream('objections', year);
    const from = addMonths(history.pilotStart, 12 * year + objections.fromMonth);
    const days = addMonths(from, objections.months) - from;
    const known = new Set(found.map(({ life }) => life.person.id));
    const people = inRandomOrder(random, candidates(history, books, from)).filter(
      ({ person }) => !known.has(person.id),
    );
    const worker = people.find((life) => life.career.jobs.some((job) => job.from < from && !job.isPaper));
    const others = people.filter((life) => life !== worker);
    for (const life of [...(worker === undefined ? [] : [worker]), ...others].slice(0, few)) {
      found.push({ life, day: from + integer(random.stream('day', life.person.id), 0, days - 1) });
    }
  }
  return found;
}

/**
 * Who was in the files before that day, and whose numbers are all known by then: of a number that COA learns later,
 * Polis may speak before COA links it. A move entered and undone is left alone: its row is in quarantine either way.
 */
function candidates({ lives }: History, { bsn, stays }: Books, from: Day): Life[] {
  const slips = new Set(stays.filter(({ fault }) => fault === 'same_day_move').map(({ person }) => person));
  const isKnown = (life: Life) => !bsn.has(life.person.id) || bsnKnownFrom(life) < from;
  return lives.filter(
    (life) =>
      (life.case.stays[0]?.from ?? from) < addMonths(from, -objections.knownFor) &&
      isKnown(life) &&
      !slips.has(life),
  );
}

const inRandomOrder = (random: Random, lives: readonly Life[]): Life[] =>
  lives
    .map((life) => ({ life, rank: random.stream(life.person.id).next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ life }) => life);
