// All Dutch texts. A code without a text does not compile.

import type { DiagnosticParams } from './diagnostic.js';
import { analysis } from './nl/analysis.js';
import { cli } from './nl/cli.js';
import { contract } from './nl/contract.js';
import { disclosure } from './nl/disclosure.js';
import { intake } from './nl/intake.js';
import { model } from './nl/model.js';
import { odata } from './nl/odata.js';
import { report } from './nl/report.js';
import { schedule } from './nl/schedule.js';
import { seal } from './nl/seal.js';
import { warehouse } from './nl/warehouse.js';
import type { Texts } from './text.js';

export const nl: Texts<DiagnosticParams> = {
  ...contract,
  ...seal,
  ...intake,
  ...warehouse,
  ...model,
  ...disclosure,
  ...odata,
  ...report,
  ...analysis,
  ...schedule,
  ...cli,
};
