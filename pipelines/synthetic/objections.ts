// Who objects to the use of their data in the study, and on which day: a few, all in one month of the first pilot year, so
// that the files of all months after it bring them back. One of them is at work then, so that there is pay to be erased and to stay away.

import { addMonths, createRandom, type Day, integer, type Random } from '../../src/simulation/index.js';
import type { WorldOptions } from '../../src/vocabulary/index.js';
import { type Books, bsnKnownFrom } from './bookkeeping.js';
import type { History, Life } from './history.js';
import { objections } from './surroundings.js';

export interface Objection {
  readonly life: Life;
  readonly day: Day;
}

/** All objections; from a stream of their own, so that nothing else hangs on them. */
export function makeObjections(history: History, books: Books, options: WorldOptions): Objection[] {
  const random = createRandom(options.seed).stream('objections');
  const few = Math.max(objections.fewest, Math.round(objections.share * options.residents));
  const from = addMonths(history.pilotStart, objections.fromMonth);
  const to = addMonths(from, 1);
  const people = inRandomOrder(random, candidates(history, books, from));
  const worker = people.find(({ career }) =>
    career.jobs.some((job) => job.from < from && job.to > to && !job.isPaper),
  );
  const others = people.filter((life) => life !== worker);
  return [...(worker === undefined ? [] : [worker]), ...others].slice(0, few).map((life) => ({
    life,
    day: from + integer(random.stream('day', life.person.id), 0, to - from - 1),
  }));
}

/**
 * Who was in the files before that day, and whose numbers are all known by then: of a number that comes later,
 * others may speak before COA links it. A move entered and undone is left alone: its row is in quarantine either way.
 */
function candidates({ lives }: History, { bsn, merged, stays }: Books, from: Day): Life[] {
  const slips = new Set(stays.filter(({ fault }) => fault === 'same_day_move').map(({ person }) => person));
  const isKnown = (life: Life) =>
    (!bsn.has(life.person.id) || bsnKnownFrom(life) < from) &&
    (merged.get(life.person.id)?.day ?? from) <= from;
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
