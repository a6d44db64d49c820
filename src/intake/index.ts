// From a delivered file to the register: receive, read, check, register, archive, receipt.

export { readArchive } from './archive.js';
export { type IntakeStep, intakeSteps, type StepListener } from './context.js';
export { incomingFolder, listIncoming } from './incoming.js';
export { type IngestOptions, Intake, type IntakeOptions, ingest, loadContracts } from './intake.js';
export { masterKey } from './keys.js';
export type { IngestResult } from './result.js';
