// Reads the cells of the indicators from a snapshot: raw, on their way to the gate and nowhere else.

import { quoteIdentifier } from '../contract/index.js';
import type { CellPart, RawCell } from '../vocabulary/index.js';
import type { Database, Row, Value } from '../warehouse/index.js';

/** All cells of the named indicators (`D1`), or of every one; ordered by their keys. */
export async function readCells(snapshot: Database, indicators?: readonly string[]): Promise<RawCell[]> {
  const tables = await snapshot.rows(
    "select table_name from duckdb_tables() where database_name = current_database() and schema_name = 'indicators' order by table_name",
  );
  const cells: RawCell[] = [];
  for (const table of tables) {
    const name = String(table.table_name);
    if (indicators !== undefined && !indicators.includes(name.toUpperCase())) continue;
    const rows = await snapshot.rows(
      `select * from indicators.${quoteIdentifier(name)}
       order by indicator, period, group_kind, group_value, measure`,
    );
    cells.push(...rows.map(toCell));
  }
  return cells;
}

const toCell = (row: Row): RawCell => ({
  indicator: String(row.indicator),
  period: String(row.period),
  groupKind: String(row.group_kind),
  groupValue: String(row.group_value),
  measure: String(row.measure),
  nPersons: Number(row.n_persons),
  nUnits: Number(row.n_units),
  value: numberOrNull(row.value),
  lower: numberOrNull(row.lower),
  upper: numberOrNull(row.upper),
  parts: Array.isArray(row.parts) ? row.parts.map(toPart) : [],
});

const numberOrNull = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);

function toPart(value: Value): CellPart {
  const part = value as { readonly name: string; readonly t: number; readonly value: number };
  return { name: part.name, t: part.t, value: part.value };
}
