// The command `plan`: the table plan in numbers, and audited before there are data.

import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/cli/run-plan.js';
import { auditPlan, expandPlan, type SmallLocations } from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { call } from './call.js';

const pilot = await locatePilot(installedRoot);
const settingOf = new Map(['UTR01', 'A', 'B', 'C'].map((code) => [code, 'city']));
const open = (...codes: string[]): SmallLocations[] => [{ period: 'year-1', setting: 'city', codes }];

const inYear1 = (small: readonly SmallLocations[], largeLocations: readonly string[] = ['UTR01']) =>
  auditPlan({ ...pilot, largeLocations }, small, settingOf).find(({ period }) => period === 'year-1');

describe('plan', () => {
  it('counts the cells of the last edition by tier, and finds that no small location follows', async () => {
    const { exitCode, stdout } = await call(['plan', '--json']);
    expect(exitCode).toBe(0);
    const { cells, tiers, lattice } = JSON.parse(stdout);
    expect(cells).toBe(expandPlan(pilot, pilot.years).length);
    expect(tiers.reduce((sum: number, tier: { cells: number }) => sum + tier.cells, 0)).toBe(cells);
    expect(lattice.map(({ period }: { period: string }) => period)).toEqual([
      'baseline',
      'year-1',
      'year-2',
      'year-3',
    ]);
    expect(lattice.flatMap(({ solvable }: { solvable: object[] }) => solvable)).toEqual([]);
  });

  it('says so in both languages', async () => {
    expect((await call(['plan', '--lang', 'nl'])).stdout).toContain('geen is te herleiden');
    expect((await call(['plan', '--lang', 'en'])).stdout).toContain('none can be worked out');
  });
});

describe('the lattice of a plan', () => {
  it('holds with three small locations, and with two since then only the setting is printed', () => {
    expect(inYear1(open('A', 'B', 'C'))?.solvable).toEqual([]);
    expect(inYear1(open('A', 'B'))).toMatchObject({ totals: ['province', 'setting:city', 'setting:rural'] });
    expect(inYear1(open('A', 'B'))?.solvable).toEqual([]);
  });

  it('finds the small location that is left where two of three are printed by themselves', () => {
    const found = inYear1(open('A', 'B', 'C'), ['A', 'B']);
    expect(found?.solvable.map(({ name }) => name)).toContain('C');
    const problems = found === undefined ? [] : problemsOf(found);
    expect(problems[0]).toMatchObject({
      code: 'DISCLOSURE_PLAN_SOLVABLE',
      params: { period: 'year-1', insider: null },
    });
  });
});
