// A count that may be hidden or rounded, as its lowest and highest possible value: in JavaScript as the text `33..37`, or
// `0..` where nothing is known of the highest; in SQL as a struct. The differential test compares the two.

/** Whole numbers; `high` null: not known. */
export interface Bounds {
  readonly low: number;
  readonly high: number | null;
}

/** The bounds of a cell that is written as a bounded count. */
export function boundsOfCell(cell: string): Bounds {
  if (cell === 'x' || cell === '.') return { low: 0, high: null };
  if (cell.startsWith('<')) return { low: 0, high: Number(cell.slice(1)) - 1 };
  const [low = '', high = low] = cell.split(/-|\.{2,3}/);
  return { low: Number(low), high: Number(high) };
}

/** Bounds as a text; a supplier may write it so as well, unless `high` is null. */
export const boundsText = ({ low, high }: Bounds): string => `${low}..${high ?? ''}`;

/** The bounds that such a text says. */
export function boundsOfText(text: string): Bounds {
  const [low = '', high = ''] = text.split('..');
  return { low: Number(low), high: high === '' ? null : Number(high) };
}

/** Whether the bounds are no range within 0 and `most`. */
export const isOutOfBounds = ({ low, high }: Bounds, most: number): boolean =>
  low > (high ?? low) || (high ?? low) > most;

/** The type of bounds in the register. */
export const boundsType = 'STRUCT(low BIGINT, high BIGINT)';

/** The bounds of a cell (a SQL expression) whose form has been matched. */
export function boundsSql(cell: string): string {
  const struct = (low: string, high: string) => `{'low': ${low}, 'high': ${high}}`;
  const digits = (pattern: string) => `try_cast(regexp_extract(${cell}, '${pattern}') as bigint)`;
  return (
    `case when ${cell} = 'x' or ${cell} = '.' then ${struct('0::bigint', 'null::bigint')}` +
    ` when starts_with(${cell}, '<') then ${struct('0::bigint', `${digits('[0-9]+$')} - 1`)}` +
    ` else ${struct(digits('^[0-9]+'), digits('[0-9]+$'))} end`
  );
}

/** True where the bounds (a SQL expression) are no range within 0 and `most`. */
export function outOfBoundsSql(value: string, most: number): string {
  const high = `coalesce((${value}).high, (${value}).low)`;
  return `((${value}).low > ${high} or ${high} > ${most})`;
}
