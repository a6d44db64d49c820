// The rows of a sheet, as its part is unpacked: nothing is held but the rows at hand. Blank rows are left out; every row
// knows its number.

import { type CellContext, cellValue, type SheetCell } from './cell.js';
import { damaged } from './fault.js';
import type { NumberFormat } from './number-format.js';
import { TextRuns } from './parts.js';
import { type Attributes, XmlDocument } from './xml.js';

export interface SheetRow {
  /** As the spreadsheet shows it, the first being 1. */
  readonly line: number;
  /** By column, with holes where a cell is empty: one cell in the last column costs no more than one in the first. */
  readonly cells: readonly (SheetCell | undefined)[];
}

export interface SheetContext extends CellContext {
  /** Number format by the index of a style. */
  readonly formats: readonly NumberFormat[];
}

/** Bounds of a sheet (Excel's own). */
const [mostRows, mostColumns] = [1_048_576, 16_384];

/** Reads a sheet from the bytes of its part. @throws UnreadableWorkbook where it is damaged */
export async function* sheetRows(
  bytes: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<readonly SheetRow[]> {
  const reader = new SheetReader(context);
  const document = new XmlDocument(reader);
  for await (const part of bytes) {
    document.write(part);
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
  document.end();
}

class SheetReader {
  private rows: SheetRow[] = [];
  private isData = false;
  private line = 0;
  private cells: SheetCell[] = [];
  private column = -1;
  private attributes: Attributes | undefined;
  private isValue = false;
  private readonly runs = new TextRuns();

  constructor(private readonly context: SheetContext) {}

  /** The rows that have become whole since. */
  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'sheetData') this.isData = true;
    if (!this.isData) return;
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (this.attributes === undefined) return;
    else if (name === 'v') this.isValue = true;
    else this.runs.open(name);
  };

  readonly text = (part: string): void => {
    if (this.isValue) this.runs.text += part;
    else this.runs.add(part);
  };

  readonly close = (name: string): void => {
    if (!this.isData) return;
    if (name === 'sheetData') this.isData = false;
    else if (name === 'row') this.endRow();
    else if (name === 'c') this.endCell();
    else if (name === 'v') this.isValue = false;
    else this.runs.close(name);
  };

  private startRow({ r }: Attributes): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.line || line > mostRows) throw damaged();
    this.line = line;
    this.cells = [];
    this.column = -1;
  }

  private startCell(attributes: Attributes): void {
    const { r } = attributes;
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column <= this.column || column >= mostColumns) throw damaged();
    this.column = column;
    this.attributes = attributes;
    this.runs.start();
  }

  private endCell(): void {
    const { t: type = 'n', s: style = '0' } = this.attributes ?? {};
    const format = this.context.formats[Number(style)] ?? (style === '0' ? 'plain' : undefined);
    if (format === undefined) throw damaged();
    const value = cellValue({ type, text: this.runs.text, format }, this.context);
    if (value !== null && value !== '') this.cells[this.column] = value;
    this.attributes = undefined;
  }

  private endRow(): void {
    if (this.cells.length > 0) this.rows.push({ line: this.line, cells: this.cells });
  }
}

/** The column of a reference, the first being 0: 27 of `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === 0 || at > 3) throw damaged();
  return column - 1;
}
