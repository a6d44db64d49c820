// Dutch texts of the codes of src/report.

import type { ReportParams } from '../codes/report.js';
import type { Texts } from '../text.js';

export const report: Texts<ReportParams> = {};
