// The programmes that help residents to work: one row a person, programme and day of joining. They also know when work is
// in sight, and whether someone was told what work does to the own contribution.

import {
  code,
  col,
  date,
  defineFeed,
  eq,
  identifier,
  implies,
  le,
  literal,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Deelname aan programma’s', en: 'Participation in programmes' },
  description: {
    nl: 'Eén rij per persoon en programma: plaats, begin en einde, baanaanbod, beoogd begin van het werk en voorlichting over de eigen bijdrage.',
    en: 'One row a person and programme: place, start and end, job offer, intended start of work and information on the own contribution.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['v_number', 'programme', 'joined_date'],
  columns: z.object({
    v_number: identifier({
      header: 'v_nummer',
      identifier: 'v_number',
      nl: 'V-nummer van de deelnemer',
      en: 'V-number of the participant',
    }),
    programme: code({
      header: 'programma',
      nl: 'Programma',
      en: 'Programme',
      codes: {
        meedoenbalie: { nl: 'Meedoenbalie van COA', en: 'participation desk of COA' },
        jobhunting: { nl: 'Jobhunting@AZC', en: 'Jobhunting@AZC' },
        plan_einstein: { nl: 'Plan Einstein', en: 'Plan Einstein' },
        taal: { nl: 'taalles', en: 'language lessons' },
        overig: { nl: 'ander programma', en: 'other programme' },
      },
    }),
    joined_date: date({
      header: 'datum_begin',
      nl: 'Eerste dag van deelname',
      en: 'First day of participation',
    }),
    left_date: date({
      header: 'datum_einde',
      nl: 'Laatste dag van deelname',
      en: 'Last day of participation',
    }).optional(),
    programme_location_code: text({
      header: 'locatiecode_programma',
      nl: 'Code van de opvanglocatie waar het programma is, als het op een locatie is',
      en: 'Code of the reception location where the programme is, if it is at one',
      max: 5,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }).optional(),
    programme_municipality_code: text({
      header: 'gemeentecode_programma',
      nl: 'Code van de gemeente waar het programma is (CBS)',
      en: 'Code of the municipality where the programme is (CBS)',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    offer_date: date({
      header: 'datum_baanaanbod',
      nl: 'Dag van het eerste aanbod van een baan',
      en: 'Day of the first job offer',
    }).optional(),
    intended_start_date: date({
      header: 'beoogde_aanvang',
      nl: 'Dag waarop dat werk zou beginnen',
      en: 'Day on which that work was to start',
    }).optional(),
    informed: code({
      header: 'voorgelicht_bijdrage',
      nl: 'Voorgelicht over eigen bijdrage en leefgeld bij werk',
      en: 'Told what work does to the own contribution and the allowance',
      codes: {
        ja: { nl: 'ja', en: 'yes' },
        nee: { nl: 'nee', en: 'no' },
        onbekend: { nl: 'niet vastgelegd', en: 'not recorded' },
      },
    }),
    informed_date: date({
      header: 'datum_voorlichting',
      nl: 'Dag van die voorlichting',
      en: 'Day on which they were told',
    }).optional(),
  }),
  rules: [
    rule('joined-not-after-reference', 'joined_date', le(col('joined_date'), referenceDate()), {
      nl: 'De deelname begint niet na de peildatum.',
      en: 'Participation does not begin after the reference date.',
    }),
    rule('left-not-before-joined', 'left_date', le(col('joined_date'), col('left_date')), {
      nl: 'De deelname eindigt niet voordat zij begint.',
      en: 'Participation does not end before it begins.',
    }),
    rule('offer-not-before-joined', 'offer_date', le(col('joined_date'), col('offer_date')), {
      nl: 'Het baanaanbod komt niet vóór de deelname.',
      en: 'The job offer does not come before participation.',
    }),
    rule('offer-not-after-reference', 'offer_date', le(col('offer_date'), referenceDate()), {
      nl: 'Het baanaanbod valt niet na de peildatum.',
      en: 'The job offer is not after the reference date.',
    }),
    rule(
      'intended-start-has-offer',
      'offer_date',
      implies(present(col('intended_start_date')), present(col('offer_date'))),
      { nl: 'Bij een beoogd begin hoort een baanaanbod.', en: 'An intended start has a job offer.' },
    ),
    rule('start-not-before-offer', 'intended_start_date', le(col('offer_date'), col('intended_start_date')), {
      nl: 'Het werk zou niet beginnen vóór het aanbod.',
      en: 'The work was not to start before the offer.',
    }),
    rule(
      'informed-has-date',
      'informed_date',
      implies(eq(col('informed'), literal('ja')), present(col('informed_date'))),
      { nl: 'Bij voorlichting hoort een dag.', en: 'Who was told, was told on a day.' },
    ),
    rule(
      'date-has-informed',
      'informed',
      implies(present(col('informed_date')), eq(col('informed'), literal('ja'))),
      { nl: 'Bij een dag van voorlichting hoort ja.', en: 'A day of being told has a yes.' },
    ),
  ],
  calendar: { every: 'quarter', dueDay: 20, graceDays: 15, retentionMonths: 24 },
  closing: { column: 'joined_date', afterMonths: 24, policy: 'keep' },
  limitsData: false,
  refuseAboveShare: 0.2,
});
