// Check and seal in plain JavaScript. Nothing here reaches DuckDB, so that it runs at a supplier.

export { type Bytes, passingBytes } from './bytes.js';
export { type CellSealer, cellSealer, invalidMark } from './cells.js';
export { type CheckOptions, type CheckResult, checkDelivery } from './check.js';
export { DividedRows } from './divided-rows.js';
export { SealFindings } from './findings.js';
export { masker, maskText } from './mask.js';
export { type OpenedDelivery, openDelivery } from './open-delivery.js';
export { PlainRows, type PlainRowSink } from './plain-rows.js';
export * from './read-sealed.js';
export { dateInName, isPeriodOf, monthOf } from './reference-date.js';
export * from './row.js';
export { lengthForOneThread, RowFileWriter } from './row-file.js';
export { type SealOptions, type SealResult, seal } from './seal.js';
export { type SealedHeader, sealedEnding } from './sealed-format.js';
export type { TableOpener } from './table.js';
export { unreadableProblem } from './unreadable.js';
export { countRowsOf, NotSealed, withoutRowsOf } from './without-people.js';
