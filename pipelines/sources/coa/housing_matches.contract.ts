// COA: one row a match of a person with a permit to the municipality that must house them. A match may lapse and be
// followed by another.

import {
  and,
  code,
  col,
  date,
  defineFeed,
  identifier,
  implies,
  le,
  not,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Koppelingen aan gemeenten', en: 'Matches with municipalities' },
  description: {
    nl: 'Eén rij per koppeling: dag, gemeente, of het arbeidsprofiel bekend was, en de dag van huisvesting.',
    en: 'One row a match: day, municipality, whether the labour profile was known, and the day of housing.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['match_number'],
  columns: z.object({
    match_number: identifier({
      header: 'koppelnummer',
      identifier: 'housing_match',
      nl: 'Nummer van de koppeling',
      en: 'Number of the match',
    }),
    coa_number: identifier({
      header: 'coa_nummer',
      identifier: 'coa_number',
      nl: 'Nummer van de bewoner bij COA',
      en: 'Number of the resident at COA',
    }),
    match_date: date({ header: 'datum_koppeling', nl: 'Dag van de koppeling', en: 'Day of the match' }),
    municipality_code: text({
      header: 'gemeentecode',
      nl: 'Code van de gemeente die huisvest (CBS)',
      en: 'Code of the municipality that houses (CBS)',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }),
    profile_known: code({
      header: 'arbeidsprofiel_bekend',
      nl: 'Het arbeidsprofiel was bekend en is bij de koppeling gebruikt',
      en: 'The labour profile was known and used for the match',
      codes: { ja: { nl: 'ja', en: 'yes' }, nee: { nl: 'nee', en: 'no' } },
    }),
    housed_date: date({
      header: 'datum_huisvesting',
      nl: 'Dag waarop de woning is betrokken',
      en: 'Day on which the dwelling was moved into',
    }).optional(),
    lapsed_date: date({
      header: 'datum_vervallen',
      nl: 'Dag waarop de koppeling verviel',
      en: 'Day on which the match lapsed',
    }).optional(),
    lapse_reason: code({
      header: 'reden_vervallen',
      nl: 'Waarom de koppeling verviel',
      en: 'Why the match lapsed',
      codes: {
        werk: { nl: 'werk elders', en: 'work elsewhere' },
        gezin: { nl: 'gezin elders', en: 'family elsewhere' },
        gemeente: { nl: 'op verzoek van de gemeente', en: 'at the request of the municipality' },
        vertrek: { nl: 'vertrokken', en: 'left' },
        overig: { nl: 'overig', en: 'other' },
      },
    }).optional(),
  }),
  rules: [
    rule('match-not-after-reference', 'match_date', le(col('match_date'), referenceDate()), {
      nl: 'De koppeling valt niet na de peildatum.',
      en: 'The match is not after the reference date.',
    }),
    rule('housed-not-before-match', 'housed_date', le(col('match_date'), col('housed_date')), {
      nl: 'De huisvesting valt niet vóór de koppeling.',
      en: 'Housing is not before the match.',
    }),
    rule('housed-not-after-reference', 'housed_date', le(col('housed_date'), referenceDate()), {
      nl: 'De huisvesting valt niet na de peildatum.',
      en: 'Housing is not after the reference date.',
    }),
    rule('lapsed-not-before-match', 'lapsed_date', le(col('match_date'), col('lapsed_date')), {
      nl: 'Een koppeling vervalt niet voordat zij er is.',
      en: 'A match does not lapse before it is made.',
    }),
    rule(
      'lapse-has-reason',
      'lapse_reason',
      implies(present(col('lapsed_date')), present(col('lapse_reason'))),
      {
        nl: 'Bij een koppeling die verviel hoort een reden.',
        en: 'A match that lapsed has a reason.',
      },
    ),
    rule(
      'housed-or-lapsed',
      'lapsed_date',
      not(and(present(col('housed_date')), present(col('lapsed_date')))),
      {
        nl: 'Een koppeling leidt tot huisvesting of vervalt, niet allebei.',
        en: 'A match leads to housing or lapses, not both.',
      },
    ),
  ],
  calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
  refuseAboveShare: 0.2,
});
