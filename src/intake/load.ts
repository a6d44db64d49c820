// A delivery whose rows are to be loaded: read, check, archive, record, and then, in this order, status file and removal
// of the incoming file. A refusal on the way leaves the register as it was.

import { rm } from 'node:fs/promises';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { removeDurably } from '../files/index.js';
import { recordingMoment } from '../warehouse/index.js';
import { archiveFile } from './archive.js';
import { checkRows } from './check.js';
import { watchRegister } from './completeness/index.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import { asFinding } from './finding.js';
import { ledgerFacts } from './ledger-facts.js';
import { rowProblems } from './problems.js';
import { normalisedFiles, type ReadResult } from './read.js';
import { readPlainDelivery } from './read-plain-delivery.js';
import { type ReadTask, readSealedDelivery } from './read-sealed-delivery.js';
import { writeReceipts } from './receipt/index.js';
import { recordRows } from './record.js';
import { refuse } from './refuse.js';
import { type IngestResult, resultOf } from './result.js';
import { RowTyping } from './row-typing.js';
import { SourceBytes } from './source-bytes.js';
import { dropStaging, type Staged, type StagedCounts, staging } from './stage.js';
import { statementProblem } from './statement.js';

type Read = Extract<ReadResult, { status: 'read' }>;

interface Loading {
  readonly context: IntakeContext;
  readonly received: ReceivedFile;
  readonly read: Read;
  readonly staged: Staged;
  readonly counts: StagedCounts;
}

/** Loads a received file, or refuses it. */
export async function load(context: IntakeContext, received: ReceivedFile): Promise<IngestResult> {
  const files = normalisedFiles(context.dataFolder, received.deliveryId);
  const typing = new RowTyping(context.database, received.feed, staging.typed);
  const bytes = new SourceBytes(received.path, () => context.onStep('reading', received.shownName));
  try {
    return await readAndLoad({ context, received, files, bytes, typing });
  } finally {
    await typing.stop();
    await rm(files.brokenFile, { force: true });
    await dropStaging(context.database);
  }
}

async function readAndLoad(task: ReadTask): Promise<IngestResult> {
  const { context, received, files, bytes, typing } = task;
  const read = received.form === 'sealed' ? await readSealedDelivery(task) : await readPlainDelivery(task);
  if (read.status === 'refused') {
    await typing.stop();
    return refuse(context, received, asFindings(read.problems));
  }
  if (bytes.digest() !== received.contentSha256) return changed(received);
  await context.onStep('read', received.shownName);
  await typing.finish();
  const problem = await statementProblem(context, received, read.statement);
  if (problem !== undefined) return refuse(context, received, [asFinding(problem)], read);
  const { referenceDate } = read.statement;
  const staged = { database: context.database, feed: received.feed, referenceDate };
  const counts = await checkRows(staged, files, read);
  await context.onStep('checked', received.shownName);
  return keep({ context, received, read, staged, counts });
}

async function keep(loading: Loading): Promise<IngestResult> {
  const { context, received, read, staged, counts } = loading;
  const file = received.shownName;
  const tooMany = tooManyBad(received, counts);
  const isSound = counts.quarantined + counts.broken === 0;
  const rowFaults = isSound ? [] : await rowProblems(staged, file, tooMany === undefined);
  if (tooMany !== undefined) return refuse(context, received, [asFinding(tooMany), ...rowFaults], read);
  const archived = await archiveFile({
    dataFolder: context.dataFolder,
    feed: received.feed,
    deliveryId: received.deliveryId,
    path: received.path,
    masterKey: context.masterKey,
  });
  if (archived.contentSha256 !== received.contentSha256) return changed(received);
  await context.onStep('archived', file);
  const watch = await watchRegister(context, received, read.statement);
  const recordedAt = await recordingMoment(context.database, context.clock);
  const { findings, ...recorded } = await recordRows({
    staged,
    counts,
    mode: read.statement.mode,
    facts: ledgerFacts(received, recordedAt, { statement: read.statement, archived }),
    rowFindings: [...rowFaults, ...asFindings(read.problems)],
    watch,
    beforeCommit: async () => context.onStep('before_commit', file),
  });
  await context.onStep('committed', file);
  const receipts = await finish(context, received);
  const problems = findings.map(({ shown }) => shown);
  return { ...resultOf(received), ...recorded, received: counts.received, problems, receipts };
}

const asFindings = (problems: readonly Diagnostic[]) => problems.map((each) => asFinding(each));

/** After the commit: the status first, then the receipt, then the incoming file, whose content is in the archive. */
async function finish(context: IntakeContext, received: ReceivedFile): Promise<readonly string[]> {
  const { supplier, feed } = received.feed;
  context.status.removeWaiting(received.path, { supplier, feed, file: received.shownName });
  await context.status.refresh(received.feed);
  await context.status.write(context.clock());
  await context.onStep('status_written', received.shownName);
  const receipts = await writeReceipts(context, received.feed, received.deliveryId);
  await context.onStep('receipt_written', received.shownName);
  if (received.isIncoming) await removeDurably(received.path);
  await context.onStep('removed', received.shownName);
  return receipts;
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
