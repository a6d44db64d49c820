// Valid files in every format with some of their bytes changed: nothing crashes or hangs, and no row is lost from sight.
// test/seal/mutated-bytes.long.test.ts does it with more files.

import { afterAll, describe, expect, it } from 'vitest';
import { corpus, persons } from './mutated/corpus.js';
import { judge, tables } from './mutated/judge.js';
import { runCases } from './mutated/run.js';

const seed = 20_240_131;

afterAll(() => tables.close());

describe('a file of which bytes were changed', () => {
  it(`is refused, or every row of it is accounted for: 2,000 files (SEED=${seed})`, async () => {
    const { cases, refused, broken } = await runCases(2000, seed);
    expect(cases).toBe(2000);
    expect(refused).toBeGreaterThan(500);
    expect(cases - refused).toBeGreaterThan(500);
    expect(broken).toBeGreaterThan(100);
  });

  it('was one that is read whole', async () => {
    for (const [format, file] of await corpus())
      expect([format, await judge(format, file, file)]).toEqual([
        format,
        { isRefused: false, rows: persons.length, broken: 0 },
      ]);
  });
});
