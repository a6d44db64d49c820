// The log-rank test, stratified where the data have a column of strata.

import { type LogRankDay, logRank } from '../../../src/statistics/index.js';
import type { Findings } from '../findings.js';
import { type GoldenCase, type JsonObject, objectOf } from '../golden-case.js';
import { atRiskOn, groupsOf, readSpells, type Spell } from '../spells.js';

export function checkLogRank(golden: GoldenCase, findings: Findings): void {
  const expected = objectOf(golden.json.expected);
  findings.onlyFields('expected', expected, ['logrank']);
  compareLogRank(readSpells(golden), objectOf(expected.logrank), findings);
}

/** Compares the test of all groups of some spells. */
export function compareLogRank(spells: readonly Spell[], expected: JsonObject, findings: Findings): void {
  findings.onlyFields('logrank', expected, ['groups', 'n', 'observed', 'expected', 'V', 'chisq', 'df', 'p']);
  const groups = Array.isArray(expected.groups) ? expected.groups.map(String) : groupsOf(spells);
  const strata = [...new Set(spells.map((spell) => spell.stratum))].map((stratum) =>
    spells.filter((spell) => spell.stratum === stratum),
  );
  const found = logRank(strata.map((each) => daysOf(each, groups)));
  if (expected.n !== undefined)
    findings.numbers(
      'logrank.n',
      groups.map((group) => spells.filter((spell) => spell.group === group).length),
      expected.n,
    );
  findings.numbers('logrank.observed', found.observed, expected.observed);
  findings.numbers('logrank.expected', found.expected, expected.expected);
  findings.numbers(
    'logrank.V',
    found.covariance.flat(),
    Array.isArray(expected.V) ? expected.V.flat() : expected.V,
  );
  findings.number('logrank.chisq', found.chiSquare, expected.chisq);
  findings.number('logrank.df', found.degreesOfFreedom, expected.df);
  findings.number('logrank.p', found.p, expected.p);
}

function daysOf(spells: readonly Spell[], groups: readonly string[]): LogRankDay[] {
  const failed = spells.filter((spell) => spell.cause !== null);
  const byGroup = groups.map((group) => spells.filter((spell) => spell.group === group));
  return [...new Set(failed.map((spell) => spell.stop))].map((t) => ({
    atRisk: byGroup.map((own) => atRiskOn(own, t)),
    events: byGroup.map((own) => own.filter((spell) => spell.cause !== null && spell.stop === t).length),
  }));
}
