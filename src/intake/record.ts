// The one transaction of a delivery: register, quarantine and ledger together, or nothing. The row fates must add up to
// what was received; if they do not, that is a bug, and nothing is recorded.

import { shapeSql } from '../contract/index.js';
import { type FateCounts, type RowFate, rowFates } from '../diagnostics/index.js';
import {
  type Database,
  type DeliveryRecord,
  noFates,
  type Outcome,
  recordDelivery,
} from '../warehouse/index.js';
import { judge } from './fates.js';
import { applyToRegister } from './register.js';
import { type Staged, type StagedCounts, staging } from './stage.js';

/** What of the ledger row is known before the rows are recorded. */
export type DeliveryFacts = Omit<
  DeliveryRecord,
  'outcome' | 'refusedCodes' | 'received' | 'fates' | 'withdrawn'
>;

export interface RecordTask {
  readonly staged: Staged;
  readonly counts: StagedCounts;
  readonly mode: 'full' | 'changes';
  readonly deliveryId: string;
  readonly recordedAt: Date;
  /** The facts for the ledger, asked for once the register is written: the archive may take as long as that. */
  readonly facts: () => Promise<DeliveryFacts>;
  /** Called when all is written and nothing is committed. */
  readonly beforeCommit: () => Promise<void>;
}

export interface Recorded {
  readonly outcome: Outcome;
  readonly fates: FateCounts;
  readonly withdrawn: number;
  /** Whether the fates of rows are listed; where they are not, every sound row is new. */
  readonly isListed: boolean;
}

/** Records a checked delivery. */
export async function recordRows(task: RecordTask): Promise<Recorded> {
  const { staged, counts, deliveryId, recordedAt, mode } = task;
  const { quarantined } = counts;
  const judgement = await judge(staged, counts.sound);
  const fates = allFates(judgement.fates, counts);
  assertBalance(fates, counts.received);
  return staged.database.transaction(async () => {
    const step = { staged, deliveryId, mode, recordedAt, judgement, quarantined };
    const withdrawn = await applyToRegister(step);
    await keepReasons(staged, deliveryId, fates);
    const outcome = outcomeOf(fates);
    const record = { outcome, refusedCodes: [], received: counts.received, fates, withdrawn };
    await recordDelivery(staged.database, { ...(await task.facts()), ...record });
    await task.beforeCommit();
    return { outcome, fates, withdrawn, isListed: judgement.isListed };
  });
}

/** Records that a delivery was refused: why, and nothing of what was in it. */
export async function recordRefusal(
  database: Database,
  facts: DeliveryFacts,
  codes: readonly string[],
): Promise<void> {
  const empty = { outcome: 'refused', received: 0, fates: noFates, withdrawn: 0 } as const;
  await database.transaction(() => recordDelivery(database, { ...facts, ...empty, refusedCodes: codes }));
}

function allFates(sound: ReadonlyMap<RowFate, number>, { quarantined, broken }: StagedCounts): FateCounts {
  const fates = Object.fromEntries(rowFates.map((fate) => [fate, sound.get(fate) ?? 0]));
  return { ...(fates as Record<RowFate, number>), quarantined, broken };
}

/** @throws Error where a row has no fate, or more than one */
export function assertBalance(fates: FateCounts, received: number): void {
  const sum = rowFates.reduce((total, fate) => total + fates[fate], 0);
  if (sum !== received) throw new Error(`${received} rows were received, and their fates add up to ${sum}`);
}

/**
 * Quarantine: the faults of bad and broken rows, and rows that came too late for a feed that refuses them. Only the
 * shape of a faulty text stays, whatever its column: someone may have typed a name where a code belongs. The text itself
 * is shown once, on the receipt, and stands in the encrypted archive.
 */
async function keepReasons({ database, feed }: Staged, deliveryId: string, fates: FateCounts): Promise<void> {
  await database.run(
    `insert into ledger.quarantine
     select $1, _line, column_name, rule, ${shapeSql('found')} from ${staging.reasons}`,
    [deliveryId],
  );
  const { closing } = feed.definition;
  if (closing?.policy !== 'refuse' || fates.late === 0) return;
  await database.run(
    `insert into ledger.quarantine
     select $1, _line, $2, 'closed_period', null from ${staging.fates} where fate = 'late'`,
    [deliveryId, closing.column],
  );
}

function outcomeOf(fates: FateCounts): Outcome {
  if (fates.quarantined + fates.broken > 0) return 'partly';
  const remarkable = fates.duplicate + fates.late + fates.stale + fates.erased;
  return remarkable > 0 ? 'accepted_with_remarks' : 'accepted';
}
