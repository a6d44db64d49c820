// What was found in a delivery, kept in the ledger in the same transaction as the delivery itself, so that its receipt can
// be made again at any time: each finding as a problem with its parameters, and the lines that it is about.

import type { Diagnostic } from '../diagnostics/index.js';
import type { Database } from './database.js';

export interface KeptFinding {
  readonly problem: Diagnostic;
  /** It says that something is lacking, rather than what is wrong with what came. */
  readonly isAboutCompleteness: boolean;
  /** Lines that it is about, in order; not always all of them. */
  readonly lines: readonly number[];
}

/** Writes the findings of a delivery in their order; inside its transaction. */
export async function recordFindings(
  database: Database,
  deliveryId: string,
  findings: readonly KeptFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ problem, isAboutCompleteness, lines }, position) => [
    ...[deliveryId, position, problem.code, problem.severity, isAboutCompleteness],
    ...[JSON.stringify(problem), `[${lines.join(', ')}]`],
  ]);
  await database.run(
    `insert into ledger.findings
         (delivery_id, position, code, severity, is_about_completeness, problem, lines)
     values ${rows.map((_, index) => marksFrom(index * 7 + 1)).join(', ')}`,
    rows.flat(),
  );
}

/** The seven parameters of a row, the last of them a list. */
const marksFrom = (first: number): string =>
  `(${[0, 1, 2, 3, 4, 5].map((each) => `$${first + each}`).join(', ')}, $${first + 6}::varchar::bigint[])`;

/** The findings of a delivery, in their order. */
export async function readFindings(database: Database, deliveryId: string): Promise<KeptFinding[]> {
  const rows = await database.rows(
    'select problem, is_about_completeness, lines from ledger.findings where delivery_id = $1 order by position',
    [deliveryId],
  );
  return rows.map((row) => ({
    problem: JSON.parse(String(row.problem)) as Diagnostic,
    isAboutCompleteness: row.is_about_completeness === true,
    lines: Array.isArray(row.lines) ? row.lines.map(Number) : [],
  }));
}
