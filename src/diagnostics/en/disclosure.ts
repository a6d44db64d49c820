// English texts of the codes of src/disclosure.

import type { DisclosureParams } from '../codes/disclosure.js';
import type { Texts } from '../text.js';

export const disclosure: Texts<DisclosureParams> = {};
