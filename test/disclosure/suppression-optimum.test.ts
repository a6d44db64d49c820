// The choice of cells against one large program that knows nothing of cuts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver, suppress } from '../../src/disclosure/index.js';
import { cheapestCost } from './support/monolithic.js';
import { type Printing, problems } from './support/small-tables.js';

const solver = await loadSolver();

describe('complementary suppression', () => {
  it.each<Printing>(['exact', 'rounded'])(
    'costs what one large program proves to be the least, where cells are %s',
    (printing) => {
      fc.assert(
        fc.property(problems(printing), (problem) => {
          const found = suppress(problem, { solver, seconds: 60 });
          const expected = cheapestCost(problem);
          if (found.kind === 'protected') expect(found.cost).toBeCloseTo(expected ?? Number.NaN, 6);
          else {
            expect(expected).toBeUndefined();
            expect(found.problems.map(({ code }) => code)).toEqual(
              found.problems.map(() => 'DISCLOSURE_NO_PATTERN'),
            );
          }
        }),
        { numRuns: 40, seed: 20261126 },
      );
    },
  );
});
