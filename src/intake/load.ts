// A delivery whose rows are to be loaded: read, check, archive, record, and then, in this order, status file, receipt and
// removal of the incoming file. A refusal on the way leaves the register as it was.

import { rm } from 'node:fs/promises';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { ArchiveDraft, type ArchivedFile, type ArchivePlace } from './archive.js';
import { checkRows } from './check.js';
import { archiveCleaner, archiveWithoutObjecting } from './clean-archives.js';
import { watchRegister } from './completeness/index.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import { asFinding, type Finding } from './finding.js';
import { RefusedDelivery } from './given-up.js';
import { ledgerFacts } from './ledger-facts.js';
import { stageObjecting } from './objections.js';
import { rowProblems } from './problems.js';
import { normalisedFiles } from './read.js';
import { type Read, readRows } from './read-rows.js';
import type { DeliveryTask } from './read-sealed-delivery.js';
import { removeTaken } from './receive.js';
import { writeReceipts } from './receipt/index.js';
import { type Recorded, recordRows } from './record.js';
import { refuse } from './refuse.js';
import { type IngestResult, resultOf } from './result.js';
import { openStaging, type Staged, type StagedCounts } from './stage.js';
import { statementProblem } from './statement.js';

/** Loads a received file, or refuses it. @throws ChangedSource where it is no longer the file that was received */
export async function load(context: IntakeContext, received: ReceivedFile): Promise<IngestResult> {
  const { database } = context;
  const files = normalisedFiles(context.dataFolder, received.deliveryId);
  const draft = await ArchiveDraft.begin(archivePlace(context, received));
  const closeStaging = await openStaging(database, { path: files.stagingFile, bytes: received.state.size });
  try {
    return await readAndRecord({ context, received, files, draft });
  } catch (error) {
    if (error instanceof RefusedDelivery) return await refuse(context, received, error.findings, error.known);
    throw error;
  } finally {
    await draft.discard();
    await rm(files.brokenFile, { force: true });
    await closeStaging();
  }
}

async function readAndRecord(task: DeliveryTask): Promise<IngestResult> {
  const { context, received, files } = task;
  const read = await readRows(task);
  const problem = statementProblem(context, received, read.statement);
  if (problem !== undefined) throw new RefusedDelivery([asFinding(problem)], read);
  const { referenceDate } = read.statement;
  const rows = { database: context.database, feed: received.feed, referenceDate };
  const counts = await checkRows(rows, files, read);
  await context.onStep('checked', received.shownName);
  const staged = await stageObjecting(rows, [...context.feeds.values()]);
  const rowFaults = await judgeFaults(received, read, staged, counts);
  const { findings, ...recorded } = await record(task, read, { staged, counts, rowFaults });
  const receipts = await finish(context, received);
  const problems = findings.map(({ shown }) => shown);
  return { ...resultOf(received), ...recorded, received: counts.received, problems, receipts };
}

const asFindings = (problems: readonly Diagnostic[]) => problems.map((each) => asFinding(each));

/** What is wrong with rows. @throws RefusedDelivery where it is too much */
async function judgeFaults(
  received: ReceivedFile,
  read: Read,
  staged: Staged,
  counts: StagedCounts,
): Promise<readonly Finding[]> {
  const tooMany = tooManyBad(received, counts);
  const isSound = counts.quarantined + counts.broken === 0;
  const faults = isSound ? [] : await rowProblems(staged, received.shownName, tooMany === undefined);
  if (tooMany !== undefined) throw new RefusedDelivery([asFinding(tooMany), ...faults], read);
  return faults;
}

interface Checked {
  readonly staged: Staged;
  readonly counts: StagedCounts;
  readonly rowFaults: readonly Finding[];
}

async function record(task: DeliveryTask, read: Read, checked: Checked): Promise<Recorded> {
  const { context, received } = task;
  const { staged, counts, rowFaults } = checked;
  const recordedAt = context.deliveries.recordingMoment(context.clock);
  const archive = archiving(task, staged);
  // Told where it is waited for.
  archive.catch(() => undefined);
  try {
    return await recordRows({
      staged,
      deliveries: context.deliveries,
      feeds: [...context.feeds.values()],
      cleanArchives: archiveCleaner(context, received.deliveryId),
      counts,
      mode: read.statement.mode,
      deliveryId: received.deliveryId,
      file: received.shownName,
      recordedAt,
      rowFindings: [...rowFaults, ...asFindings(read.problems)],
      watch: await watchRegister(context, received, read.statement),
      facts: async () => ledgerFacts(received, recordedAt, { ...read, archived: await archive }),
      beforeCommit: async () => context.onStep('before_commit', received.shownName),
    });
  } finally {
    await archive.catch(() => undefined);
  }
}

/** After the commit: the status first, then the receipt, then the incoming file, whose content is in the archive. */
async function finish(context: IntakeContext, received: ReceivedFile): Promise<readonly string[]> {
  const file = received.shownName;
  await context.onStep('committed', file);
  const { supplier, feed } = received.feed;
  context.status.removeWaiting(received.path, { supplier, feed, file });
  await context.status.refresh(received.feed);
  await context.status.write(context.clock());
  await context.onStep('status_written', file);
  const receipts = await writeReceipts(context, received.feed, received.deliveryId);
  await context.onStep('receipt_written', file);
  await removeTaken(received);
  await context.onStep('removed', file);
  return receipts;
}

const archivePlace = ({ dataFolder }: IntakeContext, { feed, deliveryId }: ReceivedFile): ArchivePlace => ({
  dataFolder,
  feed,
  archiveId: deliveryId,
});

/**
 * Keeps the archive, while the database is at work; nothing is committed before it is synced. Where rows are of people who
 * object, one without them takes its place.
 */
async function archiving(
  { context, received, draft }: DeliveryTask,
  { objecting, numbers }: Staged,
): Promise<ArchivedFile | undefined> {
  const archived =
    objecting === 'here'
      ? await archiveWithoutObjecting(context, received, numbers)
      : await draft.keep(context.masterKey);
  await context.onStep('archived', received.shownName);
  return archived;
}

function tooManyBad(received: ReceivedFile, counts: StagedCounts): Diagnostic | undefined {
  const bad = counts.quarantined + counts.broken;
  const allowed = received.feed.definition.refuseAboveShare;
  if (bad <= allowed * counts.received) return undefined;
  const params = { bad, received: counts.received, allowedPercent: Math.round(allowed * 100) };
  return diagnostic('INTAKE_TOO_MANY_BAD', 'error', { file: received.shownName }, params);
}
