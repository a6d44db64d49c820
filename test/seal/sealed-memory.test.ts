// What is remembered of a number is how that very number was sealed, however many there are.

import { describe, expect, it } from 'vitest';
import { SealedMemory } from '../../src/seal/sealed-memory.js';
import { randomFrom } from '../contract/aimed-cells.js';

const out = Buffer.alloc(64);

/** How a number is sealed here; a rule that no other number shares. */
const sealedAs = (number: string): string =>
  number.endsWith('7') ? '!invalid' : `p1_${number.padStart(32, 'a')}`;

/** Numbers that were looked for, found, and found as another was sealed. */
function lookUp(numbers: Iterable<string>) {
  const memory = new SealedMemory();
  const seen = { found: 0, wrong: 0, all: 0 };
  for (const number of numbers) {
    const block = Buffer.from(`x${number};`);
    const behind = memory.recall(block, 1, 1 + number.length, out, 3);
    seen.all += 1;
    if (behind < 0) {
      const sealed = Buffer.from(sealedAs(number));
      memory.remember(block, 1, 1 + number.length, sealed, 0, sealed.length);
    } else {
      seen.found += 1;
      if (out.toString('latin1', 3, behind) !== sealedAs(number)) seen.wrong += 1;
    }
  }
  return seen;
}

function* drawn(count: number, among: number): Generator<string> {
  const random = randomFrom(20_261_125);
  for (let index = 0; index < count; index += 1) yield String(2_000_000_000 + Math.floor(random() * among));
}

describe('what is remembered of sealed numbers', () => {
  it('is right for every number, and most of those that come again are found', () => {
    const { found, wrong, all } = lookUp(drawn(300_000, 5_000));
    expect(wrong).toBe(0);
    expect(found / all).toBeGreaterThan(0.8);
  });

  it('is given up where numbers do not come again, and nothing long is kept', () => {
    expect(lookUp(drawn(100_000, 1_000_000_000)).found).toBeLessThan(10);
    expect(lookUp(['1'.repeat(25), '1'.repeat(25)]).found).toBe(0);
    expect(lookUp(['1'.repeat(24), '1'.repeat(24)]).found).toBe(1);
  });

  it('tells numbers of different lengths apart', () => {
    const { found, wrong } = lookUp(['12', '123', '12', '123', '1', '12']);
    expect({ found, wrong }).toEqual({ found: 3, wrong: 0 });
  });
});
