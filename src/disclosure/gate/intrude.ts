// Runs the reader and every insider over an edition, and says which targets each of them narrows down too far.

import type { Diagnostic } from '../../diagnostics/index.js';
import { type Audit, audit } from '../audit/audit.js';
import { auditIntruders } from '../audit/intruders.js';
import type { Finding } from '../audit/judge.js';
import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import type { Solver } from '../solver/program.js';
import type { Reading } from './reading.js';

/** How hard the audit works. */
export interface AuditTools {
  readonly solver: Solver;
  readonly fewest: number;
  /** Seconds that the solver may work for each intruder. */
  readonly seconds: number;
}

/** Tables that agreed with an earlier form of the edition, which told more. */
type Tables = readonly ReadonlyMap<string, number>[];

/** What one intruder finds out. */
export interface Intrusion {
  readonly intruder: string;
  /** What the intruder knows beside what is printed; nothing for the reader. */
  readonly knows: readonly Statement[];
  readonly audit: Audit;
  readonly narrow: readonly Target[];
}

export interface Intrusions {
  readonly all: readonly Intrusion[];
  /** Why the audit could not be done; the edition is refused. */
  readonly refusals: readonly Diagnostic[];
}

/** The audit of the reader first, then of each insider. */
export function intrude(reading: Reading, tools: AuditTools, earlier: Tables): Intrusions {
  const { knowledge, targets, intruders, truth } = reading;
  const options = { ...tools, truth, witnesses: earlier };
  const reader = intrusionOf('reader', [], audit(knowledge, targets, options));
  if (reader.audit.verdict === 'refused') return { all: [reader], refusals: reader.audit.problems };
  const withReader = { ...options, witnesses: reader.audit.witnesses };
  const insiders = auditIntruders(knowledge, targets, intruders, withReader).map(
    ({ intruder, audit: found }, index) => intrusionOf(intruder, intruders[index]?.knows ?? [], found),
  );
  const all = [reader, ...insiders];
  return {
    all,
    refusals: all.flatMap((each) => (each.audit.verdict === 'refused' ? each.audit.problems : [])),
  };
}

const intrusionOf = (intruder: string, knows: readonly Statement[], found: Audit): Intrusion => ({
  ...{ intruder, knows, audit: found },
  narrow: found.findings.filter(isNarrow).map(({ target }) => target),
});

const isNarrow = ({ isSafe }: Finding): boolean => !isSafe;
