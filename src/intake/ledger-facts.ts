// What the ledger keeps of a delivery beside the fates of its rows: identity, form, dates, due day, key, archive.

import type { LegalBasis } from '../settings/index.js';
import type { ArchivedFile } from './archive.js';
import { calendarDays } from './calendar.js';
import type { ReceivedFile } from './context.js';
import type { DeliveryStatement } from './read.js';
import type { DeliveryFacts } from './record.js';

/** What is known of a delivery beside its content; a refusal may know nothing. */
export interface KnownFacts {
  readonly statement?: DeliveryStatement;
  readonly archived?: ArchivedFile | undefined;
}

/** The facts for the ledger row of a received file. `contentSha256` is that of its bytes as it came. */
export function ledgerFacts(
  received: ReceivedFile,
  recordedAt: Date,
  { contentSha256, statement, archived }: KnownFacts & Pick<DeliveryFacts, 'contentSha256'>,
): DeliveryFacts {
  const { calendar } = received.feed.definition;
  const days = statement && calendarDays(calendar, statement.periodTo, received.receivedOn);
  return {
    deliveryId: received.deliveryId,
    supplier: received.feed.supplier,
    feed: received.feed.feed,
    contractHash: received.feed.hash,
    contentSha256,
    contentBytes: received.state.size,
    sourceSha256: statement?.sourceSha256 ?? null,
    form: received.form,
    mode: statement?.mode ?? null,
    referenceDate: statement?.referenceDate ?? null,
    periodFrom: statement?.periodFrom ?? null,
    periodTo: statement?.periodTo ?? null,
    receivedAt: received.receivedAt,
    recordedAt,
    dueDate: days?.dueDate ?? null,
    graceDate: days?.graceDate ?? null,
    retainUntil: archived === undefined ? null : (days?.retainUntil ?? null),
    pseudonymKeyId: statement?.pseudonymKeyId ?? null,
    legalBasis: basisText(received.basis),
    archivePath: archived?.archivePath ?? null,
    isSynthetic: statement?.isSynthetic ?? null,
    fileName: received.shownName,
  };
}

/** How the ledger names a legal basis. */
export const basisText = (basis: LegalBasis | undefined): string | null =>
  basis === undefined ? null : `${basis.basis} (${basis.date}, ${basis.decidedBy})`;
