// The laws of the audit on many small releases, others each time. SEED=<n> repeats a run.

import { describe, it } from 'vitest';
import { laws } from './support/audit-laws.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

describe(`the audit (SEED=${seed})`, () => {
  it.each(laws)('%s', (_law, holds) => holds({ numRuns: 5000, seed }));
});
