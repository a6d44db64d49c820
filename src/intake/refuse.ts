// A refusal: the file stays where it is, the ledger keeps that it came and why it was refused, nothing of its content.

import type { IntakeContext, ReceivedFile } from './context.js';
import type { Finding } from './finding.js';
import { type KnownFacts, ledgerFacts } from './ledger-facts.js';
import { writeReceipts } from './receipt/index.js';
import { contentOf } from './receive.js';
import { recordRefusal } from './record.js';
import { type IngestResult, resultOf } from './result.js';

/**
 * Refuses a received file for these reasons. `known` is what its seal said, where it was read.
 * @throws ChangedSource where it is no longer the file that was received
 */
export async function refuse(
  context: IntakeContext,
  received: ReceivedFile,
  findings: readonly Finding[],
  known: KnownFacts = {},
): Promise<IngestResult> {
  const problems = findings.map(({ shown }) => shown);
  const codes = [...new Set(problems.filter((each) => each.severity === 'error').map((each) => each.code))];
  const contentSha256 = await contentOf(received);
  const recordedAt = context.deliveries.recordingMoment(context.clock);
  await recordRefusal(context, ledgerFacts(received, recordedAt, { ...known, contentSha256 }), {
    codes,
    findings,
  });
  const { supplier, feed } = received.feed;
  if (received.isIncoming) {
    context.status.addWaiting(received.path, { supplier, feed, file: received.shownName, codes });
  }
  await context.status.refresh(received.feed);
  await context.status.write(context.clock());
  const receipts = await writeReceipts(context, received.feed, received.deliveryId);
  return { ...resultOf(received), outcome: 'refused', problems, receipts };
}
