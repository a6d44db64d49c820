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
  digits_lost: 'Excel heeft een lang getal ingekort; cijfers zijn verloren gegaan',
  cell_error: 'Een formule in het rekenblad gaf een fout',
};

const remedies: Readonly<Record<string, string>> = {
  digits_lost:
    'Maak in Excel de kolom op als Tekst vóórdat de getallen erin komen, haal ze opnieuw uit de bron en maak het bestand opnieuw.',
  cell_error: 'Verbeter de formule, of maak de cel leeg, en maak het bestand opnieuw.',
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
    remedy: remedies[rule] ?? 'Verbeter deze rijen in de bron en maak het bestand opnieuw.',
  }),
  CONTRACT_DAY_MONTH: ({ rows, right }) => ({
    what: `Dag en maand lijken verwisseld: ${rows} dagen bestaan alleen als de maand vooraan staat${right === 0 ? ', en geen enkele alleen als de dag vooraan staat' : ''}.`,
    expected: 'een dag als 2024-12-31 of 31-12-2024',
    found: 'zoiets als 12-31-2024',
    data: 'Let op: dagen tot en met de 12e zijn als dag-maand gelezen en vallen niet op, maar zijn dan ook verkeerd.',
    remedy: 'Schrijf alle dagen van deze kolom als jjjj-mm-dd en maak het bestand opnieuw.',
  }),
};
