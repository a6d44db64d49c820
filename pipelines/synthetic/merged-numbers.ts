// V-numbers that were merged: someone was registered twice, and one of the two numbers stays. COA and the IND give the one
// that stays from that day on, in the same rows as before; whoever wrote the other one down goes on using it.

import { chance, type Day, integer, type Random } from '../../src/simulation/index.js';
import type { History } from './history.js';
import { formerVNumber } from './numbers.js';
import { faults } from './parameters.js';
import type { Person } from './people.js';

export interface MergedNumber {
  readonly former: string;
  /** First day of the number that stays. */
  readonly day: Day;
}

/** By the person's number in the world. */
export type MergedNumbers = ReadonlyMap<number, MergedNumber>;

/** Merges that happen once COA has given the former number in a file; one before that leaves no trace. */
export function makeMergedNumbers(
  random: Random,
  { lives, pilotStart, end }: History,
  seed: number,
): MergedNumbers {
  const { share, after } = faults.merged;
  const merged = new Map<number, MergedNumber>();
  for (const { person, case: each } of lives) {
    const draws = random.stream('merged', person.id);
    const seen = Math.max(each.stays[0]?.from ?? end, pilotStart);
    const day = seen + integer(draws, after.from, after.to);
    if (chance(draws, share) && day < end)
      merged.set(person.id, { former: formerVNumber(seed, person.id), day });
  }
  return merged;
}

/** The V-number that a person is known by on a day. */
export function vNumberOn(merged: MergedNumbers, { id, vNumber }: Person, day: Day): string {
  const merge = merged.get(id);
  return merge === undefined || day >= merge.day ? vNumber : merge.former;
}
