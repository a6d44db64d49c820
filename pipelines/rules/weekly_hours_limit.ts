// The most hours that an employee may work in one week. Pay is known by month or four weeks; the limit says in how many
// weeks the paid hours fit at the very least (marts.week_windows).

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Hoogste aantal uren werk per week', en: 'Most hours of work a week' },
  description: {
    nl: 'Uren die een werknemer van 18 jaar of ouder in één week hoogstens mag werken.',
    en: 'Hours that an employee of 18 or older may work in one week at most.',
  },
  unit: { nl: 'uren', en: 'hours' },
  versions: [
    {
      id: '60-hours',
      from: '2007-04-01',
      area: 'national',
      value: 60,
      status: 'in_force',
      source: {
        citation: 'Art. 5:7 Arbeidstijdenwet (BWBR0007671)',
        url: 'https://www.werk.nl/werk_nl/werkgever/contract-ontslag/contract-loon/werktijden',
        confirmed: true,
      },
      note: {
        nl: 'Het aantal is gezien bij UWV (werk.nl), de begindag is die van de vernieuwde wet; de tekst van het artikel en de telling bij meer werkgevers zijn niet nagezocht. De wet telt van zondag tot en met zaterdag.',
        en: 'The number was seen at UWV (werk.nl), the first day is that of the renewed act; the text of the article and the count with several employers were not looked up. The act counts from Sunday to Saturday.',
      },
    },
  ],
});
