// Editions: assembled from the snapshot, written once, never changed.

export { type EditionOptions, type MadeEdition, makeEdition, type RevisionDecision } from './make-edition.js';
