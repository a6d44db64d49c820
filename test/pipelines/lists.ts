// Reads the reference lists as a loader must: CSV with a header, typed by the contract beside it.

import { readFileSync } from 'node:fs';
import { installedRoot, type Located, locateLists } from '../../src/locate/index.js';
import type { ColumnMeta, ListDefinition } from '../../src/vocabulary/index.js';

export type Row = Readonly<Record<string, string>>;
export type ReferenceList = Located<ListDefinition>;

export const lists: readonly ReferenceList[] = await locateLists(installedRoot);

/** Rows of a list as text by column name. */
export const rowsOf = (name: string): Row[] =>
  readCsv(listNamed(name).path.replace(/\.contract\.[tj]s$/, '.csv'));

export function listNamed(name: string): ReferenceList {
  const list = lists.find((each) => each.name === name);
  if (list === undefined) throw new Error(`no list ${name}`);
  return list;
}

/** Reads RFC 4180 with commas. Every row has as many cells as the header. */
export function readCsv(path: string): Row[] {
  const [header = [], ...records] = parse(readFileSync(path, 'utf8'));
  return records.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`${path}: record ${index + 2} is ragged`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}

/** The header line of a list, in order. */
export const headerOf = (list: ReferenceList): string[] =>
  readFileSync(list.path.replace(/\.contract\.[tj]s$/, '.csv'), 'utf8')
    .split('\n', 1)[0]
    ?.split(',') ?? [];

/** A row as the contract sees it: numbers as numbers, empty cells absent. */
export function typed(list: ReferenceList, row: Row): Record<string, unknown> {
  const { shape } = list.definition.columns;
  const present = Object.entries(row).filter(([, cell]) => cell !== '');
  return Object.fromEntries(
    present.map(([name, cell]) => [name, isNumber(shape[name]) ? Number(cell) : cell]),
  );
}

function isNumber(column: unknown): boolean {
  const { notation } = metaOf(column);
  return notation === 'integer' || notation === 'decimal';
}

function metaOf(column: unknown): ColumnMeta {
  const schema = column as { meta: () => ColumnMeta | undefined; unwrap?: () => unknown };
  const meta = schema.meta();
  if (meta !== undefined) return meta;
  if (schema.unwrap === undefined) throw new Error('a column without meta data');
  return metaOf(schema.unwrap());
}

function parse(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  const records: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error(`broken quote in record ${records.length}`);
    records.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\n' && cell.lastIndex < text.length) records.push([]);
  }
  return records;
}
