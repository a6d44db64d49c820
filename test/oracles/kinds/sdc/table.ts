// Everything that a case expects of a table, by the fields that it has: attacks on patterns that it names, the optimal
// pattern, and rounding.

import {
  type Aim,
  cellTarget,
  feasibilityIntervals,
  protects,
  type Solver,
  suppress,
} from '../../../../src/disclosure/index.js';
import type { Findings } from '../../findings.js';
import { type GoldenCase, type Json, type JsonObject, listOf, objectOf } from '../../golden-case.js';
import { asPrinted, type CaseTable, idsOf, knownAs, readTable } from './case-table.js';
import { compareInterval } from './interval.js';
import { checkRounding, isRounding } from './rounding.js';

const seconds = 300;

interface Checked {
  readonly table: CaseTable;
  readonly solver: Solver;
  readonly findings: Findings;
}

export function checkTable(golden: GoldenCase, solver: Solver, findings: Findings): void {
  const table = readTable(golden, findings);
  const checked = { table, solver, findings };
  for (const [name, expected] of Object.entries(objectOf(golden.json.expected))) {
    if (name === 'note') continue;
    else if (name === 'optimal') checkOptimum(objectOf(expected), golden.tolerance, checked);
    else if (isRounding(name)) checkRounding(name, objectOf(expected), table, solver, findings);
    else if (name === 'attack_primary_only') checkAttacks(name, primaryOf(table), listOf(expected), checked);
    else if (Array.isArray(objectOf(expected).suppressed)) checkAttack(name, objectOf(expected), checked);
    else findings.notUnderstood(`expected.${name}`);
  }
}

const primaryOf = ({ cells }: CaseTable): string[] =>
  cells.filter(({ isPrimary }) => isPrimary).map(({ id }) => id);

/** The interval of some cells where the pattern is hidden. */
function attack(pattern: readonly string[], cells: readonly string[], { table, solver }: Checked) {
  const hidden = new Set(pattern);
  const knowledge = knownAs(table, (cell) => (hidden.has(cell.id) ? cell.limits : asPrinted(cell)));
  return feasibilityIntervals(
    knowledge,
    [...new Set(cells)].map((cell) => cellTarget('cell', cell)),
    { solver, seconds },
  );
}

/** A list of cells with the interval of each under one pattern. */
function checkAttacks(
  what: string,
  pattern: readonly string[],
  list: readonly JsonObject[],
  checked: Checked,
): void {
  const { intervals } = attack(
    pattern,
    list.map(({ cell }) => String(cell)),
    checked,
  );
  for (const each of list) {
    const at = `${what}[${each.cell}]`;
    checked.findings.onlyFields(at, each, ['cell', 'value', 'low', 'high', 'note']);
    const cell = checked.table.cells.find(({ id }) => id === String(each.cell));
    checked.findings.number(`${at}.value`, cell?.value, each.value);
    compareInterval(at, intervals.get(String(each.cell)), [each.low, each.high], checked.findings);
  }
}

/** One cell under a pattern of its own; `published` is what the source of the case printed. */
function checkAttack(what: string, expected: JsonObject, checked: Checked): void {
  checked.findings.onlyFields(what, expected, [
    'suppressed',
    'cell',
    'value',
    'interval',
    'published',
    'note',
  ]);
  const cell = String(expected.cell);
  const { intervals } = attack(idsOf(expected.suppressed) ?? [], [cell], checked);
  for (const interval of [expected.interval, expected.published])
    if (interval !== undefined)
      compareInterval(what, intervals.get(cell), listOfTwo(interval), checked.findings);
}

const listOfTwo = (value: Json): [Json | undefined, Json | undefined] =>
  Array.isArray(value) ? [value[0], value[1]] : [value, value];

/** Our own pattern is safe at no higher cost; so is the one that the case gives as an example. */
function checkOptimum(expected: JsonObject, tolerance: number, checked: Checked): void {
  const known = [
    'complementary_cost',
    'verified_by',
    'one_optimal_pattern',
    'attack_of_that_pattern',
    'note',
  ];
  const { table, solver, findings } = checked;
  findings.onlyFields('optimal', expected, known);
  const found = suppress(
    {
      relations: table.relations,
      aims: aimsOf(table),
      cells: table.cells.map(({ id, value, weight, isPrimary, limits }) => ({
        id,
        value,
        weight,
        hiding: isPrimary ? 'must' : 'may',
        printed: { least: value, most: value },
        hidden: limits,
      })),
    },
    { solver, seconds },
  );
  const cost = found.kind === 'protected' ? costOf([...found.hidden], table) : Number.POSITIVE_INFINITY;
  const proven = Number(expected.complementary_cost);
  findings.same(
    'optimal.own cost is not above the proven one',
    cost <= proven + tolerance * (1 + proven),
    true,
  );
  if (found.kind === 'protected') checkSafe('optimal.own pattern', [...found.hidden], checked);
  const example = idsOf(expected.one_optimal_pattern);
  if (example === undefined) return;
  checkSafe('optimal.one_optimal_pattern', example, checked);
  findings.number('optimal.cost of that pattern', costOf(example, table), expected.complementary_cost);
  checkAttacks('optimal.attack_of_that_pattern', example, listOf(expected.attack_of_that_pattern), checked);
}

const aimsOf = ({ cells }: CaseTable): Aim[] =>
  cells
    .filter(({ isPrimary }) => isPrimary)
    .map(({ id, protection }) => ({ target: cellTarget('cell', id), protection }));

const costOf = (pattern: readonly string[], { cells }: CaseTable): number =>
  cells
    .filter(({ id, isPrimary }) => pattern.includes(id) && !isPrimary)
    .reduce((sum, { weight }) => sum + weight, 0);

/** Every primary cell has its protection where the pattern is hidden. */
function checkSafe(what: string, pattern: readonly string[], checked: Checked): void {
  const { intervals } = attack(pattern, primaryOf(checked.table), checked);
  const open = checked.table.cells
    .filter(({ isPrimary }) => isPrimary)
    .filter(({ id, value, protection }) => {
      const interval = intervals.get(id);
      return !pattern.includes(id) || interval === undefined || !protects(interval, value, protection);
    });
  checked.findings.same(
    `${what}: cells without protection`,
    open.map(({ id }) => id),
    [],
  );
}
