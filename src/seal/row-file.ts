// The file of sound rows that DuckDB reads: no quoting, cells apart by a unit separator, rows by line feeds, and what
// would be one of these inside a cell escaped. So DuckDB can read it from several places at once and never misjudge where
// a row begins. Holds pseudonyms only.

import { closeSync, openSync, writeSync } from 'node:fs';
import { rowFile } from '../contract/index.js';
import { privateFile } from '../files/index.js';
import type { SoundRow } from './row.js';

const special = new RegExp(`[\\n\\r${rowFile.escape}${rowFile.delimiter}]`);
const everySpecial = new RegExp(special, 'g');
const marks: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  [rowFile.escape]: 'e',
  [rowFile.delimiter]: 'u',
};

/** One row as a line of the file. */
function rowFileLine(row: SoundRow): string {
  let line = String(row.line);
  for (const cell of row.cells) line += rowFile.delimiter + (special.test(cell) ? escaped(cell) : cell);
  return `${line}\n`;
}

const escaped = (cell: string): string =>
  cell.replace(everySpecial, (character) => rowFile.escape + marks[character]);

const blockSize = 2 ** 20;

/** Writes a new private file. Not synced: it is made again where it is lost. */
export class RowFileWriter {
  private readonly descriptor: number;
  private text = '';

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx', privateFile);
  }

  write(row: SoundRow): void {
    this.text += rowFileLine(row);
    if (this.text.length > blockSize) this.flush();
  }

  /** Whole lines that are in the form of the file already. */
  writeLines(lines: Uint8Array): void {
    this.flush();
    this.writeBytes(lines);
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  private flush(): void {
    if (this.text === '') return;
    this.writeBytes(Buffer.from(this.text, 'utf8'));
    this.text = '';
  }

  private writeBytes(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
  }
}
