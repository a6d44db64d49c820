// Step 6: what the supplier hears. All faults at once, one message per column and rule with the first lines and the
// number of the rest, never a value of a sensitive column.

import { type CompiledFeed, expectation } from '../contract/index.js';
import {
  type Diagnostic,
  diagnostic,
  type FateCounts,
  rowFates,
  type Severity,
} from '../diagnostics/index.js';
import { noFates, type Outcome } from '../warehouse/index.js';
import type { ReceivedFile } from './context.js';
import { dayMonthProblems } from './day-months.js';
import type { Recorded } from './record.js';
import { type Staged, staging } from './stage.js';

/** What became of one file. `repeated`: its content was taken in before. `unfinished`: it is still being sent. */
export interface IngestResult {
  /** Name with everything that looks like an identifier masked. */
  readonly file: string;
  readonly supplier: string | null;
  readonly feed: string | null;
  readonly deliveryId: string | null;
  readonly outcome: Outcome | 'repeated' | 'unfinished';
  readonly received: number;
  readonly fates: FateCounts;
  /** Versions closed because this full delivery lacks their key. */
  readonly withdrawn: number;
  readonly problems: readonly Diagnostic[];
}

/** The result of a received file, without rows. */
export const resultOf = (received: ReceivedFile) => ({
  file: received.shownName,
  supplier: received.feed.supplier,
  feed: received.feed.feed,
  deliveryId: received.deliveryId,
  received: 0,
  fates: noFates,
  withdrawn: 0,
});

const linesShown = 5;

/** Messages about rows that are in quarantine, or would be. */
export async function rowProblems(staged: Staged, file: string, loaded: boolean): Promise<Diagnostic[]> {
  const groups = await staged.database.rows(
    `select column_name, rule, count(*) as n, list(_line order by _line)[:${linesShown + 1}] as lines,
         arg_min(found, _line) as found
     from ${staging.reasons} group by column_name, rule order by min(_line), column_name, rule`,
  );
  const faults = groups.map((group) => {
    const lines = (group.lines as readonly number[]).map(Number);
    const rows = Number(group.n);
    const name = group.column_name;
    const problem =
      typeof name === 'string'
        ? ruleProblem(staged.feed, { name, rule: String(group.rule), rows, found: group.found, loaded })
        : {
            code: 'INTAKE_ROW_BROKEN' as const,
            params: { rows, rule: String(group.rule), loaded },
            at: {},
          };
    return located(problem, { file, lines, rows });
  });
  return [...faults, ...(await dayMonthProblems(staged, file))];
}

interface RuleGroup {
  readonly name: string;
  readonly rule: string;
  readonly rows: number;
  readonly found: unknown;
  readonly loaded: boolean;
}

function ruleProblem(feed: CompiledFeed, { name, rule, rows, found, loaded }: RuleGroup) {
  const index = feed.columns.findIndex((column) => column.name === name);
  const header = feed.columns[index]?.meta.header ?? name;
  return {
    code: 'INTAKE_ROW_RULE' as const,
    params: {
      rows,
      rule,
      expected: expectation(feed, name, rule),
      loaded,
      ...(typeof found === 'string' ? { found } : {}),
    },
    at: { column: header, columnNumber: index + 1 },
  };
}

type Problem = ReturnType<typeof ruleProblem> | BrokenProblem;
interface BrokenProblem {
  readonly code: 'INTAKE_ROW_BROKEN';
  readonly params: { readonly rows: number; readonly rule: string; readonly loaded: boolean };
  readonly at: Record<never, never>;
}

function located(
  problem: Problem,
  { file, lines, rows }: { readonly file: string; readonly lines: readonly number[]; readonly rows: number },
): Diagnostic {
  const [line, ...others] = lines.slice(0, linesShown);
  const at = { file, ...(line === undefined ? {} : { line }), ...problem.at };
  const severity: Severity = problem.params.loaded ? 'warning' : 'error';
  return withLines(diagnostic(problem.code, severity, at, problem.params), others, rows - 1 - others.length);
}

/** Adds further lines to a message. */
export const withLines = (problem: Diagnostic, otherLines: readonly number[], more: number): Diagnostic => ({
  ...problem,
  ...(otherLines.length > 0 ? { otherLines } : {}),
  ...(more > 0 ? { more } : {}),
});

/** Messages about fates that someone must know of, with the first lines of each. */
export async function fateProblems(
  staged: Staged,
  file: string,
  { fates, withdrawn, isListed }: Recorded,
): Promise<Diagnostic[]> {
  const { definition, key } = staged.feed;
  const isEmpty = rowFates.every((fate) => fates[fate] === 0);
  const problems = isEmpty ? [diagnostic('INTAKE_EMPTY', 'warning', { file }, { withdrawn })] : [];
  const add = async (fate: 'duplicate' | 'late' | 'stale' | 'erased', make: (rows: number) => Diagnostic) => {
    if (isListed && fates[fate] > 0) problems.push(await withFateLines(staged, fate, make(fates[fate])));
  };
  const headers = key.map(
    (name) => staged.feed.columns.find((column) => column.name === name)?.meta.header ?? name,
  );
  const at = { file };
  await add('duplicate', (rows) => diagnostic('INTAKE_DUPLICATE_KEY', 'warning', at, { rows, key: headers }));
  await add('late', (rows) => {
    const { afterMonths = 0, policy } = definition.closing ?? {};
    const params = { rows, months: afterMonths, kept: policy !== 'refuse' };
    return diagnostic('INTAKE_LATE_ROWS', 'remark', at, params);
  });
  await add('stale', (rows) => diagnostic('INTAKE_STALE_ROWS', 'remark', at, { rows }));
  await add('erased', (rows) => diagnostic('INTAKE_ERASED_ROWS', 'remark', at, { rows }));
  return problems;
}

async function withFateLines(staged: Staged, fate: string, problem: Diagnostic): Promise<Diagnostic> {
  const rows = await staged.database.rows(
    `select _line from ${staging.fates} where fate = $1 order by _line limit ${linesShown}`,
    [fate],
  );
  const [line, ...others] = rows.map((row) => Number(row._line));
  const total = 'rows' in problem.params ? Number(problem.params.rows) : 0;
  const at = { ...problem.at, ...(line === undefined ? {} : { line }) };
  return withLines({ ...problem, at }, others, total - 1 - others.length);
}
