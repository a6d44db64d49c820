// Which lines of a text must come back as rows, counted without the readers that are under test: a reader that loses a line
// is found by it.

import { gunzipSync } from 'node:zlib';
import { formatOf, textKindOf } from '../../../src/seal/file-format.js';
import type { Row } from '../../../src/seal/index.js';

/** Physical lines that are not blank, the first being 1; undefined for what is no text, or does not unpack. */
function linesOf(file: Buffer): { kind: 'csv' | 'ndjson'; lines: ReadonlyMap<number, string> } | undefined {
  const bytes = unpacked(file);
  const format = bytes === undefined ? undefined : formatOf(bytes);
  if (bytes === undefined || format?.kind !== 'text') return undefined;
  const text = format.encoding === 'bytes' ? bytes.toString('latin1') : utf16(bytes, format.encoding);
  const kind = textKindOf(Buffer.from(text.replace(/^\ufeff/, '').slice(0, 256)));
  if (kind !== 'csv' && kind !== 'ndjson') return undefined;
  const blank = kind === 'csv' ? /^\r?$/ : /^\s*$/;
  const lines = text.split('\n').map((line, index) => [index + 1, line] as const);
  return { kind, lines: new Map(lines.filter(([, line]) => !blank.test(line))) };
}

function unpacked(file: Buffer): Buffer | undefined {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
  try {
    return gunzipSync(file);
  } catch {
    return undefined;
  }
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const text = (encoding === 'utf-16le' ? even : even.swap16()).toString('utf16le');
  return bytes.length % 2 === 0 ? text : `${text}?`;
}

/** What is wrong with the rows that a text came to: lines that are in none of them, or in two. */
export function unaccounted(file: Buffer, rows: readonly Row[]): string[] {
  const found = linesOf(file);
  if (found === undefined) return ['rows from what is no text'];
  const covered = new Set<number>();
  const faults: string[] = [];
  for (const row of rows)
    for (let line = row.line; line <= row.line + lineEndsIn(row, found.kind); line += 1) {
      if (covered.has(line)) faults.push(`line ${line} is in two rows`);
      covered.add(line);
    }
  const left = [...found.lines].filter(([line]) => !covered.has(line));
  // Above the first row stand the names, and before them perhaps the line that names the separator.
  const above =
    found.kind === 'csv'
      ? left.findIndex(([, line]) => !/^(?:\u00ef\u00bb\u00bf|\ufeff)?"?sep=/i.test(line)) + 1
      : 0;
  return [...faults, ...left.slice(above).map(([line]) => `line ${line} is in no row`)];
}

/** A cell between quotes may run over several lines; a line of NDJSON never does. */
function lineEndsIn(row: Row, kind: 'csv' | 'ndjson'): number {
  if (kind === 'ndjson' || !('cells' in row)) return 0;
  return row.cells.join('').split('\n').length - 1;
}
