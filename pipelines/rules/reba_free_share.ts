// Share of earnings that stays out of the own contribution of residents (Reba). The cap is in rules.reba_free_cap.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Vrij deel van inkomsten uit werk (Reba)', en: 'Free share of earnings (Reba)' },
  description: {
    nl: 'Deel van de inkomsten uit werk dat niet meetelt voor de eigen bijdrage, tot een maximum per maand.',
    en: 'Share of earnings that does not count for the own contribution, up to a maximum a month.',
  },
  unit: { nl: 'aandeel', en: 'share' },
  versions: [
    {
      id: 'quarter',
      from: '2015-01-01',
      area: 'national',
      value: 0.25,
      status: 'in_force',
      source: {
        citation:
          'Art. 5 lid 3 Regeling eigen bijdrage asielzoekers met inkomen en vermogen 2008 (BWBR0024733)',
        confirmed: true,
      },
      note: {
        nl: 'Tekst van ongeveer 2014-2015. Of het deel over bruto of netto gaat en of de beperking tot 24 weken is geschrapt, is niet bevestigd.',
        en: 'Text of about 2014-2015. Whether the share is of gross or net pay and whether the limit to 24 weeks was deleted is not confirmed.',
      },
    },
  ],
});
