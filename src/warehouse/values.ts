// The one place where values of DuckDB become values of JavaScript: whole numbers and decimals become numbers (never
// bigint), a DATE becomes `yyyy-mm-dd`, a TIMESTAMP a Date in UTC, lists arrays, structs objects.

import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';

export type Value =
  | null
  | boolean
  | number
  | string
  | Date
  | readonly Value[]
  | { readonly [name: string]: Value };

/**
 * Converts one value as read from DuckDB.
 * @throws Error where a whole number does not fit a JavaScript number, or the type has no form here
 */
export function toJs(value: DuckDBValue): Value {
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  ) {
    return value;
  }
  if (typeof value === 'bigint') return safeNumber(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) {
    return new Date(safeNumber(value.micros) / 1000);
  }
  if (value instanceof DuckDBListValue) return value.items.map(toJs);
  if (value instanceof DuckDBStructValue) return structToJs(value);
  throw new Error(`a value of DuckDB has no form in JavaScript here: ${value.constructor.name}`);
}

function structToJs(value: DuckDBStructValue): Value {
  return Object.fromEntries(Object.entries(value.entries).map(([name, each]) => [name, toJs(each)]));
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error('a whole number is too large for JavaScript');
  return number;
}

/** A moment as the register stores it: TIMESTAMP in UTC, as text for a parameter with `::timestamp`. */
export const timestampText = (moment: Date): string => moment.toISOString().replace('Z', '');
