// Checks the cross-field rules of a contract before they are ever run: columns that exist, operands of one type, no
// ordering of texts (JavaScript and DuckDB sort them differently), ids that are unique and no name of a column check.

import type { Condition, CrossFieldRule, Operand } from '../vocabulary/index.js';
import type { CompiledColumn } from './feed.js';

type ValueType = 'text' | 'month' | 'number' | 'day' | 'bounds';

type Columns = ReadonlyMap<string, CompiledColumn>;

const reserved = [
  ...['required', 'form', 'code', 'too_long', 'pattern', 'range', 'identifier'],
  ...['digits_lost', 'cell_error'],
];

/** @throws Error naming the rule and what is wrong with it. */
export function checkRules(
  feed: string,
  columns: readonly CompiledColumn[],
  rules: readonly CrossFieldRule[],
): void {
  const byName: Columns = new Map(columns.map((column) => [column.name, column]));
  const seen = new Set(reserved);
  for (const rule of rules) {
    try {
      if (seen.has(rule.id)) throw new Error('its id is taken');
      if (!/^[a-z][a-z0-9-]*$/.test(rule.id)) throw new Error('its id is not in kebab-case');
      if (!columnsOf(rule.holds).includes(rule.on)) throw new Error(`it does not look at ${rule.on}`);
      checkCondition(rule.holds, byName);
    } catch (error) {
      throw new Error(`contract ${feed}, rule ${rule.id}: ${(error as Error).message}`);
    }
    seen.add(rule.id);
  }
}

/** Names of the columns that a condition looks at, each once. */
export function columnsOf(condition: Condition): readonly string[] {
  return [...new Set(operandsOf(condition).flatMap(operandColumns))];
}

function operandColumns(operand: Operand): readonly string[] {
  if ('operand' in operand) return operandColumns(operand.operand);
  return operand.kind === 'column' ? [operand.name] : [];
}

function operandsOf(condition: Condition): readonly Operand[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right];
    case 'present':
    case 'one_of':
      return [condition.operand];
    case 'and':
    case 'or':
      return condition.conditions.flatMap(operandsOf);
    case 'not':
      return operandsOf(condition.condition);
    default:
      throw new Error(`unknown condition ${String(condition satisfies never)}`);
  }
}

function checkCondition(condition: Condition, columns: Columns): void {
  switch (condition.kind) {
    case 'compare':
      checkComparison(condition, columns);
      return;
    case 'present':
      typeOf(condition.operand, columns);
      return;
    case 'one_of':
      if (typeOf(condition.operand, columns) !== 'text') throw new Error('one_of is for texts and codes');
      if (condition.values.length === 0) throw new Error('one_of without values');
      return;
    case 'and':
    case 'or':
      if (condition.conditions.length === 0) throw new Error(`an empty ${condition.kind}`);
      for (const each of condition.conditions) checkCondition(each, columns);
      return;
    case 'not':
      checkCondition(condition.condition, columns);
      return;
    default:
      throw new Error(`unknown condition ${String(condition satisfies never)}`);
  }
}

function checkComparison(condition: Extract<Condition, { kind: 'compare' }>, columns: Columns): void {
  const left = typeOf(condition.left, columns);
  const right = typeOf(condition.right, columns);
  const isEquality = condition.op === '=' || condition.op === '<>';
  if (left !== right) throw new Error(`it compares a ${left} with a ${right}`);
  if (left === 'text' && !isEquality) throw new Error('it orders texts');
  if (left === 'bounds') throw new Error('it compares bounds; say which with lowest or highest');
}

function typeOf(operand: Operand, columns: Columns): ValueType {
  switch (operand.kind) {
    case 'column':
      return columnType(operand.name, columns);
    case 'number':
      return 'number';
    case 'text':
      return 'text';
    case 'day':
    case 'reference_date':
      return 'day';
    case 'plus_days':
      if (typeOf(operand.operand, columns) !== 'day') throw new Error('plus_days of what is no day');
      if (!Number.isInteger(operand.days)) throw new Error('plus_days of a broken number of days');
      return 'day';
    case 'lowest':
    case 'highest':
      if (typeOf(operand.operand, columns) !== 'bounds')
        throw new Error(`${operand.kind} of what has no bounds`);
      return 'number';
    default:
      throw new Error(`unknown operand ${String(operand satisfies never)}`);
  }
}

function columnType(name: string, columns: Columns): ValueType {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`there is no column ${name}`);
  switch (column.notation) {
    case 'date':
      return 'day';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'month':
      return 'month';
    case 'bounded':
      return 'bounds';
    // A year does not stand before or after a month of it: only whether there is one can be asked.
    case 'month_or_year':
    case 'text':
    case 'code':
    case 'identifier':
      return 'text';
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}
