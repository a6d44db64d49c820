// Files of rows that are typed one after another while the next is being written.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { type RowFile, rowFile } from '../../src/contract/index.js';
import { RowTyping } from '../../src/intake/row-typing.js';
import { feedOf } from './kit.js';

const folder = mkdtempSync(join(tmpdir(), 'row-typing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const feed = await feedOf('coa/stays');
const columns = feed.columns.map(({ name }) => name);

/** A file of rows with these line numbers, whose cells are all empty. */
function rowsFile(name: string, lines: readonly number[]): RowFile {
  const path = join(folder, name);
  const text = lines.map((line) => [line, ...columns.map(() => '')].join(rowFile.delimiter));
  writeFileSync(path, [...text, ''].join('\n'));
  return { path, hasEscapes: false };
}

async function typing() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const lines = async () =>
    (await connection.runAndReadAll('select _line::integer from typed order by _line')).getRowsJson().flat();
  return { rows: new RowTyping(connection, feed, 'temp.typed'), lines };
}

describe('rows that are typed while the next are read', () => {
  it('all land in one table, and their files are removed', async () => {
    const { rows, lines } = await typing();
    const files = [rowsFile('a', [2, 3]), rowsFile('b', [4]), rowsFile('c', [])];
    for (const file of files) rows.add(file, '2024-01-31');
    await rows.finish();
    expect(await lines()).toEqual([2, 3, 4]);
    expect(files.some(({ path }) => existsSync(path))).toBe(false);
  });

  it('are not loaded once a delivery is given up, and their files go too', async () => {
    const { rows, lines } = await typing();
    const files = [rowsFile('e', [2]), rowsFile('f', [3])];
    for (const file of files) rows.add(file, '2024-01-31');
    await rows.stop();
    expect(files.some(({ path }) => existsSync(path))).toBe(false);
    await expect(lines()).rejects.toThrow('typed');
  });

  it('make the end of reading fail where a file cannot be loaded', async () => {
    const { rows } = await typing();
    rows.add({ path: join(folder, 'absent'), hasEscapes: false }, '2024-01-31');
    const next = rowsFile('g', [2]);
    rows.add(next, '2024-01-31');
    await expect(rows.finish()).rejects.toThrow('absent');
    await rows.stop();
    expect(existsSync(next.path)).toBe(false);
  });
});
