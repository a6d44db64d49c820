// The same hint as src/seal/day-months.ts gives a supplier, for the receipt: days of a column that look written month first.

import {
  badCellsSql,
  isMonthFirstSql,
  looksMonthFirst,
  placeInFile,
  quoteIdentifier,
} from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type Staged, staging } from './stage.js';

/** One message for each column whose faulty days exist only with the month in front. */
export async function dayMonthProblems(staged: Staged, file: string): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const { name, rows, line } of await monthFirstDays(staged)) {
    // Sound days are counted only where it matters: there are millions of them.
    if (!looksMonthFirst(rows, 0)) continue;
    const right = await dayFirstDays(staged, name);
    if (!looksMonthFirst(rows, right)) continue;
    const at = { file, line, ...placeInFile(staged.feed, name) };
    problems.push(diagnostic('CONTRACT_DAY_MONTH', 'warning', at, { rows, right }));
  }
  return problems;
}

interface MonthFirst {
  readonly name: string;
  readonly rows: number;
  /** The first of them. */
  readonly line: number;
}

/** Of each column with malformed days those that exist only with the month in front. */
async function monthFirstDays({ database, feed }: Staged): Promise<readonly MonthFirst[]> {
  const faulty = await database.rows(
    `select distinct column_name from ${staging.reasons} where rule = 'form'`,
  );
  const malformed = new Set(faulty.map((row) => String(row.column_name)));
  const columns = feed.columns.filter(({ name, notation }) => notation === 'date' && malformed.has(name));
  if (columns.length === 0) return [];
  const counts = columns.map(({ name }, index) => {
    const those = `filter (where ${isMonthFirstSql(quoteIdentifier(name))})`;
    return `count(*) ${those} as n_${index}, min(_line) ${those} as line_${index}`;
  });
  const counted = await database.row(`select ${counts.join(', ')} from ${badCellsSql(feed, staging.typed)}`);
  return columns.map(({ name }, index) => ({
    name,
    rows: Number(counted[`n_${index}`]),
    line: Number(counted[`line_${index}`]),
  }));
}

/** Sound days of a column of which the day cannot be a month. */
async function dayFirstDays({ database }: Staged, name: string): Promise<number> {
  const row = await database.row(
    `select count(*) as n from ${staging.typed} where extract(day from ${quoteIdentifier(name)}) > 12`,
  );
  return Number(row.n);
}
