// The rules for single cells, from their contributions. A rule with its parameters is the name of a field: dominance_1_50,
// p_percent_10; the threshold stands in the method as `0<n<10`, in params, or in the name of the field.

import { isBelowThreshold, isDominated, isWithinPPercent } from '../../../../src/disclosure/index.js';
import type { Findings } from '../../findings.js';
import { type GoldenCase, type Json, type JsonObject, listOf, readCsv } from '../../golden-case.js';

export function checkRules(golden: GoldenCase, findings: Findings): void {
  findings.onlyFields('params', golden.params, thresholdNames);
  const file = typeof golden.json.data === 'string' ? golden.json.data : 'contributions.csv';
  const rows = readCsv(golden, file);
  for (const expected of listOf(golden.json.expected)) {
    const own = rows.filter((row) => row.cell === String(expected.cell) && row.contribution !== '');
    compareCell(
      own.map((row) => Number(row.contribution)),
      expected,
      golden,
      findings,
    );
  }
}

function compareCell(
  contributions: readonly number[],
  expected: JsonObject,
  golden: GoldenCase,
  findings: Findings,
): void {
  const what = `${expected.cell}`;
  for (const [field, value] of Object.entries(expected)) {
    if (field === 'cell' || field === 'note') continue;
    if (field === 'n') findings.number(`${what}.n`, contributions.length, value);
    else if (field === 'total')
      findings.number(
        `${what}.total`,
        contributions.reduce((sum, each) => sum + each, 0),
        value,
      );
    else compareRule(`${what}.${field}`, field, contributions, value, golden, findings);
  }
}

function compareRule(
  what: string,
  field: string,
  contributions: readonly number[],
  expected: Json,
  golden: GoldenCase,
  findings: Findings,
): void {
  const [name, parameters] = ruleOf(field);
  const [first, second] = parameters;
  if (name === 'min_freq' && parameters.length <= 1) {
    const threshold = first ?? thresholdOf(golden);
    if (threshold === undefined) findings.notUnderstood(`${what}: the threshold`);
    else findings.same(what, isBelowThreshold(contributions.length, threshold), expected);
  } else if (name === 'dominance' && first !== undefined && second !== undefined) {
    findings.same(what, isDominated(contributions, { n: first, k: second }), expected);
  } else if (name === 'p_percent' && first !== undefined) {
    findings.same(what, isWithinPPercent(contributions, first), expected);
  } else findings.notUnderstood(what);
}

/** `dominance_2_75` is the rule of dominance with the numbers 2 and 75; a point may be written as p. */
function ruleOf(field: string): [string, number[]] {
  const [, name = '', numbers = ''] = /^([a-z]+(?:_[a-z]+)*?)((?:_\d+(?:[.p]\d+)?)*)$/.exec(field) ?? [];
  return [
    name,
    numbers
      .split('_')
      .filter(Boolean)
      .map((each) => Number(each.replace('p', '.'))),
  ];
}

const thresholdNames = ['threshold', 'min_freq'];

function thresholdOf({ json, params }: GoldenCase): number | undefined {
  const named = thresholdNames.map((name) => params[name]).find((value) => typeof value === 'number');
  const [, written] = /\b0\s*<\s*n\s*<\s*(\d+)/.exec(String(json.method)) ?? [];
  return typeof named === 'number' ? named : written === undefined ? undefined : Number(written);
}
