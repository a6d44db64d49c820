// What an operator decides: pilotmonitor.json in the data folder.

export {
  defaultSettings,
  type KeySource,
  type LegalBasis,
  legalBasisFor,
  readSettings,
  type Settings,
  settingsFileName,
  settingsJsonSchema,
} from './settings.js';
