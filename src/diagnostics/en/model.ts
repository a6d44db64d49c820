// English texts of the codes of src/model.

import type { ModelParams } from '../codes/model.js';
import type { Texts } from '../text.js';

export const model: Texts<ModelParams> = {};
