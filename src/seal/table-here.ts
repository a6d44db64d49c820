// Opens spreadsheets and Parquet files in this process. A hostile file could hold it for long, or take all its memory: whoever
// reads files of others opens them in a process of their own (table-process.ts).

import { openParquetTable } from './parquet-table.js';
import type { TableOpener } from './table.js';
import { openWorkbookTable } from './workbook-table.js';

/** @throws UnreadableFile */
export const openTableHere: TableOpener = (kind, file) => {
  switch (kind) {
    case 'zip':
    case 'ole':
      return openWorkbookTable(file);
    case 'parquet':
      return openParquetTable(file);
    default:
      throw new Error(`unknown kind of table ${String(kind satisfies never)}`);
  }
};
