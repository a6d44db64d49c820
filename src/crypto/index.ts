// Pseudonyms, encrypted archives and keys. Knows nothing of deliveries.

export * from './archive.js';
export * from './key.js';
export * from './pseudonym.js';
export * from './wrap.js';
