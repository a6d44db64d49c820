// All Dutch texts. A code without a text does not compile.

import type { DiagnosticParams } from './diagnostic.js';
import { analysis } from './nl/analysis.js';
import { cli } from './nl/cli.js';
import { completeness } from './nl/completeness.js';
import { contract } from './nl/contract.js';
import { disclosure } from './nl/disclosure.js';
import { edition } from './nl/edition.js';
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
