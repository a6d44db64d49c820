// Dutch texts of the codes of src/contract.

import type { ContractParams } from '../codes/contract.js';
import type { Texts } from '../text.js';

const wrong: Readonly<Record<string, string>> = {
  required: 'Een verplichte waarde ontbreekt',
  form: 'Een waarde is niet geschreven zoals het contract vraagt',
  code: 'Een code staat niet in de codelijst',
  too_long: 'Een tekst is te lang',
  pattern: 'Een tekst heeft niet de gevraagde vorm',
  range: 'Een waarde ligt buiten de grenzen',
  identifier: 'Een nummer is geen geldig nummer van zijn soort',
};

const rowsAre = (rows: number): string => (rows === 1 ? 'in 1 rij' : `in ${rows} rijen`);

export const contract: Texts<ContractParams> = {
  CONTRACT_ROW: ({ rule, expected, found, rows, outcome }) => ({
    what: `${wrong[rule] ?? 'Waarden in een rij passen niet bij elkaar'} (${rule}, ${rowsAre(rows)}).`,
    expected: expected.nl,
    ...(found === undefined ? {} : { found: `"${found}"` }),
    data:
      outcome === 'checked'
        ? 'Het bestand is alleen bekeken; er is niets bewaard.'
        : 'De rijen zijn verzegeld; bij de ontvanger komen zij in quarantaine.',
    remedy: 'Verbeter deze rijen in de bron en maak het bestand opnieuw.',
  }),
};
