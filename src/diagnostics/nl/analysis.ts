// Dutch texts of the codes of src/analysis.

import type { AnalysisParams } from '../codes/analysis.js';
import type { Texts } from '../text.js';

export const analysis: Texts<AnalysisParams> = {};
