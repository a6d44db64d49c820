// Dutch texts of the codes of src/warehouse and src/settings.

import type { WarehouseParams } from '../codes/warehouse.js';
import type { Texts } from '../text.js';

export const warehouse: Texts<WarehouseParams> = {
  WAREHOUSE_BUSY: ({ pid, purpose }) => ({
    what: `Een andere taak werkt in deze gegevensmap: "${purpose}" (proces ${pid}).`,
    data: 'Er is niets veranderd.',
    remedy: 'Wacht tot die klaar is en probeer het opnieuw. "pilotmonitor status" werkt ondertussen wel.',
  }),
  WAREHOUSE_NEWER: ({ found, known }) => ({
    what: 'Deze gegevensmap is gemaakt door een nieuwere versie van Pilotmonitor.',
    expected: `indeling ${known} of ouder`,
    found: `indeling ${found}`,
    data: 'Er is niets veranderd.',
    remedy: 'Installeer de nieuwere versie.',
  }),
  WAREHOUSE_COLUMN_TYPE: ({ relation, column, known, wanted }) => ({
    what: `Het contract geeft kolom "${column}" een ander type dan register.${relation} heeft.`,
    expected: known,
    found: wanted,
    data: 'Er is niets veranderd.',
    remedy: 'Geef de gewijzigde kolom een nieuwe naam in het contract; het register houdt de oude.',
  }),
  SETTINGS_NOT_JSON: () => ({
    what: 'De instellingen zijn geen geldige JSON.',
    remedy:
      'Kijk naar deze regel en de regel ervoor: een komma, aanhalingsteken of haakje ontbreekt of is te veel.',
  }),
  SETTINGS_FIELD: ({ field, expected }) => ({
    what: `Het veld "${field}" van de instellingen klopt niet.`,
    expected,
    remedy: 'Verbeter het veld of laat het weg; elk veld is optioneel.',
  }),
};
