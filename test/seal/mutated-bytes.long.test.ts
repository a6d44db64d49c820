// The same as test/seal/mutated-bytes.test.ts with 200,000 files, from another seed each time. SEED=<n> repeats one, and
// FIRST=<n> begins at the case that failed.

import { describe, expect, it } from 'vitest';
import { runCases } from './mutated/run.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const first = Number(process.env.FIRST ?? 0);

describe(`a file of which bytes were changed (SEED=${seed})`, () => {
  it('is refused, or every row of it is accounted for: 200,000 files', async () => {
    expect((await runCases(200_000, seed, first)).cases).toBe(200_000);
  });
});
