// From a register to the file of a sums feed, for who may not hand on its rows.

export { protectRow, type SumsPolicy } from './protect.js';
export { type SumsFile, sumsFile } from './sums-file.js';
