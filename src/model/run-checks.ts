// Checks: pipelines/checks/<check>.sql selects the rows that should not be there. An error refuses the build, a warning
// is recorded. Only the number of rows is kept: the rows may speak of persons.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Localised } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import type { GraphNode } from './graph.js';
import { tryRun } from './run-models.js';

export interface CheckResult {
  readonly check: string;
  readonly severity: 'error' | 'warning';
  /** What holds where the check finds nothing. */
  readonly title: Localised;
  readonly rows: number;
}

/** Runs one check. The problem says what it found, or why it could not be run. */
export async function runCheck(
  database: Database,
  node: GraphNode,
): Promise<{ readonly result?: CheckResult; readonly problems: readonly Diagnostic[] }> {
  const severity = node.header.get('severity')?.text ?? '';
  if (severity !== 'error' && severity !== 'warning') return { problems: [unknownSeverity(node, severity)] };
  const failure = await tryRun(database, node, 'create table checks.found as\n');
  if (failure !== undefined) return { problems: [failure] };
  const row = await database.row('select count(*) as rows from checks.found');
  await database.run('drop table checks.found');
  const titleIn = (key: string) => node.header.get(key)?.text ?? '';
  const title = { nl: titleIn('title_nl'), en: titleIn('title_en') };
  const result: CheckResult = { check: node.name, severity, title, rows: Number(row.rows) };
  return { result, problems: result.rows === 0 ? [] : [found(node, result)] };
}

const found = (node: GraphNode, { check, severity, title, rows }: CheckResult): Diagnostic =>
  diagnostic('MODEL_CHECK_FOUND', severity, { file: node.file }, { check, rows, title });

function unknownSeverity(node: GraphNode, severity: string): Diagnostic {
  const at = { file: node.file, line: node.header.get('severity')?.line ?? 1 };
  return diagnostic('MODEL_CHECK_SEVERITY', 'error', at, { found: severity });
}
