// The cells of an edition as CSV: one row a planned cell, with its status and what was printed of it. Machine-readable,
// so with a decimal point and without words.

import { type DisclosedCell, reveal } from '../disclosure/index.js';

const columns = [
  'key',
  'kind',
  'unit',
  'status',
  'reason',
  'value',
  'lower',
  'upper',
  'not_reached',
  'span',
  'below',
  'provisional',
] as const;

/** CSV (utf-8, comma, LF) in the order of the table plan. */
export function cellsCsv(cells: Iterable<DisclosedCell>): string {
  const rows = [...cells].map((cell) => {
    const { key, kind, unit, status, reason, value, lower, upper, notReached } = reveal(cell);
    const { span, below, isProvisional } = reveal(cell);
    const values = [
      key,
      kind,
      unit,
      status,
      reason,
      value,
      lower,
      upper,
      notReached,
      span,
      below,
      isProvisional,
    ];
    return values.map((each) => (each === null ? '' : String(each))).join(',');
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}
