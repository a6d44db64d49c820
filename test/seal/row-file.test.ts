// The files of rows that DuckDB reads while a long delivery is still being read.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RowFileWriter } from '../../src/seal/index.js';
import { newPath } from './kit.js';

const row = (line: number) => ({ line, cells: ['a', `b${line}`] });
const lineOf = (line: number) => `${line}\u001fa\u001fb${line}\n`;

describe('the writer of rows', () => {
  it('hands each file on as soon as it is long enough, and no row is cut or lost', () => {
    const path = newPath();
    const handed: string[] = [];
    const writer = new RowFileWriter(path, (file) => handed.push(file), 12);
    for (const line of [1, 2, 3, 4, 5]) writer.writeLines(Buffer.from(lineOf(line)));
    expect(handed).toEqual([path, `${path}.2`]);
    writer.write(row(6));
    writer.close();
    expect(handed).toEqual([path, `${path}.2`, `${path}.3`]);
    const texts = handed.map((file) => readFileSync(file, 'utf8'));
    expect(texts.every((text) => text.endsWith('\n'))).toBe(true);
    expect(texts.join('')).toBe([1, 2, 3, 4, 5, 6].map(lineOf).join(''));
  });

  it('hands one empty file on where there are no rows', () => {
    const path = newPath();
    const handed: string[] = [];
    new RowFileWriter(path, (file) => handed.push(file)).close();
    expect(handed.map((file) => readFileSync(file, 'utf8'))).toEqual(['']);
  });

  it('removes the file at hand where reading is given up, and leaves what it handed on', () => {
    const path = newPath();
    const writer = new RowFileWriter(path, () => undefined, 12);
    for (const line of [1, 2, 3]) writer.writeLines(Buffer.from(lineOf(line)));
    writer.discard();
    expect([existsSync(path), existsSync(`${path}.2`)]).toEqual([true, false]);
  });
});
