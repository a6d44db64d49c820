// The runner of golden cases itself: what it must not let pass.

import { describe, expect, it } from 'vitest';
import { Findings } from './findings.js';
import type { GoldenCase } from './golden-case.js';
import { checkProportions } from './kinds/prop.js';

const golden = (expected: GoldenCase['json']): GoldenCase => ({
  id: 'prop_test',
  kind: 'prop',
  folder: '.',
  json: { id: 'prop_test', expected },
  params: {},
  tolerance: 1e-9,
});

async function differencesIn(expected: GoldenCase['json']): Promise<readonly string[]> {
  const findings = new Findings(1e-9);
  await checkProportions(golden(expected), findings);
  return findings.differences;
}

describe('a golden case', () => {
  it('passes where every field agrees, in SQL and in TypeScript', async () => {
    expect(await differencesIn({ cases: [{ x: 1, n: 4, p: 0.25 }] })).toEqual([]);
  });

  it('fails for each side that differs', async () => {
    expect(await differencesIn({ cases: [{ x: 1, n: 4, p: 0.2500001 }] })).toEqual([
      'ts[0].p: got 0.25, expected 0.2500001',
      'sql[0].p: got 0.25, expected 0.2500001',
    ]);
    expect(await differencesIn({ cases: [{ x: 1, n: 4, p: null }] })).toHaveLength(2);
  });

  it('fails for a field that nobody knows, and where nothing is compared', async () => {
    expect(await differencesIn({ cases: [{ x: 1, n: 4, p: 0.25, midp: 0.2 }] })).toEqual([
      'cases[0].midp: not understood',
    ]);
    expect(await differencesIn({ cases: [] })).toEqual(['nothing was compared']);
  });
});
