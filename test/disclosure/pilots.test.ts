// Two synthetic pilots through the gate and the checker; fifty in pilots.long.test.ts.

import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { loadHighs } from './pilots/checker/possible.js';
import { outcomeOf } from './pilots/summary.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();
const highs = await loadHighs();
const fewest = pilot.disclosure.fewestValues;

describe('a synthetic pilot of a baseline, three years and a revision', () => {
  it.each([12])(
    'is published whole and keeps what is protected, seed %i',
    { timeout: 300_000 },
    (seed) => {
      const outcome = outcomeOf(seed, pilot, solver, {
        highs,
        fewest,
        strictness: 'plain',
        readerOnly: true,
      });
      const { refused, headlinesMissing, planned, alone, together, checked } = outcome;
      expect(checked.targets).toBeGreaterThan(100);
      expect(checked.untrue).toEqual([]);
      expect(checked.objections).toEqual([]);
      expect(checked.tooNarrow.map(({ number, count }) => `${number.kind} ${count}`)).toEqual([]);
      expect(refused).toEqual([]);
      expect(headlinesMissing).toEqual([]);
      expect((alone + together) / planned).toBeGreaterThanOrEqual(0.9);
    },
  );
});
