// The file of sound rows that DuckDB reads: no quoting, cells apart by `;`, rows by line feeds, and what
// would be one of these inside a cell escaped. So DuckDB can read it from several places at once and never misjudge where
// a row begins. Holds pseudonyms only.

import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { type RowFile, rowFile } from '../contract/index.js';
import { privateFile } from '../files/index.js';
import type { SoundRow } from './row.js';

const special = new RegExp(`[\\n\\r${rowFile.escape}${rowFile.delimiter}]`);
const everySpecial = new RegExp(special, 'g');
const marks: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  [rowFile.escape]: 'e',
  [rowFile.delimiter]: 's',
};

const escaped = (cell: string): string =>
  cell.replace(everySpecial, (character) => rowFile.escape + marks[character]);

const blockSize = 2 ** 20;

/** A file that is handed on is about this long: of less, threads of DuckDB do not fill their row groups and write them again. */
const usualLength = 2 ** 27;

/** Where one thread reads the file there are some whole row groups in this, and less is left to be read in the end. */
export const lengthForOneThread = 2 ** 25;

/**
 * Writes new private files. Not synced: they are made again where they are lost. With a listener, a file is handed on as
 * soon as it is long enough, and goes on in `<path>.2`, `<path>.3` and so on, so that DuckDB reads one while the next is
 * written; what is handed on is the listener's to remove. Without one there is one file.
 */
export class RowFileWriter {
  private descriptor: number;
  private file: string;
  private files = 1;
  private size = 0;
  private hasEscapes = false;
  private text = '';
  private textHasEscapes = false;

  constructor(
    private readonly path: string,
    private readonly onFile?: (file: RowFile) => void,
    private readonly longest = usualLength,
  ) {
    this.file = path;
    this.descriptor = openSync(path, 'wx', privateFile);
  }

  write(row: SoundRow): void {
    this.text += this.lineOf(row);
    if (this.text.length > blockSize) this.flush();
  }

  /** Whole lines that are in the form of the file already, without escapes. */
  writeLines(lines: Uint8Array): void {
    this.flush();
    this.writeBytes(lines);
  }

  /** Hands the last file on, also where it is empty. */
  close(): void {
    this.flush();
    closeSync(this.descriptor);
    this.onFile?.(this.whole());
  }

  /** Removes the file at hand. */
  discard(): void {
    closeSync(this.descriptor);
    rmSync(this.file, { force: true });
  }

  private whole(): RowFile {
    return { path: this.file, hasEscapes: this.hasEscapes };
  }

  private lineOf(row: SoundRow): string {
    let line = String(row.line);
    for (const cell of row.cells) {
      const isSpecial = special.test(cell);
      this.textHasEscapes ||= isSpecial;
      line += rowFile.delimiter + (isSpecial ? escaped(cell) : cell);
    }
    return `${line}\n`;
  }

  private flush(): void {
    if (this.text === '') return;
    this.writeBytes(Buffer.from(this.text, 'utf8'));
    // Only now: the bytes before these may have gone to another file.
    this.hasEscapes ||= this.textHasEscapes;
    this.text = '';
    this.textHasEscapes = false;
  }

  private writeBytes(bytes: Uint8Array): void {
    if (this.size >= this.longest && this.onFile !== undefined) this.next(this.onFile);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
    this.size += bytes.length;
  }

  private next(onFile: (file: RowFile) => void): void {
    closeSync(this.descriptor);
    const whole = this.whole();
    this.files += 1;
    this.size = 0;
    this.hasEscapes = false;
    this.file = `${this.path}.${this.files}`;
    this.descriptor = openSync(this.file, 'wx', privateFile);
    onFile(whole);
  }
}
