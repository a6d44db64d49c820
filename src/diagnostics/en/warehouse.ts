// English texts of the codes of src/warehouse and src/settings.

import type { WarehouseParams } from '../codes/warehouse.js';
import type { Texts } from '../text.js';

export const warehouse: Texts<WarehouseParams> = {
  WAREHOUSE_BUSY: ({ pid, purpose }) => ({
    what: `Another job is working in this data folder: "${purpose}" (process ${pid}).`,
    data: 'Nothing was changed.',
    remedy: 'Wait until it is done and try again. "pilotmonitor status" works meanwhile.',
  }),
  WAREHOUSE_NEWER: ({ found, known }) => ({
    what: 'This data folder was made by a newer version of Pilotmonitor.',
    expected: `layout ${known} or older`,
    found: `layout ${found}`,
    data: 'Nothing was changed.',
    remedy: 'Install the newer version.',
  }),
  WAREHOUSE_COLUMN_TYPE: ({ relation, column, known, wanted }) => ({
    what: `The contract gives column "${column}" another type than register.${relation} holds.`,
    expected: known,
    found: wanted,
    data: 'Nothing was changed.',
    remedy: 'Give the changed column a new name in the contract; the register keeps the old one.',
  }),
  SETTINGS_NOT_JSON: () => ({
    what: 'The settings are not valid JSON.',
    remedy: 'Look at this line and the one before it: a comma, a quote or a bracket is missing or too many.',
  }),
  SETTINGS_FIELD: ({ field, expected }) => ({
    what: `The field "${field}" of the settings is not right.`,
    expected,
    remedy: 'Correct the field or leave it out; every field is optional.',
  }),
};
