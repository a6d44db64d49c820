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
export async function dayMonthProblems({ database, feed }: Staged, file: string): Promise<Diagnostic[]> {
  const faulty = await database.rows(
    `select distinct column_name from ${staging.reasons} where rule = 'form'`,
  );
  const names = new Set(faulty.map((row) => String(row.column_name)));
  const problems: Diagnostic[] = [];
  for (const { name, notation } of feed.columns) {
    if (notation !== 'date' || !names.has(name)) continue;
    const column = quoteIdentifier(name);
    const counted = await database.row(
      `select count(*) as n, min(_line) as line,
           (select count(*) from ${staging.typed} where extract(day from ${column}) > 12) as day_first
       from ${badCellsSql(feed, staging.typed)} where ${isMonthFirstSql(column)}`,
    );
    const [rows, right] = [Number(counted.n), Number(counted.day_first)];
    if (!looksMonthFirst(rows, right)) continue;
    const at = { file, line: Number(counted.line), ...placeInFile(feed, name) };
    problems.push(diagnostic('CONTRACT_DAY_MONTH', 'warning', at, { rows, right }));
  }
  return problems;
}
