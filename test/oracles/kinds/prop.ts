// Single proportions with Wilson's interval. The exact interval beside it (Clopper-Pearson) is no method of the house.

import { wilson, zOfLevel } from '../../../src/statistics/index.js';
import type { Findings } from '../findings.js';
import { type GoldenCase, type JsonObject, listOf, objectOf } from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';

interface Proportion {
  readonly proportion: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export async function checkProportions(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = objectOf(golden.json.expected);
  findings.onlyFields('expected', expected, ['cases', 'published']);
  const z = zOfLevel(typeof golden.params.level === 'number' ? golden.params.level : 0.95);
  const cases = listOf(expected.cases);
  const sql = await inSql(cases, z);
  for (const [index, each] of cases.entries()) {
    findings.onlyFields(`cases[${index}]`, each, ['x', 'n', 'p', 'wilson', 'clopper_pearson']);
    compareCase(`ts[${index}]`, wilson(Number(each.x), Number(each.n), z), each, findings);
    compareCase(`sql[${index}]`, sql[index], each, findings);
  }
  comparePublished(objectOf(expected.published), z, findings);
}

const inSql = (cases: readonly JsonObject[], z: number): Promise<Proportion[]> =>
  withMacros(async (database) => {
    const columns = [['row', 'integer'] as const, ['x', 'bigint'] as const, ['n', 'bigint'] as const];
    const rows = cases.map((each, index) => [index, Number(each.x), Number(each.n)]);
    await give(database, 'counts', columns, rows);
    const found = await database.rows(`from macros.wilson('given.counts', z := ${z}) order by row`);
    return found as unknown as Proportion[];
  });

function compareCase(what: string, found: Proportion | undefined, expected: JsonObject, findings: Findings) {
  findings.number(`${what}.p`, found?.proportion, expected.p);
  findings.numbers(`${what}.wilson`, [found?.lower ?? null, found?.upper ?? null], expected.wilson);
}

/** Rows of x, n, lower, upper as printed in a paper, with their own tolerance. */
function comparePublished(published: JsonObject, z: number, findings: Findings): void {
  findings.onlyFields('published', published, ['note', 'tol', 'values']);
  const rows = Array.isArray(published.values) ? published.values : [];
  for (const row of rows.map((each) => (Array.isArray(each) ? each : []))) {
    const found = wilson(Number(row[0]), Number(row[1]), z);
    findings.number(`published ${row[0]}/${row[1]}.lower`, found?.lower, row[2], Number(published.tol));
    findings.number(`published ${row[0]}/${row[1]}.upper`, found?.upper, row[3], Number(published.tol));
  }
}
