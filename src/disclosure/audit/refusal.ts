// Why something is refused that could not be solved, as a problem that names tables and never a value.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Unsolved } from '../solver/program.js';

export interface Unsettled {
  /** The tables that could not be settled. */
  readonly tables: readonly string[];
  /** Finds out which tables contradict each other; asked only where they do. */
  readonly conflict: () => readonly string[];
  /** Seconds that were allowed. */
  readonly seconds: number;
}

export function refusal(stopped: Unsolved, { tables, conflict, seconds }: Unsettled): Diagnostic {
  switch (stopped.kind) {
    case 'infeasible':
      return diagnostic('DISCLOSURE_TABLES_DISAGREE', 'error', {}, { tables: conflict() });
    case 'out_of_budget':
      return diagnostic('DISCLOSURE_OUT_OF_BUDGET', 'error', {}, { tables, seconds });
    case 'unbounded':
      return diagnostic('DISCLOSURE_SOLVER_FAILED', 'error', {}, { tables, reason: 'no limit was found' });
    case 'failed':
      return diagnostic('DISCLOSURE_SOLVER_FAILED', 'error', {}, { tables, reason: stopped.reason });
    default:
      return stopped satisfies never;
  }
}
