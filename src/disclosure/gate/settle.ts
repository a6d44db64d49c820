// From first decisions to ones that stand: audit, hide what the audit asks for, audit again, until no intruder comes too
// close. Hiding never tells more, so this ends; an edition that does not get there is refused.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { cellKey } from '../../vocabulary/index.js';
import { hidden } from '../cell.js';
import { checkTruth } from '../knowledge/truth.js';
import { type AuditTools, type Intrusion, intrude } from './intrude.js';
import type { Decisions, Reading } from './reading.js';
import { repair } from './repair.js';

export interface Settled {
  readonly kind: 'settled';
  readonly decisions: Decisions;
  readonly reading: Reading;
  readonly intrusions: readonly Intrusion[];
  /** Figures that were hidden for others only. */
  readonly complementary: number;
}

export type Settlement = Settled | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

/** Rounds of repair; each hides at least one more cell. */
const mostRounds = 60;

/** Decisions that no declared intruder can undo. */
export function settle(
  first: Decisions,
  readingOf: (decisions: Decisions) => Reading,
  tools: AuditTools,
): Settlement {
  let decisions = first;
  let complementary = 0;
  let tables: readonly ReadonlyMap<string, number>[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const reading = readingOf(decisions);
    const untrue = checkTruth([...[...reading.printed.values()].flat(), ...reading.relations], reading.truth);
    if (untrue.length > 0) return { kind: 'refused', problems: untrue };
    const { all, refusals } = intrude(reading, tools, tables);
    tables = all.flatMap(({ audit }) => audit.witnesses);
    if (refusals.length > 0) return { kind: 'refused', problems: refusals };
    const close = all.filter(({ narrow }) => narrow.length > 0);
    if (close.length === 0) return { kind: 'settled', decisions, reading, intrusions: all, complementary };
    const keys = new Set<string>();
    for (const intrusion of close) {
      const repaired = repair(reading, intrusion, tools);
      if (repaired.kind === 'refused') return repaired;
      for (const key of repaired.keys) keys.add(key);
    }
    if (keys.size === 0) return { kind: 'refused', problems: close.flatMap(({ audit }) => audit.problems) };
    complementary += keys.size;
    decisions = hide(decisions, keys);
  }
  const problem = diagnostic('DISCLOSURE_NO_PATTERN', 'error', {}, { tables: [] });
  return { kind: 'refused', problems: [problem] };
}

/** The decisions with these figures hidden; a run that is hidden takes its months with it. */
function hide({ decided, runs }: Decisions, keys: ReadonlySet<string>): Decisions {
  const gone = runs.filter(({ raw }) => keys.has(cellKey(raw)));
  const isGone = (key: string, span: string | null, measure: string) =>
    keys.has(key) || gone.some(({ raw }) => raw.period === span && raw.measure === measure);
  return {
    decided: decided.map((each) =>
      isGone(each.planned.key, each.release.span, each.planned.measure)
        ? { ...each, release: hidden('few') }
        : each,
    ),
    runs: runs.filter((run) => !gone.includes(run)),
  };
}
