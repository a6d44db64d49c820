// Pseudonyms, encrypted archives, keys and signatures. Knows nothing of deliveries and editions.

export * from './archive.js';
export * from './key.js';
export * from './pseudonym.js';
export * from './signing.js';
export * from './wrap.js';
