// Rounded tables: what is printed, and what a reader works out who knows how it was rounded, by linear programming and in
// whole numbers. The rule is read from the field and its text; one that says something else is not understood.

import {
  audit,
  cellTarget,
  feasibilityIntervals,
  type Range,
  type Solver,
} from '../../../../src/disclosure/index.js';
import { roundToBase } from '../../../../src/disclosure/release/count.js';
import type { Findings } from '../../findings.js';
import { type JsonObject, listOf } from '../../golden-case.js';
import { type CaseTable, knownAs } from './case-table.js';
import { compareInterval } from './interval.js';

const seconds = 300;

export const isRounding = (name: string): boolean => /^rounding_(base|midpoint)\d+$/.test(name);

interface Rule {
  readonly print: (value: number) => number;
  /** What a reader knows of a value from what is printed. */
  readonly known: (printed: number) => Range;
}

export function checkRounding(
  name: string,
  expected: JsonObject,
  table: CaseTable,
  solver: Solver,
  findings: Findings,
): void {
  findings.onlyFields(name, expected, ['rule', 'published', 'lp_intervals', 'integer_intervals', 'note']);
  const rule = ruleOf(name, String(expected.rule));
  if (rule === undefined) {
    findings.notUnderstood(`${name}.rule`);
    return;
  }
  const printed = table.cells.map(({ value }) => rule.print(value));
  findings.numbers(`${name}.published`, printed, expected.published);
  const knowledge = knownAs(table, (_cell, index) => rule.known(printed[index] ?? Number.NaN));
  const [linear, whole] = [listOf(expected.lp_intervals), listOf(expected.integer_intervals)];
  const targets = (list: readonly JsonObject[]) => list.map(({ cell }) => cellTarget('cell', String(cell)));
  const { intervals } = feasibilityIntervals(knowledge, targets(linear), { solver, seconds });
  compareAll(`${name}.lp_intervals`, linear, (cell) => intervals.get(cell), findings);
  const most = Math.max(...printed) * 2 + 1000;
  const audited = audit({ ...knowledge, domain: { least: 0, most } }, targets(whole), {
    ...{ solver, seconds, fewest: 5, detail: 'interval' },
  });
  const found = new Map(audited.findings.map(({ target, interval }) => [target.id, interval]));
  compareAll(`${name}.integer_intervals`, whole, (cell) => found.get(cell), findings);
}

function compareAll(
  what: string,
  list: readonly JsonObject[],
  intervalOf: (cell: string) => Range | undefined,
  findings: Findings,
): void {
  for (const each of list) {
    findings.onlyFields(`${what}[${each.cell}]`, each, ['cell', 'value', 'low', 'high', 'note']);
    compareInterval(`${what}[${each.cell}]`, intervalOf(String(each.cell)), [each.low, each.high], findings);
  }
}

function ruleOf(name: string, text: string): Rule | undefined {
  const [, kind, digits] = /^rounding_(base|midpoint)(\d+)$/.exec(name) ?? [];
  return kind === 'base' ? baseRule(Number(digits), text) : midpointRule(Number(digits), text);
}

/** `5*floor(v/5+0.5); attacker knows |x-r|<=2, x>=0` */
function baseRule(base: number, text: string): Rule | undefined {
  const [, factor, divisor] = /(\d+)\*floor\(v\/(\d+)\+0?\.5\)/.exec(text) ?? [];
  const [, distance] = /\|x-r\|\s*<=\s*(\d+(?:\.\d+)?)/.exec(text) ?? [];
  if (Number(factor) !== base || Number(divisor) !== base || distance === undefined) return undefined;
  return {
    print: (value) => roundToBase(value, base),
    known: (printed) => ({
      least: Math.max(0, printed - Number(distance)),
      most: printed + Number(distance),
    }),
  };
}

/** `0 if v=0 else ceil(v/6)*6-3; attacker: 0 stays 0, else x in [m-2,m+3]` */
function midpointRule(width: number, text: string): Rule | undefined {
  const [, divisor, factor, down] = /ceil\(v\/(\d+)\)\*(\d+)-(\d+)/.exec(text) ?? [];
  const [, below, above] = /\[m-(\d+),\s*m\+(\d+)\]/.exec(text) ?? [];
  if (Number(divisor) !== width || Number(factor) !== width || below === undefined) return undefined;
  return {
    print: (value) => (value === 0 ? 0 : Math.ceil(value / width) * width - Number(down)),
    known: (printed) =>
      printed === 0
        ? { least: 0, most: 0 }
        : { least: printed - Number(below), most: printed + Number(above) },
  };
}
