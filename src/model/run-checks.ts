// Checks: pipelines/checks/<check>.sql selects the rows that should not be there. An error refuses the build, a warning
// is recorded. Only the number of rows is kept: the rows may speak of persons.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Database } from '../warehouse/index.js';
import type { GraphNode } from './graph.js';
import { tryRun } from './run-models.js';

export interface CheckResult {
  readonly check: string;
  readonly severity: 'error' | 'warning';
  readonly meaning: string;
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
  const meaning = node.header.get('meaning')?.text ?? '';
  const result: CheckResult = { check: node.name, severity, meaning, rows: Number(row.rows) };
  return { result, problems: result.rows === 0 ? [] : [found(node, result)] };
}

const found = (node: GraphNode, { check, severity, meaning, rows }: CheckResult): Diagnostic =>
  diagnostic('MODEL_CHECK_FOUND', severity, { file: node.file }, { check, rows, meaning });

function unknownSeverity(node: GraphNode, severity: string): Diagnostic {
  const at = { file: node.file, line: node.header.get('severity')?.line ?? 1 };
  return diagnostic('MODEL_CHECK_SEVERITY', 'error', at, { found: severity });
}
