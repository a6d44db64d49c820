// From a delivered file to the register: receive, read, check, register, archive, receipt.

export { readArchive } from './archive.js';
export { type IntakeStep, intakeSteps, type StepListener } from './context.js';
export { loadContracts } from './contracts.js';
export { incomingFolder, listIncoming } from './incoming.js';
export { type IngestOptions, Intake, type IntakeOptions, ingest } from './intake.js';
export { masterKey } from './keys.js';
export { type ReceiptFacts, receiptFindings, receiptText } from './receipt/index.js';
export type { IngestResult } from './result.js';
export { type ReceiptRequest, showReceipt } from './show-receipt.js';
