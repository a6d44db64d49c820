// The durable file: open, lock, migrate, register tables, ledger, status. Only here is DuckDB's own interface seen.

export { endOfDay, knownBefore } from './as-of.js';
export { Database, type DatabaseOptions, type Parameters, type Row } from './database.js';
export { correctedBy, Deliveries, isTaken, type KnownDelivery, lastTaken } from './deliveries.js';
export { type KeptFinding, readFindings, recordFindings } from './findings.js';
export * from './ledger.js';
export { ensureRegisterTables, provenanceColumns, registerTable } from './register-tables.js';
export {
  feedStatus,
  readStatus,
  type StatusDelivery,
  type StatusFeed,
  type StatusFile,
  type StatusGap,
  type StatusLacking,
  type WaitingFile,
  writeStatus,
} from './status-file.js';
export { timestampText, toJs, type Value } from './values.js';
export { openWarehouse, temporaryFolder, type Warehouse, type WarehouseOptions } from './warehouse.js';
export { wholeUpTo } from './whole-up-to.js';
