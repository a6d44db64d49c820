// Cross-field rules in JavaScript, with the three-valued logic of SQL: true, false, or null for unknown.

import type { Comparison, Condition, IsoDate, Operand } from '../vocabulary/index.js';
import { boundsOfText } from './bounds.js';
import { addDays, type Value } from './values.js';

export type Truth = boolean | null;

/** What a rule can see: the values of a row by column (absent: missing) and the reference date of the delivery. */
export interface RowContext {
  readonly values: ReadonlyMap<string, Value>;
  readonly referenceDate: IsoDate;
}

/** Evaluates a condition over a row. */
export function evaluate(condition: Condition, row: RowContext): Truth {
  switch (condition.kind) {
    case 'compare':
      return compare(condition.op, operandValue(condition.left, row), operandValue(condition.right, row));
    case 'present':
      return operandValue(condition.operand, row) !== null;
    case 'one_of': {
      const value = operandValue(condition.operand, row);
      return value === null ? null : condition.values.includes(String(value));
    }
    case 'and':
      return fold(condition.conditions, row, false);
    case 'or':
      return fold(condition.conditions, row, true);
    case 'not': {
      const truth = evaluate(condition.condition, row);
      return truth === null ? null : !truth;
    }
    default:
      throw new Error(`unknown condition ${String(condition satisfies never)}`);
  }
}

/** `decisive` decides alone (false for and, true for or); else unknown wins, else the other value. */
function fold(conditions: readonly Condition[], row: RowContext, decisive: boolean): Truth {
  const truths = conditions.map((each) => evaluate(each, row));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

function operandValue(operand: Operand, row: RowContext): Value | null {
  switch (operand.kind) {
    case 'column':
      return row.values.get(operand.name) ?? null;
    case 'number':
    case 'text':
    case 'day':
      return operand.value;
    case 'reference_date':
      return row.referenceDate;
    case 'plus_days': {
      const value = operandValue(operand.operand, row);
      return value === null ? null : addDays(String(value), operand.days);
    }
    case 'lowest':
    case 'highest': {
      const value = operandValue(operand.operand, row);
      if (value === null) return null;
      return boundsOfText(String(value))[operand.kind === 'lowest' ? 'low' : 'high'];
    }
    default:
      throw new Error(`unknown operand ${String(operand satisfies never)}`);
  }
}

function compare(op: Comparison, left: Value | null, right: Value | null): Truth {
  if (left === null || right === null) return null;
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
    default:
      throw new Error(`unknown comparison ${String(op satisfies never)}`);
  }
}
