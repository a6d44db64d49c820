// Golden cases: a folder each, with expected.json (what a method must give) and CSV files (what it gets). The kind of a
// case is the first word of its id; everything else is read from its fields, so that any folder of this shape runs.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export interface GoldenCase {
  readonly id: string;
  /** First word of the id: km, weeks24of52. */
  readonly kind: string;
  readonly folder: string;
  /** The whole of expected.json. */
  readonly json: JsonObject;
  readonly params: JsonObject;
  readonly tolerance: number;
}

export type CsvRow = Readonly<Record<string, string>>;

/** All cases below a folder, by path. */
export function readCases(folder: string): GoldenCase[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('expected.json'))
    .sort()
    .map((file) => readCase(join(folder, file, '..')));
}

function readCase(folder: string): GoldenCase {
  const json = objectOf(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const id = String(json.id);
  const tolerance = typeof json.tolerance === 'number' ? json.tolerance : 1e-9;
  return { id, kind: id.split(/[_\s-]/)[0] ?? '', folder, json, params: objectOf(json.params), tolerance };
}

/** Rows of a CSV file of the case by column name; an empty list where the file is absent. */
export function readCsv(golden: GoldenCase, file: string): CsvRow[] {
  const path = join(golden.folder, file);
  if (!existsSync(path)) return [];
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** The data of a case: the file that it names, else data.csv. */
export const readData = (golden: GoldenCase): CsvRow[] =>
  readCsv(golden, typeof golden.json.data === 'string' ? golden.json.data : 'data.csv');

/** A cell as a number; NaN where it is empty or no number, so that nothing agrees with it. */
export const numberOf = (cell: string | undefined): number =>
  cell === undefined || cell === '' ? Number.NaN : Number(cell);

/** An object of the JSON, or one without fields where there is none (R writes an empty list as []). */
export const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** A list of objects of the JSON; empty where there is none. */
export const listOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.map(objectOf) : [];

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
