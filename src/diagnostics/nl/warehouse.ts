// Dutch texts of the codes of src/warehouse.

import type { WarehouseParams } from '../codes/warehouse.js';
import type { Texts } from '../text.js';

export const warehouse: Texts<WarehouseParams> = {};
