// Cross-field rules in SQL. `referenceDate` is a SQL expression of type DATE, for instance a parameter.

import type { Condition, Operand } from '../vocabulary/index.js';
import { quoteIdentifier, quoteText } from './sql-text.js';

/** A condition as a SQL expression over the typed columns. */
export function conditionSql(condition: Condition, referenceDate: string): string {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [condition.left, condition.right].map((each) => operandSql(each, referenceDate));
      return `(${left} ${condition.op} ${right})`;
    }
    case 'present':
      return `(${operandSql(condition.operand, referenceDate)} is not null)`;
    case 'one_of':
      return oneOf(operandSql(condition.operand, referenceDate), condition.values);
    case 'and':
    case 'or': {
      const parts = condition.conditions.map((each) => conditionSql(each, referenceDate));
      return `(${parts.join(` ${condition.kind} `)})`;
    }
    case 'not':
      return `(not ${conditionSql(condition.condition, referenceDate)})`;
    default:
      throw new Error(`unknown condition ${String(condition satisfies never)}`);
  }
}

/** Comparisons joined by or, because DuckDB plans a long `in` list as a join. */
const oneOf = (operand: string, values: readonly string[]): string =>
  `(${values.map((value) => `${operand} = ${quoteText(value)}`).join(' or ')})`;

function operandSql(operand: Operand, referenceDate: string): string {
  switch (operand.kind) {
    case 'column':
      return quoteIdentifier(operand.name);
    case 'number':
      return operand.value < 0 ? `(${operand.value})` : String(operand.value);
    case 'text':
      return quoteText(operand.value);
    case 'day':
      return `date ${quoteText(operand.value)}`;
    case 'reference_date':
      return referenceDate;
    case 'plus_days':
      return `(${operandSql(operand.operand, referenceDate)} + (${operand.days}))`;
    case 'lowest':
      return `(${operandSql(operand.operand, referenceDate)}).low`;
    case 'highest':
      return `(${operandSql(operand.operand, referenceDate)}).high`;
    default:
      throw new Error(`unknown operand ${String(operand satisfies never)}`);
  }
}
