// Restricted means up to a horizon and the difference of two groups.

import { chiSquareTail, kaplanMeier, restrictedMean, zOfLevel } from '../../../src/statistics/index.js';
import type { Findings } from '../findings.js';
import { type GoldenCase, type JsonObject, objectOf } from '../golden-case.js';
import { withMacros } from '../macro-database.js';
import { giveSpells, readSpells, riskDays, type Spell } from '../spells.js';

interface Mean {
  readonly mean: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

type MeanOf = (group: string) => Mean | undefined;

export async function checkRestrictedMeans(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = objectOf(golden.json.expected);
  const groups = Array.isArray(expected.groups) ? expected.groups.map(String) : ['all'];
  const spells = readSpells(golden, groups);
  findings.onlyFields('expected', expected, ['groups', 'rmst', 'se', 'lower', 'upper', 'difference']);
  const tau = Number(golden.params.tau);
  const z = zOfLevel(typeof golden.params.level === 'number' ? golden.params.level : 0.95);
  const inTypeScript: MeanOf = (group) =>
    restrictedMean(kaplanMeier(riskDays(spells.filter((each) => each.group === group))), tau, z);
  compareMeans('ts', groups, inTypeScript, z, expected, findings);
  compareMeans('sql', groups, await inSql(spells, tau, z), z, expected, findings);
}

const inSql = (spells: readonly Spell[], tau: number, z: number): Promise<MeanOf> =>
  withMacros(async (database) => {
    await giveSpells(database, spells);
    await database.run("create or replace table given.curve as from macros.kaplan_meier('given.risk')");
    const rows = await database.rows(
      `select group_key, mean, standard_error as "standardError", lower, upper
       from macros.restricted_mean('given.curve', ${tau}, z := ${z})`,
    );
    return (group) => rows.find((row) => row.group_key === group) as unknown as Mean | undefined;
  });

function compareMeans(
  method: string,
  groups: readonly string[],
  meanOf: MeanOf,
  z: number,
  expected: JsonObject,
  findings: Findings,
): void {
  const means = groups.map(meanOf);
  const values = (field: keyof Mean) => means.map((mean) => mean?.[field] ?? null);
  findings.numbers(`${method}.rmst`, values('mean'), expected.rmst);
  findings.numbers(`${method}.se`, values('standardError'), expected.se);
  findings.numbers(`${method}.lower`, values('lower'), expected.lower);
  findings.numbers(`${method}.upper`, values('upper'), expected.upper);
  if (expected.difference !== undefined)
    compareDifference(method, means, z, objectOf(expected.difference), findings);
}

/** First group minus second; the two-sided p of a normal z is the upper tail of its square. */
function compareDifference(
  method: string,
  [first, second]: readonly (Mean | undefined)[],
  level: number,
  expected: JsonObject,
  findings: Findings,
): void {
  findings.onlyFields('difference', expected, ['definition', 'estimate', 'se', 'lower', 'upper', 'z', 'p']);
  const estimate = Number(first?.mean) - Number(second?.mean);
  const se = Math.hypot(Number(first?.standardError), Number(second?.standardError));
  findings.number(`${method}.difference`, estimate, expected.estimate);
  findings.number(`${method}.difference.se`, se, expected.se);
  findings.number(`${method}.difference.lower`, estimate - level * se, expected.lower);
  findings.number(`${method}.difference.upper`, estimate + level * se, expected.upper);
  findings.number(`${method}.difference.z`, estimate / se, expected.z);
  findings.number(`${method}.difference.p`, chiSquareTail((estimate / se) ** 2, 1), expected.p);
}
