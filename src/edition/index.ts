// Editions: assembled from the snapshot, written once, never changed; signed, released, verified, withdrawn.

export { type Decided, decide } from './decide.js';
export { type Draft, draftEdition } from './draft.js';
export { type EditionName, nameOf, parseEditionName } from './edition-name.js';
export { type EditionOptions, type MadeEdition, makeEdition, type RevisionDecision } from './make-edition.js';
export { protectedCsv } from './protected-csv.js';
export { appendMemory, readInsiders, readMemory } from './published.js';
export { publishedFolder, type ReleaseEvent, readReleases, type SignerRole } from './release-log.js';
export { type Signed, signEdition } from './sign.js';
export { type EditionStatus, type Standing, standingOf } from './standing.js';
export { type TrustedKey, type Verified, verifyEdition } from './verify.js';
