// Spreadsheets and Parquet files as tables of text: what the rest of the way reads, whatever the file.

import type { Row, SoundRow } from './row.js';

/** `zip` and `ole` are containers of spreadsheets, and of other things. */
export type TableKind = 'zip' | 'ole' | 'parquet';

/** Where in a file a table can stand: a sheet, or the whole of a Parquet file. */
export interface TableSection {
  /** Of the sheet; empty where there is but one section. */
  readonly name: string;
  /** The rows in which the names of the columns may stand. */
  readonly head: readonly SoundRow[];
  /** Whether any row stands below those. */
  readonly hasMore: boolean;
}

/** The part of a section that holds the delivery. */
export interface TableRange {
  readonly section: number;
  /** The line of the names; what stands below it is a row. */
  readonly below: number;
  /** The first column, and how many there are. */
  readonly first: number;
  readonly width: number;
}

export interface Table {
  readonly sections: readonly TableSection[];
  /** The rows of a range, each with as many cells as it has columns, or broken. @throws UnreadableFile */
  rows(range: TableRange): AsyncGenerator<readonly Row[]>;
  close(): Promise<void>;
}

/** Opens a file that is at hand as a whole; the bytes are the opener's from then on. @throws UnreadableFile */
export type TableOpener = (kind: TableKind, file: Buffer) => Promise<Table>;
