// Seals rows that are divided into cells already, those of a spreadsheet, Parquet or NDJSON, and of a CSV those that need a
// closer look (src/seal/plain-rows.ts).

import type { CompiledFeed } from '../contract/index.js';
import type { Key } from '../crypto/index.js';
import { type CellSealer, cellSealer } from './cells.js';
import { type BrokenRow, isBroken, type Row, type SoundRow } from './row.js';

export interface SealedRowsSink {
  readonly onRow: (row: SoundRow) => void;
  readonly onBroken: (row: BrokenRow) => void;
  /** Columns of a row in which numbers were masked, once for each number. */
  readonly onMasked: (line: number, columns: readonly string[]) => void;
}

export class DividedRows {
  /** Rows taken so far, broken ones too. */
  rows = 0;
  private readonly sealCells: CellSealer;

  constructor(
    feed: CompiledFeed,
    key: Key,
    private readonly sink: SealedRowsSink,
  ) {
    this.sealCells = cellSealer(feed, key);
  }

  take(rows: readonly Row[]): void {
    for (const row of rows) {
      this.rows += 1;
      if (isBroken(row)) this.sink.onBroken(row);
      else this.seal(row);
    }
  }

  private seal(row: SoundRow): void {
    const { cells, masked } = this.sealCells(row.cells);
    if (masked.length > 0) this.sink.onMasked(row.line, masked);
    this.sink.onRow({ line: row.line, cells });
  }
}
