// A Parquet file as a table: one section, whose lines are its records, and cells as the text that the same value has in a
// CSV of ours.

import {
  noText,
  openParquet,
  type ParquetCell,
  type ParquetFault,
  type ParquetRecord,
  UnreadableParquet,
  usualLimits,
} from '../parquet/index.js';
import { rowOf } from './cell-fault.js';
import { textOfDouble, textOfUnscaled } from './number-text.js';
import type { Row } from './row.js';
import type { Table } from './table.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

/** Opens a Parquet file. @throws UnreadableFile */
export async function openParquetTable(file: Buffer): Promise<Table> {
  const { columns, records } = await readable(() => openParquet(file));
  return {
    sections: [{ name: '', head: [{ line: 0, cells: columns }], hasMore: true }],
    rows: async function* () {
      const batches = records();
      for (
        let next = await readable(() => batches.next());
        !next.done;
        next = await readable(() => batches.next())
      )
        yield next.value.map(rowOfRecord);
    },
    close: async () => undefined,
  };
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableParquet ? new UnreadableFile(faultOf(error.fault)) : error;
  }
}

function faultOf(fault: ParquetFault): FileFault {
  switch (fault.kind) {
    case 'damaged':
      return { code: 'SEAL_PARQUET_DAMAGED', params: {} };
    case 'too_large': {
      const { bytes, times } = usualLimits;
      const params = { allowedMegabytes: bytes / 2 ** 20, allowedTimes: times };
      return { code: 'SEAL_UNPACKS_TOO_LARGE', params };
    }
    case 'columns':
      return { code: 'SEAL_PARQUET_COLUMNS', params: { columns: fault.columns } };
    default:
      throw new Error(`unknown fault ${String(fault satisfies never)}`);
  }
}

function rowOfRecord({ number, cells }: ParquetRecord): Row {
  if (cells.includes(noText)) return { line: number, broken: 'encoding' };
  return rowOf(number, cells.map(textOfCell));
}

function textOfCell(cell: ParquetCell): string {
  if (cell === null || cell === noText) return '';
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : textOfDouble(cell);
  return typeof cell === 'object' && 'scale' in cell
    ? textOfUnscaled(cell.unscaled, cell.scale)
    : String(cell);
}
