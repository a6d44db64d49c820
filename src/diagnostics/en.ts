// All English texts. A code without a text does not compile.

import type { DiagnosticParams } from './diagnostic.js';
import { analysis } from './en/analysis.js';
import { cli } from './en/cli.js';
import { completeness } from './en/completeness.js';
import { contract } from './en/contract.js';
import { disclosure } from './en/disclosure.js';
import { edition } from './en/edition.js';
import { intake } from './en/intake.js';
import { model } from './en/model.js';
import { odata } from './en/odata.js';
import { report } from './en/report.js';
import { schedule } from './en/schedule.js';
import { seal } from './en/seal.js';
import { warehouse } from './en/warehouse.js';
import type { Texts } from './text.js';

export const en: Texts<DiagnosticParams> = {
  ...contract,
  ...seal,
  ...intake,
  ...completeness,
  ...warehouse,
  ...model,
  ...disclosure,
  ...edition,
  ...odata,
  ...report,
  ...analysis,
  ...schedule,
  ...cli,
};
