// Statements and targets that the audit cannot reckon with, found before anything is solved: numbers that are none, that
// are not whole or too large to add exactly, and targets of which no table says anything (mostly a name that is misspelt).

import { type Diagnostic, type DiagnosticParams, diagnostic } from '../../diagnostics/index.js';
import type { Range } from '../solver/program.js';
import type { Knowledge, Statement } from './statement.js';
import type { Target } from './target.js';

type Wrong = DiagnosticParams['DISCLOSURE_STATEMENT_INVALID']['wrong'];

/** What is wrong with the statements and targets; one problem for each table and kind of fault. */
export function checkKnowledge(knowledge: Knowledge, targets: readonly Target[]): Diagnostic[] {
  const faults = new Map<string, { source: string; wrong: Wrong; statements: number }>();
  for (const statement of knowledge.statements) {
    const wrong = faultOf(statement, knowledge.domain);
    if (wrong === undefined) continue;
    const key = `${wrong} ${statement.source}`;
    const known = faults.get(key) ?? { source: statement.source, wrong, statements: 0 };
    faults.set(key, { ...known, statements: known.statements + 1 });
  }
  return [
    ...[...faults.values()].map(({ source, wrong, statements }) =>
      diagnostic('DISCLOSURE_STATEMENT_INVALID', 'error', {}, { table: source, wrong, statements }),
    ),
    ...unknownTargets(knowledge, targets),
  ];
}

function faultOf({ terms, least, most }: Statement, domain: Range): Wrong | undefined {
  const limits = [least, most].filter((limit) => Math.abs(limit) !== Number.POSITIVE_INFINITY);
  const numbers = [...limits, ...terms.map(({ coefficient }) => coefficient)];
  if (numbers.some(Number.isNaN)) return 'not_a_number';
  if (!numbers.every(Number.isInteger)) return 'not_whole';
  if (least > most) return 'reversed';
  const largest = Math.max(Math.abs(domain.least), Math.abs(domain.most));
  const sum = terms.reduce((total, { coefficient }) => total + Math.abs(coefficient) * largest, 0);
  return sum > Number.MAX_SAFE_INTEGER ? 'too_large' : undefined;
}

function unknownTargets({ statements }: Knowledge, targets: readonly Target[]): Diagnostic[] {
  const known = new Set(statements.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  return targets
    .filter(({ terms }) => terms.length === 0 || !terms.every(({ cell }) => known.has(cell)))
    .map(({ id }) => diagnostic('DISCLOSURE_TARGET_UNKNOWN', 'error', {}, { target: id }));
}
