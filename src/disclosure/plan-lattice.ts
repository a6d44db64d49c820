// The table plan audited before there are data: would any single small location follow from its totals, if all of them
// were printed in full? Asked for every period with the small locations that are open in it, for a reader and for the
// partner of each location.

import type { PilotDefinition } from '../vocabulary/index.js';
import { fewestSmallLocations, type SmallLocations } from './context.js';
import { type Solvable, solvable, type UnitSet } from './lattice/solvable.js';
import { expandPlan } from './plan.js';

/** What the plan would give away in one period. */
export interface PeriodLattice {
  readonly period: string;
  /** Groups of which the plan prints a total in the period, by name. */
  readonly totals: readonly string[];
  /** Single small locations that are protected. */
  readonly locations: number;
  readonly solvable: readonly Solvable[];
}

/** Audits every period in which the plan names groups of locations. `settingOf` holds all locations. */
export function auditPlan(
  pilot: PilotDefinition,
  small: readonly SmallLocations[],
  settingOf: ReadonlyMap<string, string>,
): PeriodLattice[] {
  const cells = expandPlan(pilot, pilot.years).filter(({ groupKind }) => groupKind === 'small');
  const periods = [...new Set(cells.map(({ period }) => period))];
  return periods.map((period) => {
    const open = small.filter((each) => each.period === period);
    const totals = totalsIn(pilot, open, settingOf);
    const singles = open.flatMap(({ codes }) => codes);
    const everyone = [...pilot.largeLocations, ...singles];
    return {
      period,
      totals: totals.map(({ name }) => name),
      locations: singles.length,
      solvable: solvable({
        totals,
        protected: singles.map((code) => ({ name: code, units: [code] })),
        insiders: everyone,
      }),
    };
  });
}

/** The totals that are printed: of a setting with too few small locations its own only. */
function totalsIn(
  pilot: PilotDefinition,
  open: readonly SmallLocations[],
  settingOf: ReadonlyMap<string, string>,
): UnitSet[] {
  const settings = Object.keys(pilot.settings).map((setting) => {
    const large = pilot.largeLocations.filter((code) => settingOf.get(code) === setting);
    const small = open.find((each) => each.setting === setting)?.codes ?? [];
    return { setting, large, small };
  });
  const province = settings.flatMap(({ large, small }) => [...large, ...small]);
  return [
    { name: 'province', units: [...province, 'elsewhere'] },
    ...settings.flatMap(({ setting, large, small }) => {
      const whole = { name: `setting:${setting}`, units: [...large, ...small] };
      if (small.length < fewestSmallLocations) return [whole];
      const parts = large.map((code) => ({ name: `location:${code}`, units: [code] }));
      return [whole, ...parts, { name: `small:${setting}`, units: small }];
    }),
  ];
}
