// Step 2 for a plain file of facts, or under a recorded legal basis: the same sealing as at a supplier, while the bytes pass,
// straight into the normalised rows. The reference date stands in the file name, `<feed>_<yyyy-mm-dd>.csv`. Without a legal
// basis no number of a person may be in the file at all, since the file itself goes to the archive.

import type { CompiledFeed } from '../contract/index.js';
import { type Key, keyId, newKey } from '../crypto/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import {
  DividedRows,
  dateInName,
  lengthForOneThread,
  type OpenedDelivery,
  openDelivery,
  type PlainRowSink,
  PlainRows,
  RowFileWriter,
  SealFindings,
  unreadableProblem,
} from '../seal/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { monthAround } from './calendar.js';
import { BrokenFileWriter, type DeliveryStatement, type ReadResult } from './read.js';
import type { ReadTask } from './read-sealed-delivery.js';

type Opened = Extract<OpenedDelivery, { status: 'open' }>;

/** Reads and seals a plain file into the normalised files. */
export async function readPlainDelivery(task: ReadTask): Promise<ReadResult> {
  const { context, received, bytes } = task;
  const feed = context.feeds.get(received.feed.name) ?? received.feed;
  const at = { file: received.shownName };
  const referenceDate = dateInName(received.path);
  if (referenceDate === undefined) {
    return refused(diagnostic('SEAL_NO_DATE', 'error', at, { feed: received.feed.name }));
  }
  try {
    const others = [...context.feeds.values()];
    const opened = await openDelivery(bytes, { feed, others, file: received.shownName });
    if (opened.status === 'refused') return { status: 'refused', problems: opened.diagnostics };
    const key = received.basis === undefined ? undefined : await context.pseudonymKey();
    // Other sheets, keys and columns of a file would go to the archive without having been searched.
    if (key === undefined && opened.text === undefined)
      return refused(diagnostic('INTAKE_FACTS_NOT_TEXT', 'error', at, { feed: received.feed.name }));
    const findings = await sealRows(task, opened, { feed, referenceDate, key });
    if (key === undefined && findings.maskedTokens + findings.brokenRows > 0)
      return { status: 'refused', problems: doubts(feed, received.shownName, findings) };
    const statement = statementOf(task, { referenceDate, key });
    const { rows, brokenRows: broken } = findings;
    const found = findings.diagnostics(received.shownName, feed.columns.length, 'quarantined');
    return { status: 'read', statement, rows, broken, problems: found.filter(isRemark) };
  } catch (error) {
    return refused(unreadableProblem(error, received.shownName));
  }
}

/** Broken rows are reported by the receipt, with those of the check. */
const isRemark = (problem: Diagnostic): boolean => problem.code !== 'SEAL_ROW_BROKEN';

/** What may be a number of a person, and lines that were not searched for one because they are no rows. */
function doubts(feed: CompiledFeed, file: string, findings: SealFindings): Diagnostic[] {
  const { maskedTokens: numbers, brokenRows: broken } = findings;
  const params = { feed: feed.name, numbers, broken };
  return [
    diagnostic('INTAKE_FACTS_WITH_NUMBERS', 'error', { file }, params),
    ...findings.diagnostics(file, feed.columns.length, 'checked'),
  ];
}

interface Sealing {
  /** With all columns of the file. */
  readonly feed: CompiledFeed;
  readonly referenceDate: IsoDate;
  /** Absent without a legal basis: the feed has no identifier then. */
  readonly key: Key | undefined;
}

async function sealRows(
  { files, queue }: ReadTask,
  opened: Opened,
  { feed, referenceDate, key = newKey() }: Sealing,
): Promise<SealFindings> {
  const findings = new SealFindings();
  const rows = new RowFileWriter(files.rowFile, (file) => queue.add(file, referenceDate), lengthForOneThread);
  const broken = new BrokenFileWriter(files.brokenFile);
  try {
    findings.rows = await passRows(opened, feed, key, {
      onLines: (lines) => rows.writeLines(lines),
      onRow: (row) => rows.write(row),
      onBroken: (row) => {
        findings.addBroken(row);
        broken.write(row);
      },
      onMasked: (line, columns) => findings.addMasked(line, columns),
    });
    rows.close();
    return findings;
  } catch (error) {
    rows.discard();
    throw error;
  } finally {
    broken.close();
  }
}

/** Passes sealed rows on and gives their number: those of a CSV as they lie in memory, others cell by cell. */
async function passRows(
  { text, rows }: Opened,
  feed: CompiledFeed,
  key: Key,
  sink: PlainRowSink,
): Promise<number> {
  if (text === undefined) {
    const sealing = new DividedRows(feed, key, sink);
    for await (const batch of rows) sealing.take(batch);
    return sealing.rows;
  }
  const sealing = new PlainRows(feed, key, text.layout, sink);
  for await (const block of text.blocks) sealing.push(block);
  sealing.end();
  return sealing.rows;
}

/** The digest is known once all bytes have passed, which is when the rows are sealed. */
function statementOf(
  { received, bytes }: ReadTask,
  { referenceDate, key }: Pick<Sealing, 'referenceDate' | 'key'>,
): DeliveryStatement {
  const { from, to } = monthAround(referenceDate);
  return {
    referenceDate,
    periodFrom: from,
    periodTo: to,
    mode: received.feed.definition.delivery,
    sourceSha256: bytes.digest(),
    pseudonymKeyId: key === undefined ? null : keyId(key),
    isSynthetic: false,
  };
}

const refused = (problem: Diagnostic): ReadResult => ({ status: 'refused', problems: [problem] });
