// A table of a golden case: its cells and relations, and what a reader knows of it under some pattern.

import {
  between,
  type Knowledge,
  type Range,
  type Statement,
  sum,
} from '../../../../src/disclosure/index.js';
import type { Findings } from '../../findings.js';
import {
  type CsvRow,
  type GoldenCase,
  type Json,
  type JsonObject,
  listOf,
  readData,
} from '../../golden-case.js';

export interface CaseCell {
  readonly id: string;
  readonly value: number;
  readonly isPrimary: boolean;
  readonly weight: number;
  readonly protection: { readonly lower: number; readonly upper: number; readonly sliding: number };
  /** What a reader knows of it where it is hidden. */
  readonly limits: Range;
}

export interface CaseTable {
  readonly cells: readonly CaseCell[];
  readonly relations: readonly Statement[];
}

const isKnown = (name: string): boolean => columns.includes(name) || /^dim\d*$/.test(name);

/** Columns of text say what a cell is about, and nothing that a solver needs. */
const isLabel = (text: string | undefined): boolean => text !== '' && Number.isNaN(Number(text));

const columns = ['cell', 'value', 'primary', 'weight', 'lpl', 'upl', 'spl', 'lb', 'ub'];

/** Reads the table; a column or field of which the meaning is not known is noted. */
export function readTable(golden: GoldenCase, findings: Findings): CaseTable {
  const rows = readData(golden);
  for (const name of Object.keys(rows[0] ?? {}))
    if (!isKnown(name) && rows.some((row) => !isLabel(row[name]))) findings.notUnderstood(`column ${name}`);
  const listed = idsOf(golden.json.primary);
  const cells = rows.map((row) => cellOf(row, listed));
  const relations = listOf(golden.json.relations).map((relation, index) =>
    relationOf(relation, index, findings),
  );
  const known = new Set(cells.map(({ id }) => id));
  for (const { source, terms } of relations)
    for (const { cell } of terms) if (!known.has(cell)) findings.notUnderstood(`${source}: cell ${cell}`);
  return { cells, relations };
}

function cellOf(row: CsvRow, listed: readonly string[] | undefined): CaseCell {
  const id = row.cell ?? '';
  return {
    id,
    value: Number(row.value),
    isPrimary: listed === undefined ? row.primary === '1' : listed.includes(id),
    weight: Number(row.weight ?? 1),
    protection: { lower: Number(row.lpl ?? 0), upper: Number(row.upl ?? 0), sliding: Number(row.spl ?? 0) },
    limits: {
      least: limitOf(row.lb, Number.NEGATIVE_INFINITY),
      most: limitOf(row.ub, Number.POSITIVE_INFINITY),
    },
  };
}

/** An empty limit, or one that is infinite by name, is none. */
const limitOf = (text: string | undefined, none: number): number =>
  text === undefined || /^(|na|null|-?\+?inf(inity)?)$/i.test(text.trim()) ? none : Number(text);

function relationOf(relation: JsonObject, index: number, findings: Findings): Statement {
  findings.onlyFields(`relations[${index}]`, relation, ['total', 'parts', 'table', 'note']);
  return sum(`relation ${index}`, String(relation.total), idsOf(relation.parts) ?? []);
}

/** A list of cells as text; undefined where there is none. */
export const idsOf = (list: Json | undefined): string[] | undefined =>
  Array.isArray(list) ? list.map(String) : undefined;

/** What a reader knows where each cell lies in the range that is told of it. */
export const knownAs = (table: CaseTable, rangeOf: (cell: CaseCell, index: number) => Range): Knowledge => ({
  domain: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  statements: [
    ...table.relations,
    ...table.cells.map((cell, index) => {
      const { least, most } = rangeOf(cell, index);
      return between('cells', cell.id, least, most);
    }),
  ],
});

/** A cell that is printed as it is. */
export const asPrinted = ({ value }: CaseCell): Range => ({ least: value, most: value });
