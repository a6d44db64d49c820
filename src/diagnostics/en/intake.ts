// English texts of the codes of src/intake.

import type { IntakeParams } from '../codes/intake.js';
import type { Texts } from '../text.js';

export const intake: Texts<IntakeParams> = {};
