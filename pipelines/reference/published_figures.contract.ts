// National and provincial figures that others published, with their qualifier as printed. They are printed beside ours, never
// mixed in, and serve to calibrate the synthetic world. Two sources that conflict both stay.

import { code, decimal, defineList, text, z } from '../../src/vocabulary/index.js';
import { sourceUrl } from './columns.js';

export default defineList({
  title: { nl: 'Gepubliceerde cijfers', en: 'Published figures' },
  description: {
    nl: 'Cijfers van anderen, met uitgever, periode en voorbehoud.',
    en: 'Figures of others, with publisher, period and qualifier.',
  },
  key: ['figure_id'],
  source: 'Pages named in each row; mostly press reports of UWV, CBS and COA figures, rounded by them',
  columns: z.object({
    figure_id: text({
      header: 'figure_id',
      nl: 'Naam van het cijfer',
      en: 'Name of the figure',
      max: 80,
      numbersAllowed: true,
    }),
    topic: code({
      header: 'topic',
      nl: 'Onderwerp',
      en: 'Topic',
      codes: {
        work_permits: { nl: 'vergunningen', en: 'work permits' },
        reception: { nl: 'opvang', en: 'reception' },
        bsn: { nl: 'BSN', en: 'BSN' },
        work: { nl: 'werk', en: 'work' },
        procedure: { nl: 'procedure', en: 'procedure' },
      },
    }),
    area: code({
      header: 'area',
      nl: 'Gebied',
      en: 'Area',
      codes: {
        NL: { nl: 'Nederland', en: 'the Netherlands' },
        PV26: { nl: 'provincie Utrecht', en: 'province of Utrecht' },
        GM: { nl: 'gemeente', en: 'municipality' },
      },
    }),
    municipality_code: text({
      header: 'municipality_code',
      nl: 'Code van de gemeente',
      en: 'Code of the municipality',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }).optional(),
    indicator: text({ header: 'indicator', nl: 'Wat is geteld', en: 'What was counted', max: 40 }),
    period: text({
      header: 'period',
      nl: 'Periode of dag, zoals de bron die noemt',
      en: 'Period or day, as the source gives it',
      max: 20,
    }),
    value: decimal({
      header: 'value',
      nl: 'Waarde; ondergrens van een bereik',
      en: 'Value; lower end of a range',
      precision: 12,
      scale: 2,
      min: 0,
      max: 10000000,
    }),
    value_to: decimal({
      header: 'value_to',
      nl: 'Bovengrens van een bereik',
      en: 'Upper end of a range',
      precision: 12,
      scale: 2,
      min: 0,
      max: 10000000,
    }).optional(),
    unit: text({ header: 'unit', nl: 'Eenheid', en: 'Unit', max: 20 }),
    qualifier: text({
      header: 'qualifier',
      nl: 'Voorbehoud van de bron',
      en: 'Qualifier of the source',
      max: 200,
      numbersAllowed: true,
    }).optional(),
    publisher: text({
      header: 'publisher',
      nl: 'Uitgever of zegsman',
      en: 'Publisher or authority',
      max: 40,
    }),
    source_url: sourceUrl(),
    page_date: text({
      header: 'page_date',
      nl: 'Datum van de bladzijde',
      en: 'Date of the page',
      max: 10,
    }).optional(),
  }),
});
