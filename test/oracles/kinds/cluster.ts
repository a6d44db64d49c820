// Clusters in two arms: the difference of means and of pooled ratios, the rank sum, and how unusual each is among all
// divisions. The database knows the first of them.

import {
  clusterContrast,
  clusterPermutation,
  type PermutationResult,
} from '../../../src/statistics/index.js';
import type { Findings } from '../findings.js';
import {
  type CsvRow,
  type GoldenCase,
  type JsonObject,
  numberOf,
  objectOf,
  readData,
} from '../golden-case.js';
import { give, withMacros } from '../macro-database.js';

const fields = [
  'assignments',
  'T1',
  'p_T1',
  'p_T1_upper',
  'T2',
  'p_T2',
  'p_T2_upper',
  'T3',
  'p_T3',
  'p_T3_upper',
  'min_attainable_two_sided_p',
];

interface ArmedCluster {
  readonly isFirst: boolean;
  readonly x: number;
  readonly w: number;
}

export async function checkClusters(golden: GoldenCase, findings: Findings): Promise<void> {
  const expected = objectOf(golden.json.expected);
  findings.onlyFields('expected', expected, fields);
  const [firstArm = ''] = String(objectOf(golden.json.columns).arm).split('/');
  const clusters = readData(golden).map((row) => clusterOf(row, firstArm));
  const first = clusters.filter((each) => each.isFirst);
  const second = clusters.filter((each) => !each.isFirst);
  const contrast = clusterContrast(first, second);
  const test = clusterPermutation(
    clusters,
    clusters.map((each) => each.isFirst),
  );
  findings.number('contrast.T1', contrast?.difference, expected.T1);
  findings.number('contrast.T2', contrast?.pooledDifference, expected.T2);
  findings.number('assignments', test?.assignments, expected.assignments);
  findings.number('smallest p', test?.smallestP, expected.min_attainable_two_sided_p);
  compareStatistic('T1', test?.means, expected, findings);
  compareStatistic('T2', test?.pooled, expected, findings);
  compareStatistic('T3', test?.ranks, expected, findings);
  await compareInSql(clusters, expected, findings);
}

/** Events and person-time of a location; the case names its arms, the first one first. */
const clusterOf = (row: CsvRow, firstArm: string): ArmedCluster => ({
  isFirst: row.arm === firstArm,
  x: numberOf(row.events),
  w: numberOf(row.persontime),
});

function compareStatistic(
  name: string,
  found: PermutationResult | undefined,
  expected: JsonObject,
  findings: Findings,
): void {
  findings.number(name, found?.statistic, expected[name]);
  findings.number(`p_${name}`, found?.p, expected[`p_${name}`]);
  findings.number(`p_${name}_upper`, found?.pUpper, expected[`p_${name}_upper`]);
}

const compareInSql = (clusters: readonly ArmedCluster[], expected: JsonObject, findings: Findings) =>
  withMacros(async (database) => {
    const columns = [
      ['group_key', 'varchar'],
      ['is_first', 'boolean'],
      ['x', 'double'],
      ['w', 'double'],
    ] as const;
    const rows = clusters.map(({ isFirst, x, w }) => ['all', isFirst, x, w]);
    await give(database, 'clusters', columns, rows);
    const contrast = await database.row("from macros.cluster_contrast('given.clusters')");
    const test = await database.row("from macros.cluster_permutation('given.clusters')");
    findings.number('sql.T1', Number(contrast.difference), expected.T1);
    findings.number('sql.T2', Number(contrast.pooled_difference), expected.T2);
    findings.number('sql.assignments', Number(test.n_assignments), expected.assignments);
    findings.number('sql.p_T1', Number(test.p), expected.p_T1);
  });
