// Rows of the reference lists as text, for the makers of the world. The build reads the same files by their contracts.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locateLists } from '../locate/index.js';
import type { ListRows } from '../vocabulary/index.js';

/** Every reference list under a root, by name. */
export async function readListRows(root: string): Promise<Record<string, ListRows>> {
  const lists = await locateLists(root);
  return Object.fromEntries(
    lists.map(({ name, path }) => [name, rowsOf(readFileSync(join(dirname(path), `${name}.csv`), 'utf8'))]),
  );
}

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Rows of a CSV text with commas and one header line. */
export function rowsOf(text: string): ListRows {
  const records: string[][] = [[]];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',' && cell.lastIndex < text.length) records.push([]);
  }
  const [header = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
