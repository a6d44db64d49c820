// From rows to the file of a supplier: columns and headers come from the contract of the feed, so that a new column
// shows up here as an empty one. Tags of faults travel with their row until its line in the file is known.

import { gzipSync } from 'node:zlib';
import {
  type CsvHabits,
  type CsvRecord,
  type Day,
  formatRecord,
  writeCsv,
} from '../../src/simulation/index.js';
import type { ColumnMeta, FeedDefinition, PlantedFault } from '../../src/vocabulary/index.js';

export type FaultTag = Omit<PlantedFault, 'line'>;

/** How a row is damaged so that it cannot be read as a row. */
export type Damage = 'ragged' | 'broken_quote' | 'nul';

export interface Row {
  /** Values by column name, written in the habits of the supplier; what is not there stays empty. */
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly FaultTag[];
  readonly damage?: Damage;
  /** The day that the row is about, in feeds whose periods close. */
  readonly about?: Day;
  /** Not to be remembered as sent: the supplier sends it again, without the fault. */
  readonly isSpoiled?: boolean;
  /** The number in the world of the person whom the row is about. */
  readonly person?: number;
  /** Where the row names a household and no person: the numbers in the world of all who are in it. */
  readonly household?: readonly number[];
}

export interface Layout {
  readonly columns: readonly string[];
  readonly headers: readonly string[];
  readonly keyOf: (row: Row) => string;
  readonly textOf: (row: Row) => string;
  readonly write: (rows: readonly Row[], habits: FileHabits) => { bytes: Uint8Array; faults: PlantedFault[] };
}

export interface FileHabits extends CsvHabits {
  readonly gzip: boolean;
}

/** The layout of a feed. Throws on a value for a column that the contract does not know. */
export function makeLayout(feed: FeedDefinition): Layout {
  const columns = Object.keys(feed.columns.shape);
  const headers = columns.map((name) => headerOf(feed, name));
  const valuesOf = (row: Row): string[] => columns.map((name) => row.cells[name] ?? '');
  return {
    columns,
    headers,
    keyOf: (row) => feed.key.map((name) => row.cells[name] ?? '').join('\u001f'),
    textOf: (row) => valuesOf(row).join('\u001f'),
    write: (rows, habits) => {
      const known = new Set(columns);
      const unknown = Object.keys(rows[0]?.cells ?? {}).find((name) => !known.has(name));
      if (unknown !== undefined) throw new Error(`the contract has no column ${unknown}`);
      const file = writeCsv(
        headers,
        rows.map((row) => recordOf(row, valuesOf(row), habits)),
        habits,
      );
      const bytes = habits.gzip ? gzipSync(file.bytes, { level: 1 }) : file.bytes;
      return { bytes, faults: rows.flatMap((row, index) => located(row, file.lines[index] ?? 0)) };
    },
  };
}

function headerOf(feed: FeedDefinition, name: string): string {
  const column = feed.columns.shape[name];
  const meta =
    column?.meta() ?? (column as { unwrap?: () => { meta: () => unknown } } | undefined)?.unwrap?.().meta();
  return (meta as ColumnMeta | undefined)?.header ?? name;
}

const located = (row: Row, line: number): PlantedFault[] => row.faults.map((fault) => ({ ...fault, line }));

function recordOf({ damage }: Row, values: readonly string[], habits: CsvHabits): CsvRecord {
  return damage === undefined ? values : { raw: damaged(damage, values, habits) };
}

function damaged(damage: Damage, values: readonly string[], habits: CsvHabits): string {
  const [first = '', ...others] = values;
  switch (damage) {
    case 'ragged':
      return formatRecord(values.slice(0, -2), habits);
    case 'broken_quote':
      return `"${first}"x${habits.separator}${formatRecord(others, habits)}`;
    case 'nul':
      return formatRecord([`${first}\u0000`, ...others], habits);
  }
}
