// From first decisions to ones that stand: audit, hide what the audit asks for, audit again, until no intruder comes too
// close. Hiding never tells more, so this ends; an edition that does not get there is refused.

import type { Diagnostic } from '../../diagnostics/index.js';
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

/** Decisions that no declared intruder can undo; `decisionsOf` gives those with some figures hidden besides. */
export function settle(
  decisionsOf: (hiddenKeys: ReadonlySet<string>) => Decisions,
  readingOf: (decisions: Decisions) => Reading,
  tools: AuditTools,
): Settlement {
  const hiddenKeys = new Set<string>();
  let tables: readonly ReadonlyMap<string, number>[] = [];
  let problems: readonly Diagnostic[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const decisions = decisionsOf(hiddenKeys);
    const reading = readingOf(decisions);
    const untrue = checkTruth([...[...reading.printed.values()].flat(), ...reading.relations], reading.truth);
    if (untrue.length > 0) return { kind: 'refused', problems: untrue };
    const { all, refusals } = intrude(reading, tools, tables);
    tables = all.flatMap(({ audit }) => audit.witnesses);
    if (refusals.length > 0) return { kind: 'refused', problems: refusals };
    const close = all.filter(({ narrow }) => narrow.length > 0);
    const complementary = hiddenKeys.size;
    if (close.length === 0) return { kind: 'settled', decisions, reading, intrusions: all, complementary };
    for (const intrusion of close) {
      const repaired = repair(reading, intrusion, tools);
      if (repaired.kind === 'refused') return repaired;
      for (const key of repaired.keys) hiddenKeys.add(key);
    }
    problems = close.flatMap(({ audit }) => audit.problems);
    if (hiddenKeys.size === complementary) break;
  }
  return { kind: 'refused', problems };
}
