// English texts of the codes of src/seal.

import type { SealParams } from '../codes/seal.js';
import type { Texts } from '../text.js';

export const seal: Texts<SealParams> = {};
