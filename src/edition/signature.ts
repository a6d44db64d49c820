// What is signed: one line of text with the hash of the manifest, which holds the hashes of all files. It names the edition
// and the role, because two revisions with the same contents have the same hash.

import { nameOf } from './edition-name.js';
import type { SignedEvent, SignerRole } from './release-log.js';
import type { Standing } from './standing.js';

/** The role whose signature an event is. */
export const roleOf = ({ event }: Pick<SignedEvent, 'event'>): SignerRole =>
  event === 'checked' ? 'checker' : 'commissioner';

/** The text under which the signature stands. */
export const signedText = (event: Pick<SignedEvent, 'event' | 'year' | 'revision' | 'manifest'>): string =>
  `pilotmonitor edition ${nameOf(event)} ${roleOf(event)} sha256:${event.manifest}`;

/** What signatures.json of a released edition holds; it follows from the log alone. */
export function signaturesText({ checked, released }: Standing): string {
  const signatures = [checked, released].flatMap((event) =>
    event === undefined
      ? []
      : {
          role: roleOf(event),
          name: event.by,
          publicKey: event.publicKey,
          isTest: event.isTest,
          at: event.at,
          signed: signedText(event),
          signature: event.signature,
        },
  );
  return `${JSON.stringify({ format: 'pilotmonitor-signatures/1', signatures }, null, 2)}\n`;
}
