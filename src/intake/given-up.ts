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

/** The file is no longer the one that was received; what was read of it is recorded nowhere. */
export class ChangedSource extends Error {}
