// Official figures that others published, with their source and date. They are printed beside ours and never mixed in. Two
// sources that conflict are two rows.

import { code, col, decimal, defineFeed, le, rule, text, z } from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Gepubliceerde cijfers', en: 'Published figures' },
  description: {
    nl: 'Eén rij per cijfer van een ander: onderwerp, gebied, periode, waarde, voorbehoud, uitgever, bron en datum.',
    en: 'One row a figure of someone else: topic, area, period, value, qualifier, publisher, source and date.',
  },
  holds: 'facts',
  delivery: 'full',
  key: ['figure_id'],
  columns: z.object({
    figure_id: text({
      header: 'cijfer',
      nl: 'Naam van het cijfer',
      en: 'Name of the figure',
      max: 80,
      pattern: /^[a-z0-9-]{3,80}$/,
      numbersAllowed: true,
    }),
    topic: code({
      header: 'onderwerp',
      nl: 'Onderwerp',
      en: 'Topic',
      codes: {
        vergunningen: { nl: 'vergunningen', en: 'work permits' },
        opvang: { nl: 'opvang', en: 'reception' },
        bsn: { nl: 'BSN', en: 'BSN' },
        werk: { nl: 'werk', en: 'work' },
        procedure: { nl: 'procedure', en: 'procedure' },
      },
    }),
    area: code({
      header: 'gebied',
      nl: 'Gebied',
      en: 'Area',
      codes: {
        NL: { nl: 'Nederland', en: 'the Netherlands' },
        PV26: { nl: 'provincie Utrecht', en: 'province of Utrecht' },
        GM: { nl: 'gemeente', en: 'municipality' },
      },
    }),
    municipality_code: text({
      header: 'gemeentecode',
      nl: 'Code van de gemeente',
      en: 'Code of the municipality',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }).optional(),
    counted: text({ header: 'wat_is_geteld', nl: 'Wat is geteld', en: 'What was counted', max: 40 }),
    period: text({
      header: 'periode',
      nl: 'Periode of dag, zoals de bron die noemt',
      en: 'Period or day, as the source gives it',
      max: 20,
    }),
    value: decimal({
      header: 'waarde',
      nl: 'Waarde; ondergrens van een bereik',
      en: 'Value; lower end of a range',
      precision: 12,
      scale: 2,
      min: 0,
      max: 10000000,
    }),
    value_to: decimal({
      header: 'waarde_tot',
      nl: 'Bovengrens van een bereik',
      en: 'Upper end of a range',
      precision: 12,
      scale: 2,
      min: 0,
      max: 10000000,
    }).optional(),
    unit: text({ header: 'eenheid', nl: 'Eenheid', en: 'Unit', max: 20 }),
    qualifier: text({
      header: 'voorbehoud',
      nl: 'Voorbehoud van de bron',
      en: 'Qualifier of the source',
      max: 200,
      numbersAllowed: true,
    }).optional(),
    publisher: text({ header: 'uitgever', nl: 'Uitgever of zegsman', en: 'Publisher or authority', max: 40 }),
    source_url: text({
      header: 'bron',
      nl: 'Adres van de bron',
      en: 'Address of the source',
      max: 240,
      numbersAllowed: true,
    }),
    published_on: text({
      header: 'datum_bron',
      nl: 'Datum van de bron: jaar, maand of dag; leeg waar de bron er geen noemt',
      en: 'Date of the source: year, month or day; empty where the source gives none',
      max: 10,
      pattern: /^20[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$/,
    }).optional(),
  }),
  rules: [
    rule('range-order', 'value_to', le(col('value'), col('value_to')), {
      nl: 'De bovengrens ligt niet onder de ondergrens.',
      en: 'The upper end is not below the lower end.',
    }),
  ],
  calendar: { every: 'year', dueDay: 15, graceDays: 30, retentionMonths: 60 },
  refuseAboveShare: 0.2,
});
