// What `plan` does: counts the planned cells by tier, and asks for every period whether a single small location would
// follow from its totals.

import { type Diagnostic, diagnostic, type ExitCode, exitCodes } from '../diagnostics/index.js';
import {
  auditPlan,
  expandPlan,
  type PeriodLattice,
  plusMonths,
  type SmallLocations,
} from '../disclosure/index.js';
import { locatePilot } from '../locate/index.js';
import type { Language, PilotDefinition } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';
import { readListRows } from './list-rows.js';

/** Cells of one tier by their groups. */
interface TierCount {
  readonly tier: string;
  readonly groups: string;
  readonly periods: string;
  readonly cells: number;
}

/** Shows the plan; ends with 12 where it would give a location away. */
export async function runPlan({ root, out, json, language }: CommandContext): Promise<ExitCode> {
  const pilot = await locatePilot(root);
  const { settingOf, small } = await locationsOf(root, pilot);
  const lattice = auditPlan(pilot, small, settingOf);
  const tiers = tiersOf(pilot);
  const cells = expandPlan(pilot, pilot.years).length;
  const problems = lattice.flatMap(problemsOf);
  if (json) out.json({ cells, tiers, lattice });
  else for (const line of linesOf(cells, tiers, lattice, language)) out.line(line);
  out.problems(problems);
  return problems.length === 0 ? exitCodes.ok : exitCodes.disclosureRefused;
}

/** Settings of all locations, and the small ones that are open in each period, from the project's own lists. */
async function locationsOf(root: string, pilot: PilotDefinition) {
  const { locations = [], location_validity: allValidity = [] } = await readListRows(root);
  const settingOf = new Map(locations.map((row) => [row.location_code ?? '', row.setting ?? '']));
  const validity = allValidity.filter((row) => !pilot.largeLocations.includes(row.location_code ?? ''));
  const small = periodsOf(pilot).flatMap(({ period, from, to }) =>
    Object.keys(pilot.settings).map((setting): SmallLocations => {
      const open = validity.filter(
        (row) =>
          settingOf.get(row.location_code ?? '') === setting &&
          (row.valid_from ?? '') < to &&
          (row.valid_to === '' || (row.valid_to ?? '') > from),
      );
      return { period, setting, codes: [...new Set(open.map((row) => row.location_code ?? ''))].sort() };
    }),
  );
  return { settingOf, small };
}

/** The baseline and the years, [from, to). */
function periodsOf({ start, years, baselineMonths }: PilotDefinition) {
  return [
    { period: 'baseline', from: plusMonths(start, -baselineMonths), to: start },
    ...Array.from({ length: years }, (_, index) => ({
      ...{
        period: `year-${index + 1}`,
        from: plusMonths(start, 12 * index),
        to: plusMonths(start, 12 * (index + 1)),
      },
    })),
  ];
}

function tiersOf(pilot: PilotDefinition): TierCount[] {
  return pilot.plan.map((entry) => ({
    tier: entry.tier,
    groups: entry.groups.join(', '),
    periods: entry.periods.join(', '),
    cells: expandPlan({ ...pilot, plan: [entry] }, pilot.years).length,
  }));
}

/** What the plan would give away in a period, as problems. */
export function problemsOf({ period, solvable }: PeriodLattice): Diagnostic[] {
  return solvable.map(({ name, insider, totals }) =>
    diagnostic(
      'DISCLOSURE_PLAN_SOLVABLE',
      'error',
      {},
      { period, location: name, insider: insider ?? null, totals: totals.map((total) => total.name) },
    ),
  );
}

function linesOf(
  cells: number,
  tiers: readonly TierCount[],
  lattice: readonly PeriodLattice[],
  language: Language,
): string[] {
  const say = (nl: string, en: string) => (language === 'nl' ? nl : en);
  return [
    say(
      `Tabellenplan: ${cells} cellen in de laatste editie.`,
      `Table plan: ${cells} cells in the last edition.`,
    ),
    '',
    ...tiers.map(({ tier, groups, periods, cells: count }) =>
      say(
        `  laag ${tier.padEnd(3)}${String(count).padStart(5)} cellen   ${periods}: ${groups}`,
        `  tier ${tier.padEnd(3)}${String(count).padStart(5)} cells   ${periods}: ${groups}`,
      ),
    ),
    '',
    ...lattice.map(({ period, locations, totals, solvable }) =>
      say(
        `  ${period.padEnd(9)} ${totals.length} totalen, ${locations} kleine locaties: ${solvable.length === 0 ? 'geen is te herleiden, ook niet voor een partner' : `${solvable.length} te herleiden`}`,
        `  ${period.padEnd(9)} ${totals.length} totals, ${locations} small locations: ${solvable.length === 0 ? 'none can be worked out, not by a partner either' : `${solvable.length} can be worked out`}`,
      ),
    ),
  ];
}
