// Values of parameters: text on the command line, a typed value in the statement.

import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';

export const parameterTypes = ['text', 'integer', 'decimal', 'date', 'boolean'] as const;

export type ParameterType = (typeof parameterTypes)[number];

/** A value on its way to the process that binds it. */
export interface BoundValue {
  readonly type: ParameterType;
  readonly text: string;
}

export const isParameterType = (text: string): text is ParameterType =>
  (parameterTypes as readonly string[]).includes(text);

/** The value to bind, or undefined where the text is none of its type. A date must exist in the calendar. */
export function toDuckDb({ type, text }: BoundValue): DuckDBValue | undefined {
  switch (type) {
    case 'text':
      return text;
    case 'integer':
      return /^-?[0-9]{1,18}$/.test(text) ? BigInt(text) : undefined;
    case 'decimal':
      return /^-?[0-9]{1,15}(\.[0-9]+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
      return toDate(text);
  }
}

function toDate(text: string): DuckDBDateValue | undefined {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? new DuckDBDateValue(time / 86_400_000) : undefined;
}
