// English texts of the codes of src/contract.

import type { ContractParams } from '../codes/contract.js';
import type { Texts } from '../text.js';

export const contract: Texts<ContractParams> = {};
