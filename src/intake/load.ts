// A delivery whose rows are to be loaded: read, check, archive, record, and then, in this order, status file and removal
// of the incoming file. A refusal on the way leaves the register as it was.

import { rm, stat } from 'node:fs/promises';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { removeDurably } from '../files/index.js';
import { recordingMoment } from '../warehouse/index.js';
import { type ArchivedFile, archiveFile } from './archive.js';
import { checkRows } from './check.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import { type KnownFacts, ledgerFacts } from './ledger-facts.js';
import { normalisedFiles, type ReadResult } from './read.js';
import { readPlainDelivery } from './read-plain-delivery.js';
import { type ReadTask, readSealedDelivery } from './read-sealed-delivery.js';
import { fateProblems, type IngestResult, resultOf, rowProblems } from './receipt.js';
import { type Recorded, recordRows } from './record.js';
import { refuse } from './refuse.js';
import { RowFileQueue } from './row-file-queue.js';
import { RowTyping } from './row-typing.js';
import { SourceBytes } from './source-bytes.js';
import { openStaging, type Staged, type StagedCounts, staging } from './stage.js';
import { statementProblem } from './statement.js';

type Read = Extract<ReadResult, { status: 'read' }>;

/** Leaves the work on a delivery that is refused. */
class RefusedDelivery extends Error {
  constructor(
    readonly problems: readonly Diagnostic[],
    readonly known: KnownFacts = {},
  ) {
    super('refused');
  }
}

/** Loads a received file, or refuses it. */
export async function load(context: IntakeContext, received: ReceivedFile): Promise<IngestResult> {
  const { database } = context;
  const files = normalisedFiles(context.dataFolder, received.deliveryId);
  const { size } = await stat(received.path);
  const closeStaging = await openStaging(database, { path: files.stagingFile, bytes: size });
  const typing = new RowTyping(database, received.feed, staging.typed);
  const queue = new RowFileQueue((file, referenceDate) => typing.take(file, referenceDate));
  const bytes = new SourceBytes(received.path, () => context.onStep('reading', received.shownName));
  try {
    return await readAndRecord({ context, received, files, bytes, queue });
  } catch (error) {
    if (error instanceof RefusedDelivery) return refuse(context, received, error.problems, error.known);
    if (error instanceof ChangedSource) return changed(received);
    throw error;
  } finally {
    await rm(files.brokenFile, { force: true });
    await closeStaging();
  }
}

async function readAndRecord(task: ReadTask): Promise<IngestResult> {
  const { context, received, files } = task;
  const read = await readRows(task);
  const problem = await statementProblem(context, received, read.statement);
  if (problem !== undefined) throw new RefusedDelivery([problem], read);
  const { referenceDate } = read.statement;
  const staged = { database: context.database, feed: received.feed, referenceDate };
  const counts = await checkRows(staged, files, read);
  await context.onStep('checked', received.shownName);
  const rowFaults = await judgeFaults(received, read, staged, counts);
  const recorded = await record(task, read, staged, counts);
  const remarks = await fateProblems(staged, received.shownName, recorded);
  await finish(context, received);
  const { isListed: _listed, ...outcome } = recorded;
  const problems = [...rowFaults, ...remarks, ...read.problems];
  return { ...resultOf(received), ...outcome, received: counts.received, problems };
}

/** Reads the file, while its rows are typed part by part. */
async function readRows(task: ReadTask): Promise<Read> {
  const { context, received, bytes, queue } = task;
  try {
    const read = received.form === 'sealed' ? await readSealedDelivery(task) : await readPlainDelivery(task);
    if (read.status === 'refused') throw new RefusedDelivery(read.problems);
    if (bytes.digest() !== received.contentSha256) throw new ChangedSource();
    await context.onStep('read', received.shownName);
    await queue.finish();
    return read;
  } finally {
    await queue.stop();
  }
}

/** What is wrong with rows, in messages. @throws RefusedDelivery where it is too much */
async function judgeFaults(
  received: ReceivedFile,
  read: Read,
  staged: Staged,
  counts: StagedCounts,
): Promise<readonly Diagnostic[]> {
  const tooMany = tooManyBad(received, counts);
  const isSound = counts.quarantined + counts.broken === 0;
  const faults = isSound ? [] : await rowProblems(staged, received.shownName, tooMany === undefined);
  if (tooMany !== undefined) throw new RefusedDelivery([tooMany, ...faults], read);
  return faults;
}

async function record(task: ReadTask, read: Read, staged: Staged, counts: StagedCounts): Promise<Recorded> {
  const { context, received } = task;
  const recordedAt = await recordingMoment(context.database, context.clock);
  const archive = archiving(context, received);
  // Told where it is waited for.
  archive.catch(() => undefined);
  try {
    return await recordRows({
      staged,
      counts,
      mode: read.statement.mode,
      deliveryId: received.deliveryId,
      recordedAt,
      facts: async () =>
        ledgerFacts(received, recordedAt, { statement: read.statement, archived: await archive }),
      beforeCommit: async () => context.onStep('before_commit', received.shownName),
    });
  } finally {
    await archive.catch(() => undefined);
  }
}

/** After the commit: the status first, then the incoming file, whose content is in the archive. */
async function finish(context: IntakeContext, received: ReceivedFile): Promise<void> {
  const file = received.shownName;
  await context.onStep('committed', file);
  const { supplier, feed } = received.feed;
  context.status.removeWaiting(received.path, { supplier, feed, file });
  await context.status.refresh(received.feed);
  await context.status.write(context.clock());
  await context.onStep('status_written', file);
  if (received.isIncoming) await removeDurably(received.path);
  await context.onStep('removed', file);
}

/** Thrown where the file that was archived is not the one that was read; undoes the transaction. */
class ChangedSource extends Error {}

/** Archives the file, while the database is at work; nothing is committed before it is synced. */
async function archiving(context: IntakeContext, received: ReceivedFile): Promise<ArchivedFile> {
  const { dataFolder, masterKey } = context;
  const { feed, deliveryId, path } = received;
  const archived = await archiveFile({ dataFolder, feed, deliveryId, path, masterKey });
  if (archived.contentSha256 !== received.contentSha256) throw new ChangedSource();
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

/** Nothing is recorded: what was hashed is not what was read, and the next intake sees the whole file. */
function changed(received: ReceivedFile): IngestResult {
  const problem = diagnostic('INTAKE_CHANGED_WHILE_READING', 'error', { file: received.shownName }, {});
  return { ...resultOf(received), outcome: 'refused', problems: [problem] };
}
