// What can become of a row of a delivery. Disjoint, and defined once: received = the sum of these, per delivery.

import type { Localised } from '../vocabulary/index.js';

export const rowFates = [
  'new',
  'correction',
  'unchanged',
  'late',
  'stale',
  'duplicate',
  'quarantined',
  'broken',
  'erased',
] as const;

/**
 * new: a key not known before. correction: a known key with other values. unchanged: known already, the same.
 * late: about a closed period, kept and marked or refused, by feed. stale: older than what is known.
 * duplicate: its key came before in the same file. quarantined: broke a rule of the contract. broken: could not be
 * read as a row at all. erased: about someone on the objection list.
 */
export type RowFate = (typeof rowFates)[number];

/** The one word for each fate, in receipts, summaries and reports. */
export const rowFateNames: Readonly<Record<RowFate, Localised>> = {
  new: { nl: 'nieuw', en: 'new' },
  correction: { nl: 'correctie', en: 'correction' },
  unchanged: { nl: 'ongewijzigd', en: 'unchanged' },
  late: { nl: 'te laat', en: 'late' },
  stale: { nl: 'verouderd', en: 'stale' },
  duplicate: { nl: 'dubbel', en: 'duplicate' },
  quarantined: { nl: 'in quarantaine', en: 'in quarantine' },
  broken: { nl: 'onleesbaar', en: 'unreadable' },
  erased: { nl: 'gewist', en: 'erased' },
};

/** Rows of one delivery by fate; their sum is what was received. */
export type FateCounts = Readonly<Record<RowFate, number>>;
