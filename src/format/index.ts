// Dutch and English numbers, dates and signs.

export * from './date.js';
export * from './number.js';
