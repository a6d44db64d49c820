// Editions: assembled from the snapshot, written once, never changed.

export { type EditionOptions, type MadeEdition, makeEdition } from './make-edition.js';
