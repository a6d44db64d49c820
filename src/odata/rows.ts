// From the observations of a table, one a row, to the rows of a feed: measures are found by their titles, codes lose the
// blanks that fill them up, and what is not there stays empty.

import type { ODataSubject, ODataTable } from '../vocabulary/index.js';
import { type Item, itemsOf, type Network, problem } from './page.js';

export type Cells = Readonly<Record<string, string | undefined>>;

/**
 * The rows that a table gives, in the order of its codes.
 * @throws ODataProblem
 */
export async function rowsOf(service: string, table: ODataTable, network: Network): Promise<Cells[]> {
  const base = `${service.replace(/\/$/, '')}/${encodeURIComponent(table.table)}`;
  const measures = await measuresOf(base, table, network);
  const titles = await titlesOf(`${base}/${encodeURIComponent(table.dimension)}Codes`, network);
  const values = await valuesOf(base, table, measures, network);
  const rows = [...titles].flatMap(([code, title]) => {
    const row = table.row(subjectOf(code, title, values.get(code)));
    return row === undefined ? [] : [row];
  });
  if (rows.length === 0) throw problem('ODATA_NO_ROWS', base, { table: table.table });
  return rows;
}

type Values = ReadonlyMap<string, string>;

const subjectOf = (code: string, title: string, values: Values | undefined): ODataSubject => ({
  code,
  title,
  observed: (measure) => values?.get(measure),
});

const groupEnd = ' > ';

/** Names of the measures that are asked for, by their identifiers. */
async function measuresOf(base: string, table: ODataTable, network: Network): Promise<Map<string, string>> {
  const all = await namesOf(base, table, network);
  const wanted = new Map<string, string>();
  for (const measure of table.measures) {
    const found = all.filter(({ names }) => names.includes(measure));
    const [first] = found;
    if (first === undefined || found.length > 1)
      throw problem('ODATA_MEASURE', base, { table: table.table, measure, found: found.length });
    wanted.set(first.identifier, measure);
  }
  return wanted;
}

/** By what names a measure may be asked for: its title, and behind that of its group where any is asked for so. */
async function namesOf(base: string, { measures }: ODataTable, network: Network) {
  const isGrouped = measures.some((measure) => measure.includes(groupEnd));
  const groups = isGrouped
    ? await titlesOf(`${base}/MeasureGroups`, network, 'Id')
    : new Map<string, string>();
  const all: { identifier: string; names: string[] }[] = [];
  for await (const item of itemsOf(`${base}/MeasureCodes`, network)) {
    const title = text(item.Title);
    const group = groups.get(text(item.MeasureGroupId));
    const names = group === undefined ? [title] : [title, `${group}${groupEnd}${title}`];
    all.push({ identifier: text(item.Identifier), names });
  }
  return all;
}

/** Titles by identifier, both without blanks around them. */
async function titlesOf(
  address: string,
  network: Network,
  identifier: 'Identifier' | 'Id' = 'Identifier',
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for await (const item of itemsOf(address, network)) titles.set(text(item[identifier]), text(item.Title));
  return titles;
}

async function valuesOf(
  base: string,
  table: ODataTable,
  measures: ReadonlyMap<string, string>,
  network: Network,
): Promise<Map<string, Map<string, string>>> {
  const filter = table.filter === undefined ? '' : `?$filter=${encodeURIComponent(table.filter)}`;
  const values = new Map<string, Map<string, string>>();
  for await (const item of itemsOf(`${base}/Observations${filter}`, network)) {
    const measure = measures.get(text(item.Measure));
    const value = valueIn(item);
    if (measure === undefined || value === undefined) continue;
    const code = text(item[table.dimension]);
    const known = values.get(code) ?? new Map<string, string>();
    if ((known.get(measure) ?? value) !== value)
      throw problem('ODATA_TWO_VALUES', base, { table: table.table, measure, code });
    values.set(code, known.set(measure, value));
  }
  return values;
}

/** A number or a text; empty, and the dot that stands for "unknown" or "secret", are no value. */
function valueIn(item: Item): string | undefined {
  const value = text(item.Value ?? item.StringValue);
  return value === '' || value === '.' ? undefined : value;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
