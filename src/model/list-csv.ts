// Reads a reference list: CSV with commas and quotes (RFC 4180), one header line, UTF-8. Our own file, so a small strict
// reader: whatever is not plainly right is a problem with its line.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';

/** A record and the physical line on which it starts. An empty cell is missing. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

export type ReadList =
  | { readonly kind: 'records'; readonly records: readonly ListRecord[] }
  | { readonly kind: 'refused'; readonly problem: Diagnostic };

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Reads a list whose header line must be exactly `columns`. */
export function readListCsv(text: string, file: string, columns: readonly string[]): ReadList {
  const records = readRecords(text.replace(/^\uFEFF/, ''));
  const [header, ...rows] = records.records;
  const found = header?.cells.join(',') ?? '';
  if (found !== columns.join(',')) {
    const params = { expected: columns.join(','), found };
    return { kind: 'refused', problem: diagnostic('MODEL_LIST_COLUMNS', 'error', { file, line: 1 }, params) };
  }
  const ragged = rows.find((row) => row.cells.length !== columns.length);
  const brokenLine = ragged?.line ?? records.brokenLine;
  if (brokenLine === undefined) return { kind: 'records', records: rows };
  return {
    kind: 'refused',
    problem: diagnostic('MODEL_LIST_CSV', 'error', { file, line: brokenLine }, {}),
  };
}

function readRecords(text: string): { records: ListRecord[]; brokenLine?: number } {
  const records: ListRecord[] = [];
  let cells: (string | null)[] = [];
  let line = 1;
  let start = 1;
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return { records, brokenLine: line };
    const [whole, quoted, plain, end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '') || null);
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    records.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return { records };
}
