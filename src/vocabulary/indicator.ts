// The one shape of all indicator relations (one row a cell) and of the key by which a cell is known for ever.
//
//   key:     <indicator>/<measure>/<period>/<group kind>:<group value>[@<point>]     D1/share/year-2/setting:city@d56
//   period:  baseline · year-1 · year-2 · year-3 · years-1-3 · a month as 2024-05 · months together as 2024-04+3
//   group:   province:utrecht · setting:city · location:<code> (large ones) · small:city · single:<code> (each small
//            location: never published, and what the audit protects)
//   point:   d56 a day, m6 a month since date 0 (a month is 365.25/12 days, rounded to whole days), w24 a week

/** One column of the relation, in order; src/model refuses an indicator that has others. */
export const indicatorColumns = [
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'period', type: 'VARCHAR' },
  { name: 'group_kind', type: 'VARCHAR' },
  { name: 'group_value', type: 'VARCHAR' },
  { name: 'measure', type: 'VARCHAR' },
  { name: 'n_persons', type: 'BIGINT' },
  { name: 'n_units', type: 'BIGINT' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'lower', type: 'DOUBLE' },
  { name: 'upper', type: 'DOUBLE' },
  { name: 'parts', type: 'STRUCT("name" VARCHAR, t INTEGER, "value" DECIMAL(18,4))[]' },
] as const;

/**
 * One part of a cell, from which everything can be computed again after protection.
 * counts: `n`, and `largest`: those of the employer with most of them. proportions: `x` of `n`. curves, per event day t: `at_risk`, `events` (the cause of interest),
 * `events:<cause>` (each competing cause) and `censored`. clustered ratios Σx/Σw: `persons`, `persons_nonzero`,
 * `x`, `w`, `xx`, `xw`, `ww` (sums over persons, t = 0). contrasts of locations: `persons`, `persons_nonzero`, `x` and
 * `w` of each location, as `x:<setting>:<location>`.
 */
export interface CellPart {
  readonly name: string;
  readonly t: number;
  readonly value: number;
}

/** A cell as the models derived it: raw, never shown. `measure` carries its point: `share@d56`. */
export interface RawCell {
  readonly indicator: string;
  readonly period: string;
  readonly groupKind: string;
  readonly groupValue: string;
  readonly measure: string;
  readonly nPersons: number;
  readonly nUnits: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly parts: readonly CellPart[];
}

/** The key of a cell, never changed once released. */
export function cellKey(
  cell: Pick<RawCell, 'indicator' | 'period' | 'groupKind' | 'groupValue' | 'measure'>,
) {
  const [name, point] = cell.measure.split('@');
  const place = `${cell.indicator}/${name}/${cell.period}/${cell.groupKind}:${cell.groupValue}`;
  return point === undefined ? place : `${place}@${point}`;
}
