// What is wrong with the rows of a delivery: all faults at once, one message per column and rule with the first lines and
// the number of the rest, never a value of a sensitive column.

import { type CompiledFeed, expectation, placeInFile } from '../contract/index.js';
import {
  type Diagnostic,
  diagnostic,
  type FateCounts,
  rowFates,
  type Severity,
} from '../diagnostics/index.js';
import { dayMonthProblems } from './day-months.js';
import type { Erased } from './erase.js';
import { aboutCompleteness, asFinding, type Finding, linesKept, withLines } from './finding.js';
import { type Staged, staging } from './stage.js';

/** Findings about rows that are in quarantine, or would be. */
export async function rowProblems(staged: Staged, file: string, loaded: boolean): Promise<Finding[]> {
  const groups = await staged.database.rows(
    `select column_name, rule, count(*) as n, list(_line order by _line)[:${linesKept}] as lines,
         arg_min(found, _line) as found
     from ${staging.reasons} group by column_name, rule order by min(_line), column_name, rule`,
  );
  const faults = groups.map((group) => {
    const lines = (group.lines as readonly number[]).map(Number);
    const rows = Number(group.n);
    const name = group.column_name;
    const about = { rule: String(group.rule), rows, loaded };
    const problem =
      typeof name === 'string'
        ? ruleProblem(staged.feed, file, { ...about, name, found: group.found })
        : diagnostic('INTAKE_ROW_BROKEN', severityOf(loaded), { file }, about);
    return asFinding(withLines(problem, lines, rows), lines);
  });
  const dayMonths = await dayMonthProblems(staged, file);
  return [...faults, ...dayMonths.map((each) => asFinding(each))];
}

const severityOf = (loaded: boolean): Severity => (loaded ? 'warning' : 'error');

interface RuleGroup {
  readonly name: string;
  readonly rule: string;
  readonly rows: number;
  readonly found: unknown;
  readonly loaded: boolean;
}

function ruleProblem(
  feed: CompiledFeed,
  file: string,
  { name, rule, rows, found, loaded }: RuleGroup,
): Diagnostic {
  const at = { file, ...placeInFile(feed, name) };
  return diagnostic('INTAKE_ROW_RULE', severityOf(loaded), at, {
    rows,
    rule,
    expected: expectation(feed, name, rule),
    loaded,
    ...(typeof found === 'string' ? { found } : {}),
  });
}

/** Findings about fates that someone must know of, with the first lines of each. */
export async function fateProblems(
  staged: Staged,
  file: string,
  { fates, withdrawn }: { readonly fates: FateCounts; readonly withdrawn: number },
): Promise<Finding[]> {
  const { definition, key } = staged.feed;
  const at = { file };
  const found: Finding[] = [];
  if (rowFates.every((fate) => fates[fate] === 0)) found.push(emptyFinding(file, withdrawn));
  const add = async (fate: 'duplicate' | 'late' | 'stale' | 'erased', make: (rows: number) => Diagnostic) => {
    if (fates[fate] > 0) found.push(await withFateLines(staged, fate, fates[fate], make(fates[fate])));
  };
  const headers = key.map(
    (name) => staged.feed.columns.find((column) => column.name === name)?.meta.header ?? name,
  );
  await add('duplicate', (rows) => diagnostic('INTAKE_DUPLICATE_KEY', 'warning', at, { rows, key: headers }));
  await add('late', (rows) => {
    const { afterMonths = 0, policy } = definition.closing ?? {};
    const params = { rows, months: afterMonths, kept: policy !== 'refuse' };
    return diagnostic('INTAKE_LATE_ROWS', 'remark', at, params);
  });
  await add('stale', (rows) => diagnostic('INTAKE_STALE_ROWS', 'remark', at, { rows }));
  await add('erased', (rows) => diagnostic('INTAKE_ERASED_ROWS', 'remark', at, { rows }));
  return found;
}

/** What a delivery changed about who objects, in counts. */
export function objectionProblems(file: string, erased: Erased | undefined): Finding[] {
  if (erased === undefined) return [];
  const { objections, numbers, versions, archives } = erased;
  const params = { objections, numbers, versions, archives };
  return [asFinding(diagnostic('INTAKE_OBJECTIONS', 'remark', { file }, params))];
}

/** A delivery without rows: nothing happened, unless it takes back what was known. */
const emptyFinding = (file: string, withdrawn: number): Finding =>
  aboutCompleteness(
    diagnostic('INTAKE_EMPTY', withdrawn > 0 ? 'warning' : 'remark', { file }, { withdrawn }),
  );

async function withFateLines(
  staged: Staged,
  fate: string,
  rows: number,
  problem: Diagnostic,
): Promise<Finding> {
  const found = await staged.database.rows(
    `select _line from ${staging.fates} where fate = $1 order by _line limit ${linesKept}`,
    [fate],
  );
  const lines = found.map((row) => Number(row._line));
  const located = withLines(problem, lines, rows);
  // Who objected is not to be read from a page that travels.
  return fate === 'erased' ? { ...asFinding(located), kept: problem } : asFinding(located, lines);
}
