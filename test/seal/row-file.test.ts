// The files of rows that DuckDB reads while a long delivery is still being read.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RowFile } from '../../src/contract/index.js';
import { RowFileWriter } from '../../src/seal/index.js';
import { newPath } from './kit.js';

const row = (line: number) => ({ line, cells: ['a', `b${line}`] });
const lineOf = (line: number) => `${line};a;b${line}\n`;

/** A writer, and the texts of the files that it handed on. */
function writing(path: string, longest?: number) {
  const handed: RowFile[] = [];
  const writer = new RowFileWriter(path, (file) => handed.push(file), longest);
  return { writer, handed, texts: () => handed.map((file) => readFileSync(file.path, 'utf8')) };
}

describe('the writer of rows', () => {
  it('hands each file on as soon as it is long enough, and no row is cut or lost', () => {
    const path = newPath();
    const { writer, handed, texts } = writing(path, 12);
    for (const line of [1, 2, 3, 4, 5]) writer.writeLines(Buffer.from(lineOf(line)));
    expect(handed.map((file) => file.path)).toEqual([path, `${path}.2`]);
    writer.write(row(6));
    writer.close();
    expect(handed.map((file) => file.path)).toEqual([path, `${path}.2`, `${path}.3`]);
    expect(texts().every((text) => text.endsWith('\n'))).toBe(true);
    expect(texts().join('')).toBe([1, 2, 3, 4, 5, 6].map(lineOf).join(''));
  });

  it('says of each file whether its own cells are written with escapes', () => {
    const { writer, handed, texts } = writing(newPath(), 7);
    writer.writeLines(Buffer.from(lineOf(1)));
    writer.write({ line: 2, cells: ['a;b', 'c\nd\re\u001ef'] });
    writer.writeLines(Buffer.from(lineOf(3)));
    writer.close();
    expect(texts()[1]).toBe('2;a\u001esb;c\u001end\u001ere\u001eef\n');
    expect(handed.map((file) => file.hasEscapes)).toEqual([false, true, false]);
  });

  it('hands one empty file on where there are no rows', () => {
    const { writer, texts } = writing(newPath());
    writer.close();
    expect(texts()).toEqual(['']);
  });

  it('removes the file at hand where reading is given up, and leaves what it handed on', () => {
    const path = newPath();
    const { writer } = writing(path, 12);
    for (const line of [1, 2, 3]) writer.writeLines(Buffer.from(lineOf(line)));
    writer.discard();
    expect([existsSync(path), existsSync(`${path}.2`)]).toEqual([true, false]);
  });
});
