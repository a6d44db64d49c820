// Privacy desk: one row a person who objects to the use of their data in the study. Taking a list in erases what is held of
// its people, and keeps out what comes of them later, until an objection is withdrawn.

import {
  col,
  date,
  defineFeed,
  identifier,
  le,
  referenceDate,
  rule,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Bezwaren', en: 'Objections' },
  description: {
    nl: 'Eén rij per persoon die bezwaar maakt tegen het gebruik van de eigen gegevens. Alleen wat nieuw is of veranderd.',
    en: 'One row a person who objects to the use of their data. Only what is new or changed.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['v_number'],
  columns: z.object({
    v_number: identifier({ header: 'v_nummer', identifier: 'v_number', nl: 'V-nummer', en: 'V-number' }),
    bsn: identifier({
      header: 'bsn',
      identifier: 'bsn',
      nl: 'Burgerservicenummer, als het bekend is',
      en: 'Citizen service number, where known',
    }).optional(),
    coa_number: identifier({
      header: 'coa_nummer',
      identifier: 'coa_number',
      nl: 'Nummer van de bewoner bij COA, als het bekend is',
      en: 'Number of the resident at COA, where known',
    }).optional(),
    objected_on: date({
      header: 'datum_bezwaar',
      nl: 'Dag waarop het bezwaar binnenkwam',
      en: 'Day on which the objection came in',
      earliest: '2023-01-01',
    }),
    withdrawn_on: date({
      header: 'datum_ingetrokken',
      nl: 'Dag waarop de persoon het bezwaar introk; leeg zolang het geldt',
      en: 'Day on which the person withdrew the objection; empty while it holds',
      earliest: '2023-01-01',
    }).optional(),
  }),
  rules: [
    rule('objected-not-after-reference', 'objected_on', le(col('objected_on'), referenceDate()), {
      nl: 'Een bezwaar komt niet na de peildatum binnen.',
      en: 'An objection does not come in after the reference date.',
    }),
    rule('withdrawn-not-before-objected', 'withdrawn_on', le(col('objected_on'), col('withdrawn_on')), {
      nl: 'Een bezwaar wordt niet ingetrokken voordat het binnenkwam.',
      en: 'An objection is not withdrawn before it came in.',
    }),
  ],
  calendar: { every: 'month', dueDay: 5, graceDays: 3, retentionMonths: 24 },
  // Of whoever can be read the objection holds at once; the others are on the receipt.
  refuseAboveShare: 1,
  erases: { withdrawnColumn: 'withdrawn_on' },
});
