// Dutch and English numbers, dates and signs, and texts as CSV and HTML want them.

export * from './csv.js';
export * from './date.js';
export * from './html.js';
export * from './number.js';
