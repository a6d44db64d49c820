// Dutch texts of the codes of src/odata.

import type { ODataParams } from '../codes/odata.js';
import type { Texts } from '../text.js';

const nothing = 'Er is niets opgehaald; wat er eerder is binnengekomen blijft staan.';

export const odata: Texts<ODataParams> = {
  ODATA_NO_ANSWER: ({ status, tries }) => ({
    what:
      status === null
        ? `De dienst geeft geen antwoord (${tries} keer geprobeerd).`
        : `De dienst weigert: antwoord ${status} (${tries} keer geprobeerd).`,
    data: nothing,
    remedy: 'Kijk of deze computer het adres mag bereiken, en probeer het later opnieuw.',
  }),
  ODATA_ANSWER: ({ expected }) => ({
    what: 'Het antwoord van de dienst is niet te lezen.',
    expected,
    data: nothing,
    remedy: 'Kijk of het adres nog klopt: pipelines/sources/<leverancier>/<levering>.odata.ts.',
  }),
  ODATA_ELSEWHERE: () => ({
    what: 'De dienst verwijst voor de volgende bladzijde naar een ander adres.',
    data: nothing,
    remedy: 'Vraag de dienst of hij is verhuisd, en pas het adres in de definitie aan.',
  }),
  ODATA_ENDLESS: ({ pages }) => ({
    what: `Na ${pages} bladzijden komt er nog geen einde aan het antwoord, of een bladzijde komt terug.`,
    data: nothing,
    remedy: 'Probeer het later opnieuw; blijft het zo, meld het dan bij de dienst.',
  }),
  ODATA_MEASURE: ({ table, measure, found }) => ({
    what:
      found === 0
        ? `Tabel ${table} heeft geen onderwerp "${measure}".`
        : `Tabel ${table} heeft ${found} onderwerpen "${measure}".`,
    expected: 'precies één onderwerp met deze naam',
    data: nothing,
    remedy: 'Zoek op hoe het onderwerp nu heet en pas de definitie aan.',
  }),
  ODATA_TWO_VALUES: ({ table, measure, code }) => ({
    what: `Tabel ${table} geeft voor "${measure}" van ${code} twee verschillende waarden.`,
    data: nothing,
    remedy:
      'De tabel heeft nog een dimensie, bijvoorbeeld perioden: kies er een in het filter van de definitie.',
  }),
  ODATA_NO_ROWS: ({ table }) => ({
    what: `Tabel ${table} geeft geen enkele rij.`,
    data: nothing,
    remedy: 'Kijk of de tabel nog bestaat en of het filter in de definitie nog klopt.',
  }),
  ODATA_UNKNOWN_FEED: ({ feed, known }) => ({
    what: `Van de levering "${feed}" is niet bekend waar zij wordt opgehaald.`,
    expected: known.join(', '),
    remedy: 'Kies een van deze leveringen, of laat de leverancier een bestand sturen.',
  }),
};
