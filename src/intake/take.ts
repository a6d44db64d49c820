// One file, from its name to its receipt. What decides without reading rows is decided here: an unknown feed, a content
// that came before, a plain file about persons without a legal basis.

import { createHash } from 'node:crypto';
import { type CompiledFeed, keptLayout } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type FileState, isUnchanged, stateOf } from '../files/index.js';
import { dateInName } from '../seal/index.js';
import { legalBasisFor } from '../settings/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type KnownDelivery, lastTaken, noFates } from '../warehouse/index.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import { asFinding } from './finding.js';
import { ChangedSource } from './given-up.js';
import { type IncomingFile, isStillWritten, openingProblem } from './incoming.js';
import { basisText } from './ledger-facts.js';
import { load } from './load.js';
import { receiptPaths } from './receipt/index.js';
import { assertUnchanged, hashFile, removeTaken, sealedHeaderOf } from './receive.js';
import { refuse } from './refuse.js';
import { type IngestResult, resultOf } from './result.js';
import { shownName, shownText } from './shown-name.js';

/** Takes one file in. Throws only for a bug, or where the installation itself is not in order. */
export async function takeFile(
  context: IntakeContext,
  file: IncomingFile,
  feedName?: string,
): Promise<IngestResult> {
  const shown = shownName(file.path, context.identifiers);
  // First of all: whatever is found out from here on must be about this very file.
  const state = stateOf(file.path);
  const closed = openingProblem(file);
  if (closed === 'absent') return unread(shown, diagnostic('INTAKE_NO_FILE', 'error', { file: shown }, {}));
  const { quietSeconds } = context.settings;
  if (file.folder !== undefined && isStillWritten(file.path, { now: context.clock(), quietSeconds }))
    return stillWritten(shown, quietSeconds);
  if (closed !== undefined)
    return leave(
      context,
      file,
      diagnostic('INTAKE_NOT_READABLE', 'error', { file: shown }, { reason: closed }),
    );
  if (state === undefined) return changed(shown);
  try {
    return await takeReadable(context, file, { state, shown, feedName });
  } catch (error) {
    if (error instanceof ChangedSource || isGone(error, file.path, state)) return changed(shown);
    throw error;
  }
}

/** Whether a file went, or a folder took its place, between being found and being opened. */
function isGone(error: unknown, path: string, state: FileState): boolean {
  const { code, path: at = path } = error as NodeJS.ErrnoException;
  return (code === 'ENOENT' || code === 'EISDIR') && at === path && !isUnchanged(path, state);
}

interface Found {
  readonly state: FileState;
  readonly shown: string;
  readonly feedName: string | undefined;
}

/** @throws ChangedSource where it is no longer the file that was found */
async function takeReadable(
  context: IntakeContext,
  file: IncomingFile,
  { state, shown, feedName }: Found,
): Promise<IngestResult> {
  const header = await sealedHeaderOf(file.path);
  const form = header === undefined ? 'plain' : 'sealed';
  const name = file.folder === undefined ? (feedName ?? header?.feed) : file.feedName;
  const feed = name === undefined ? undefined : context.feeds.get(name);
  if (feed === undefined) {
    const known = [...context.feeds.keys()];
    return leave(context, file, diagnostic('INTAKE_UNKNOWN_FEED', 'error', { file: shown }, { known }));
  }
  const { received, known } = await receive(context, file, { state, feed, form, shown });
  await context.onStep('received', shown);
  return settle(context, received, known);
}

/** @throws ChangedSource where it is no longer the file that was received */
async function settle(
  context: IntakeContext,
  received: ReceivedFile,
  known: KnownDelivery | undefined,
): Promise<IngestResult> {
  assertUnchanged(received);
  if (known !== undefined && known.outcome !== 'refused') return repeat(context, received, known);
  if (known !== undefined && isStillRefused(received, known)) return refusedBefore(context, received, known);
  if (received.form === 'plain' && needsBasis(received.feed) && received.basis === undefined)
    return refusePlain(context, received);
  return load(context, received);
}

/** Whether its content came before is looked up only where some file was as long: else it is hashed while it is read. */
async function receive(
  context: IntakeContext,
  file: IncomingFile,
  {
    state,
    feed,
    form,
    shown,
  }: Omit<Found, 'feedName'> & { readonly feed: CompiledFeed; readonly form: 'sealed' | 'plain' },
): Promise<{ received: ReceivedFile; known: KnownDelivery | undefined }> {
  const { deliveries } = context;
  const same = deliveries.mayHold(state.size) ? deliveries.withContent(await hashFile(file.path)) : [];
  const known = lastTaken(same.filter((each) => isThis(each, feed, dateInName(file.path))));
  const receivedAt = context.clock();
  const receivedOn = receivedAt.toISOString().slice(0, 10);
  // Of all that was ever recorded no two have the same number.
  const id = createHash('sha256').update(
    [feed.name, state.size, receivedAt.toISOString(), deliveries.count].join('\n'),
  );
  const received = {
    path: file.path,
    shownName: shown,
    isIncoming: file.folder !== undefined,
    feed: keptLayout(feed),
    form,
    state,
    receivedAt,
    receivedOn,
    deliveryId: `${receivedOn}-${id.digest('hex').slice(0, 12)}`,
    basis: form === 'plain' ? legalBasisFor(context.settings, feed, receivedOn) : undefined,
  };
  return { received, known };
}

