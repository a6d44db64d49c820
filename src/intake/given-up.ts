// Why the work on a delivery ends before it is recorded: thrown where it is found out, caught by load.ts.

import type { Finding } from './finding.js';
import type { KnownFacts } from './ledger-facts.js';

/** The delivery is refused. */
export class RefusedDelivery extends Error {
  constructor(
    readonly findings: readonly Finding[],
    readonly known: KnownFacts = {},
  ) {
    super('refused');
  }
}

/** The file that was read or archived is not the one that was received; undoes the transaction. */
export class ChangedSource extends Error {}
