// Runs every golden case of a folder: `ORACLES=<folder> npm run test:oracles`, by default the cases kept here. A case
// of an unknown kind, or with a field that its kind does not know, fails.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Findings } from './findings.js';
import { type GoldenCase, readCases } from './golden-case.js';
import { checkIncidence } from './kinds/cif.js';
import { checkClusters } from './kinds/cluster.js';
import { checkKaplanMeier } from './kinds/km.js';
import { checkLogRank } from './kinds/logrank.js';
import { checkPersonTime } from './kinds/persontime.js';
import { checkProportions } from './kinds/prop.js';
import { checkRestrictedMeans } from './kinds/rmst.js';
import { checkDisclosure } from './kinds/sdc.js';
import { checkWeeks } from './kinds/weeks.js';

const kinds: Readonly<Record<string, (golden: GoldenCase, findings: Findings) => Promise<void> | void>> = {
  km: checkKaplanMeier,
  logrank: checkLogRank,
  rmst: checkRestrictedMeans,
  cif: checkIncidence,
  prop: checkProportions,
  cluster: checkClusters,
  persontime: checkPersonTime,
  sdc: checkDisclosure,
  weeks24of52: checkWeeks,
};

const folder = process.env.ORACLES ?? join(import.meta.dirname, 'cases');
const cases = readCases(folder);

describe('golden cases', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)('$id agrees with SQL and TypeScript alike', async (golden) => {
    const findings = new Findings(golden.tolerance);
    const check = kinds[golden.kind];
    if (check === undefined) findings.notUnderstood(`kind ${golden.kind}`);
    else await check(golden, findings);
    expect(findings.differences.slice(0, 20)).toEqual([]);
  });
});
