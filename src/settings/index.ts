// What an operator decides: pilotmonitor.json in the data folder, and the mark of made-up data beside it.

export {
  defaultSettings,
  type KeySource,
  type LegalBasis,
  legalBasisFor,
  readSettings,
  type Settings,
  type Signer,
  settingsFileName,
  settingsJsonSchema,
} from './settings.js';
export { isMarkedSynthetic, syntheticMark } from './synthetic-mark.js';
