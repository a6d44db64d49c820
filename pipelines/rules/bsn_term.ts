// The lead time of a citizen service number that the pilot compares with. No law sets it: Bijlage 1 of the provincial
// table names it as the present practice, while published waits were much longer.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Doorlooptijd BSN om mee te vergelijken', en: 'BSN lead time to compare with' },
  description: {
    nl: 'Dagen die Bijlage 1 noemt als huidige doorlooptijd. Geen wettelijke termijn.',
    en: 'Days that Bijlage 1 names as the present lead time. Not a statutory term.',
  },
  unit: { nl: 'dagen', en: 'days' },
  versions: [
    {
      id: 'eight-weeks',
      from: '2020-01-01',
      area: 'national',
      value: 56,
      status: 'assumed',
      source: {
        citation: 'Bijlage 1, provinciale regietafel Utrecht: de huidige acht weken',
        confirmed: true,
      },
      note: {
        nl: 'Het stuk noemt acht weken; dat is geen recht en geen waarneming. Gepubliceerde wachttijden liepen op tot meer dan een jaar.',
        en: 'The paper mentions eight weeks; that is neither a right nor an observation. Published waits rose to more than a year.',
      },
    },
  ],
});
