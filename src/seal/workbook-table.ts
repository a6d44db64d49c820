// A workbook as a table: its visible sheets, and cells as the text that the same value has in a CSV of ours.

import {
  openWorkbook,
  type Sheet,
  type SheetCell,
  type SheetRow,
  UnreadableWorkbook,
  usualLimits,
  type WorkbookFault,
} from '../spreadsheet/index.js';
import { rowOf } from './cell-fault.js';
import { textOfDouble } from './number-text.js';
import type { Row, SoundRow } from './row.js';
import type { Table, TableRange, TableSection } from './table.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

/** Lines of a sheet in which the names of the columns may stand. */
const headLines = 20;

/** Columns of the head; names that stand further to the right are none of ours. */
const headColumns = 1000;

/** Opens a workbook. @throws UnreadableFile */
export async function openWorkbookTable(file: Buffer): Promise<Table> {
  const { sheets } = await readable(() => openWorkbook(file));
  const sections: TableSection[] = [];
  for (const sheet of sheets) sections.push(await readable(() => sectionOf(sheet)));
  return {
    sections,
    rows: (range) => rowsOf(sheets[range.section], range),
    close: async () => undefined,
  };
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new UnreadableFile(faultOf(error.fault)) : error;
  }
}

function faultOf(fault: WorkbookFault): FileFault {
  switch (fault) {
    case 'password':
      return { code: 'SEAL_WORKBOOK_PASSWORD', params: {} };
    case 'damaged':
      return { code: 'SEAL_WORKBOOK_DAMAGED', params: {} };
    case 'too_large': {
      const { bytes, times } = usualLimits;
      const params = { allowedMegabytes: bytes / 2 ** 20, allowedTimes: times };
      return { code: 'SEAL_UNPACKS_TOO_LARGE', params };
    }
    case 'old':
      return { code: 'SEAL_NOT_TEXT', params: { kind: 'xls' } };
    case 'binary':
      return { code: 'SEAL_NOT_TEXT', params: { kind: 'xlsb' } };
    case 'open_document':
      return { code: 'SEAL_NOT_TEXT', params: { kind: 'open_document' } };
    case 'other':
      return { code: 'SEAL_NOT_TEXT', params: { kind: 'zip' } };
    default:
      throw new Error(`unknown fault ${String(fault satisfies never)}`);
  }
}

async function sectionOf(sheet: Sheet): Promise<TableSection> {
  const { name } = sheet;
  const head: SoundRow[] = [];
  for await (const rows of sheet.rows())
    for (const { line, cells } of rows) {
      if (line > headLines) return { name, head, hasMore: true };
      head.push({ line, cells: Array.from(cells.slice(0, headColumns), textOfCell) });
    }
  return { name, head, hasMore: false };
}

async function* rowsOf(sheet: Sheet | undefined, range: TableRange): AsyncGenerator<readonly Row[]> {
  if (sheet === undefined) throw new Error(`there is no section ${range.section}`);
  const batches = sheet.rows();
  try {
    for (
      let next = await readable(() => batches.next());
      !next.done;
      next = await readable(() => batches.next())
    )
      yield next.value.flatMap((row) => (row.line > range.below ? [inRange(row, range)] : []));
  } finally {
    await batches.return(undefined);
  }
}

/** A cell outside the columns belongs to none of them. */
function inRange({ line, cells }: SheetRow, { first, width }: TableRange): Row {
  const isOutside = cells.some((_, column) => column < first || column >= first + width);
  if (isOutside) return { line, broken: 'ragged' };
  return rowOf(
    line,
    Array.from({ length: width }, (_, column) => textOfCell(cells[first + column])),
  );
}

/** A cell as text. A percentage keeps its sign, because 25% is 25 in one column and 0,25 in another. */
function textOfCell(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return `${textOfDouble(cell.percent * 100)}%`;
  return typeof cell === 'number' ? textOfDouble(cell) : String(cell);
}
