// The one transaction of a delivery: register, quarantine and ledger together, or nothing. The row fates must add up to
// what was received; if they do not, that is a bug, and nothing is recorded.

import { type CompiledFeed, isObjectionList, shapeSql } from '../contract/index.js';
import { type FateCounts, type RowFate, rowFates, type Severity } from '../diagnostics/index.js';
import {
  correctedBy,
  type Deliveries,
  type DeliveryRecord,
  noFates,
  type Outcome,
  recordDelivery,
  recordFindings,
} from '../warehouse/index.js';
import type { IntakeContext } from './context.js';
import { type ArchiveCleaner, allErased, type Erased, eraseGroups, eraseObjecting } from './erase.js';
import { type Judgement, judge } from './fates.js';
import type { Finding } from './finding.js';
import { rememberGroups } from './groups.js';
import { stageListed } from './objections.js';
import { fateProblems, objectionProblems } from './problems.js';
import { applyToRegister } from './register.js';
import { type Staged, type StagedCounts, staging } from './stage.js';

/** What of the ledger row is known before the rows are recorded. */
export type DeliveryFacts = Omit<
  DeliveryRecord,
  'outcome' | 'refusedCodes' | 'received' | 'fates' | 'withdrawn' | 'completeness' | 'corrects'
>;

/** Looks at the register before and after the rows of a delivery come into it, inside their transaction. */
export interface RegisterWatch {
  readonly before: () => Promise<void>;
  /** What of the delivery as a whole is lacking, and the worst of it. */
  readonly after: (withdrawn: number) => Promise<{
    readonly findings: readonly Finding[];
    readonly worst: Severity | null;
  }>;
}

export interface RecordTask {
  /** Who objects is staged as well (objections.ts). */
  readonly staged: Staged;
  readonly feeds: readonly CompiledFeed[];
  readonly deliveries: Deliveries;
  readonly counts: StagedCounts;
  readonly mode: 'full' | 'changes';
  readonly deliveryId: string;
  /** Name of the file as it may be shown. */
  readonly file: string;
  readonly recordedAt: Date;
  readonly cleanArchives: ArchiveCleaner;
  /** What the check of the rows found. */
  readonly rowFindings: readonly Finding[];
  readonly watch: RegisterWatch;
  /** The facts for the ledger, asked for once the register is written: the archive may take as long as that. */
  readonly facts: () => Promise<DeliveryFacts>;
  /** Called when all is written and nothing is committed. */
  readonly beforeCommit: () => Promise<void>;
}

export interface Recorded {
  readonly outcome: Outcome;
  readonly fates: FateCounts;
  readonly withdrawn: number;
  /** All that was found, in order. */
  readonly findings: readonly Finding[];
}

/** Records a checked delivery. */
export async function recordRows(task: RecordTask): Promise<Recorded> {
  const { staged, feeds, counts } = task;
  const judgement = await judge(staged, counts.sound);
  await stageListed(staged, feeds, judgement.isListed);
  const fates = allFates(judgement.fates, counts);
  assertBalance(fates, counts.received);
  const { erased, delivery, recorded } = await staged.database.transaction(() =>
    writeAll(task, judgement, fates),
  );
  task.deliveries.add(delivery);
  await erased?.finish();
  return recorded;
}

/**
 * All that the transaction holds. Who objects is erased first: what is lacking afterwards is lacking in this delivery. Of a
 * group it is known only after it whether all of it object.
 */
async function writeAll(
  task: RecordTask,
  judgement: Judgement,
  fates: FateCounts,
): Promise<{
  readonly erased: Erased | undefined;
  readonly delivery: DeliveryRecord;
  readonly recorded: Recorded;
}> {
  const { staged, counts, deliveryId, mode, recordedAt } = task;
  const { database } = staged;
  await rememberGroups(staged, task.feeds, recordedAt);
  const people = await eraseObjecting(task);
  await task.watch.before();
  const { quarantined } = counts;
  const withdrawn = await applyToRegister({ staged, deliveryId, mode, recordedAt, judgement, quarantined });
  const erased = await allErased(staged, [people, await eraseGroups(task)]);
  await keepReasons(staged, deliveryId, fates);
  const { findings: lacking, worst } = await task.watch.after(withdrawn);
  const remarks = await fateProblems(staged, task.file, { fates, withdrawn });
  const objected = objectionProblems(task.file, erased);
  const findings = [...lacking, ...task.rowFindings, ...remarks, ...objected];
  const outcome = outcomeOf(fates, worst);
  const facts = await task.facts();
  const record = { outcome, refusedCodes: [], received: counts.received, fates, withdrawn };
  const corrects = correctedBy(task.deliveries, facts);
  const delivery = { ...facts, ...record, completeness: worst, corrects };
  await recordDelivery(database, delivery);
  const kept = isObjectionList(staged.feed) ? findings : without(findings, objected);
  await recordFindings(database, deliveryId, kept.map(asKept));
  await task.beforeCommit();
  return { erased, delivery, recorded: { outcome, fates, withdrawn, findings } };
}

/** What some other delivery tells about who objects is not for its receipt, which travels. */
const without = (findings: readonly Finding[], objected: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => !objected.includes(each));

const asKept = ({ kept, isAboutCompleteness, lines }: Finding) => ({
  problem: kept,
  isAboutCompleteness,
  lines,
});

/** Records that a delivery was refused: why and where, and nothing of what was in it. */
export async function recordRefusal(
  { database, deliveries }: Pick<IntakeContext, 'database' | 'deliveries'>,
  facts: DeliveryFacts,
  { codes, findings }: { readonly codes: readonly string[]; readonly findings: readonly Finding[] },
): Promise<void> {
  const empty = {
    outcome: 'refused',
    received: 0,
    fates: noFates,
    withdrawn: 0,
    completeness: null,
  } as const;
  const corrects = correctedBy(deliveries, facts);
  const delivery = { ...facts, ...empty, refusedCodes: codes, corrects };
  await database.transaction(async () => {
    await recordDelivery(database, delivery);
    await recordFindings(database, facts.deliveryId, findings.map(asKept));
  });
  deliveries.add(delivery);
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
  if (fates.quarantined + fates.broken > 0)
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

function outcomeOf(fates: FateCounts, lacking: Severity | null): Outcome {
  if (fates.quarantined + fates.broken > 0) return 'partly';
  const remarkable = fates.duplicate + fates.late + fates.stale + fates.erased;
  return remarkable > 0 || lacking !== null ? 'accepted_with_remarks' : 'accepted';
}
