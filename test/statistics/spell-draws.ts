// Random spells for properties: a few dozen, late entries, ties, competing causes, several groups.

import fc from 'fast-check';
import type { Spell } from '../oracles/spells.js';

interface DrawOptions {
  readonly causes?: readonly string[];
  readonly groups?: readonly string[];
  /** Everyone is followed from day 0 to an event. */
  readonly complete?: boolean;
}

/** Arbitrary lists of spells on whole days. */
export function spellDraws({
  causes = ['a', 'b'],
  groups = ['g'],
  complete = false,
}: DrawOptions = {}): fc.Arbitrary<Spell[]> {
  const spell = fc.record({
    group: fc.constantFrom(...groups),
    stratum: fc.constant(''),
    start: complete ? fc.constant(0) : fc.integer({ min: -1, max: 12 }),
    length: fc.integer({ min: 1, max: 15 }),
    cause: complete ? fc.constantFrom(...causes) : fc.constantFrom(...causes, null),
  });
  return fc
    .array(spell, { minLength: 1, maxLength: 40 })
    .map((spells) => spells.map(({ length, ...rest }) => ({ ...rest, stop: rest.start + length })));
}