/**
 * Whether a delivery of the same content is the one that comes now. A sealed delivery holds its reference date; of a plain
 * file, which has it in its name, the same bytes with another date are another delivery.
 */
const isThis = (
  { supplier, feed, form, referenceDate }: KnownDelivery,
  now: CompiledFeed,
  date: IsoDate | undefined,
): boolean =>
  supplier === now.supplier &&
  feed === now.feed &&
  (form === 'sealed' || referenceDate === null || referenceDate === date);

/** The same content twice changes nothing; the second copy has served its purpose. */
async function repeat(
  context: IntakeContext,
  received: ReceivedFile,
  known: KnownDelivery,
): Promise<IngestResult> {
  const { supplier, feed } = received.feed;
  context.status.removeWaiting(received.path, { supplier, feed, file: received.shownName });
  await context.status.write(context.clock());
  await removeTaken(received);
  await context.onStep('removed', received.shownName);
  const recordedOn = known.recordedAt.toISOString().slice(0, 10);
  const problem = diagnostic('INTAKE_REPEATED', 'remark', { file: received.shownName }, { recordedOn });
  return {
    ...resultOf(received),
    ...knownReceipt(received, known),
    outcome: 'repeated',
    problems: [problem],
  };
}

/** The receipt of a content that came before is the one that was made then. */
const knownReceipt = ({ feed }: ReceivedFile, { deliveryId }: KnownDelivery) => ({
  deliveryId,
  receipts: receiptPaths(feed, deliveryId),
});

/** Refusals that time, the mark of the folder or a less busy machine can lift are looked at again every time. */
const mayBeLifted = ['INTAKE_REFERENCE_DATE_AHEAD', 'INTAKE_SYNTHETIC_AND_REAL', 'SEAL_READER_STOPPED'];

function isStillRefused(received: ReceivedFile, known: KnownDelivery): boolean {
  const isSameBasis = known.legalBasis === basisText(received.basis);
  const canChange = known.refusedCodes.some((code) => mayBeLifted.includes(code));
  return known.contractHash === received.feed.hash && isSameBasis && !canChange;
}

async function refusedBefore(
  context: IntakeContext,
  received: ReceivedFile,
  known: KnownDelivery,
): Promise<IngestResult> {
  const { supplier, feed } = received.feed;
  const waiting = { supplier, feed, file: received.shownName, codes: known.refusedCodes };
  if (received.isIncoming) context.status.addWaiting(received.path, waiting);
  await context.status.write(context.clock());
  const refusedOn = known.recordedAt.toISOString().slice(0, 10);
  const params = { refusedOn, codes: known.refusedCodes };
  const problem = diagnostic('INTAKE_REFUSED_BEFORE', 'error', { file: received.shownName }, params);
  return { ...resultOf(received), ...knownReceipt(received, known), outcome: 'refused', problems: [problem] };
}

/**
 * Facts are about no person, and their contract has no identifier, so that nobody has to allow them. Sums are made where the
 * rows are, and sealed there.
 */
const needsBasis = (feed: CompiledFeed): boolean => feed.definition.holds !== 'facts';

/** Not read, not copied, not quoted: only that it came is recorded. */
function refusePlain(context: IntakeContext, received: ReceivedFile): Promise<IngestResult> {
  const params = { feed: received.feed.name };
  const code = received.state.size === 0 ? 'SEAL_EMPTY_FILE' : 'INTAKE_PLAIN_REFUSED';
  const problem = diagnostic(code, 'error', { file: received.shownName }, params);
  return refuse(context, received, [asFinding(problem)]);
}

/** A file that is left where it lies, unread; where that is in incoming, the status names it. */
async function leave(context: IntakeContext, file: IncomingFile, problem: Diagnostic): Promise<IngestResult> {
  const shown = shownName(file.path, context.identifiers);
  if (file.folder !== undefined) {
    const [supplier = '', ...rest] = shownText(file.folder, context.identifiers).split('/');
    const waiting = { supplier, feed: rest.join('/'), file: shown, codes: [problem.code] };
    context.status.addWaiting(file.path, waiting);
  }
  await context.status.write(context.clock());
  return unread(shown, problem);
}

/** Nothing is recorded: the next intake sees the whole file. */
const changed = (file: string): IngestResult =>
  unread(file, diagnostic('INTAKE_CHANGED_WHILE_READING', 'error', { file }, {}));

/** Left alone this time: neither refused nor in the ledger. */
const stillWritten = (file: string, quietSeconds: number): IngestResult => ({
  ...unread(file, diagnostic('INTAKE_STILL_WRITTEN', 'remark', { file }, { quietSeconds })),
  outcome: 'unfinished',
});

const unread = (file: string, problem: Diagnostic): IngestResult => ({
  file,
  supplier: null,
  feed: null,
  deliveryId: null,
  outcome: 'refused',
  received: 0,
  fates: noFates,
  withdrawn: 0,
  problems: [problem],
  receipts: [],
});
