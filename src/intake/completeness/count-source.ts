// Where the counts of a feed come from: the date columns that its contract names, and the SQL file beside the contract.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledFeed, quoteIdentifier, quoteText } from '../../contract/index.js';
import type { Completeness } from '../../vocabulary/index.js';
import type { RegisterView } from '../register-view.js';
import { type Count, Counts, keySeparator } from './counts.js';

/** How the file of a feed is called that counts what no single column tells. */
export const completenessEnding = '.completeness.sql';

/** The counts of a feed, as a query within the view of the register; undefined where it declares none. */
export interface CountSource {
  readonly declared: Completeness;
  readonly groups: readonly string[];
  readonly sql: string;
}

/**
 * Makes the query of a feed.
 * @throws Error where the contract declares a measure that neither a column nor a file counts
 */
export function countSource(root: string, feed: CompiledFeed): CountSource | undefined {
  const declared = feed.definition.completeness;
  if (declared === undefined) return undefined;
  const groups = Object.keys(declared.groups);
  const ofColumns = Object.entries(declared.measures).flatMap(([name, { date }]) =>
    date === undefined ? [] : [countOfColumn(feed, { name, date, groups })],
  );
  const path = join(root, 'pipelines', 'sources', feed.supplier, `${feed.feed}${completenessEnding}`);
  const isWhole = ofColumns.length === Object.keys(declared.measures).length;
  if (!isWhole && !existsSync(path)) throw new Error(`contract ${feed.name}: a measure that nothing counts`);
  const ofFile = isWhole ? [] : [`select ${columnsOf(groups)} from (${readFileSync(path, 'utf8')}\n)`];
  return { declared, groups, sql: [...ofColumns, ...ofFile].join('\nunion all\n') };
}

const columnsOf = (groups: readonly string[]): string =>
  ['month', 'measure', ...groups, 'n'].map(quoteIdentifier).join(', ');

/** Rows of the feed by the month of one of its days. */
function countOfColumn(
  feed: CompiledFeed,
  {
    name,
    date,
    groups,
  }: { readonly name: string; readonly date: string; readonly groups: readonly string[] },
): string {
  const day = quoteIdentifier(date);
  const values = groups.map(
    (group) => `, coalesce(${quoteIdentifier(group)}::varchar, '') as ${quoteIdentifier(group)}`,
  );
  return `select date_trunc('month', ${day})::date as month, ${quoteText(name)} as measure${values.join('')}, count(*) as n
    from register.${quoteIdentifier(feed.relation)} where ${day} is not null group by all`;
}

/** Counts as the register stands now. */
export async function readCounts(view: RegisterView, source: CountSource): Promise<Counts> {
  // As one text: lists of values take longer to come over than to be counted. A value could hold the separator.
  const groups = source.groups.map(
    (group) => `coalesce(replace(${quoteIdentifier(group)}::varchar, '${keySeparator}', ' '), '')`,
  );
  const key = `concat_ws('${keySeparator}', ${["''", ...groups].join(', ')})`;
  const rows = await view.rows(
    `select strftime(month, '%Y-%m') as month, measure, n, ${key} as groups
     from (\n${source.sql}\n) where month is not null`,
  );
  return new Counts(source.groups, rows.map(asCount));
}

const asCount = (row: Readonly<Record<string, unknown>>): Count => ({
  measure: String(row.measure),
  month: String(row.month),
  values: String(row.groups).split(keySeparator).slice(1),
  n: Number(row.n),
});
