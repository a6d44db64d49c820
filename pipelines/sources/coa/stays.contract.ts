// COA: one row a stay at a location, all stays since the baseline, every month. The day of departure counts at the new
// place: `to_date` is the first day that the resident is no longer there.

import {
  code,
  col,
  date,
  defineFeed,
  identifier,
  implies,
  le,
  lt,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Verblijven', en: 'Stays' },
  description: {
    nl: 'Eén rij per verblijf op een locatie: van, tot, reden van einde en soort bestemming.',
    en: 'One row a stay at a location: from, to, reason of the end and kind of destination.',
  },
  holds: 'persons',
  delivery: 'full',
  key: ['coa_number', 'location_code', 'from_date'],
  columns: z.object({
    coa_number: identifier({
      header: 'coa_nummer',
      identifier: 'coa_number',
      nl: 'Nummer van de bewoner',
      en: 'Number of the resident',
    }),
    location_code: text({
      header: 'locatiecode',
      nl: 'Code van de locatie',
      en: 'Code of the location',
      max: 12,
      pattern: /^[A-Z]{3}[0-9]{2}$/,
    }),
    from_date: date({ header: 'datum_van', nl: 'Eerste dag op de locatie', en: 'First day at the location' }),
    to_date: date({
      header: 'datum_tot',
      nl: 'Eerste dag waarop de bewoner er niet meer is',
      en: 'First day on which the resident is no longer there',
    }).optional(),
    end_reason: code({
      header: 'reden_einde',
      nl: 'Waarom het verblijf eindigde',
      en: 'Why the stay ended',
      codes: {
        verhuizing: { nl: 'overplaatsing naar andere opvang', en: 'move to other reception' },
        administratief: { nl: 'administratieve overplaatsing', en: 'administrative move' },
        huisvesting: { nl: 'huisvesting in een gemeente', en: 'housing in a municipality' },
        vertrek: { nl: 'vertrek uit Nederland', en: 'departure from the Netherlands' },
        mob: { nl: 'vertrokken met onbekende bestemming', en: 'left, destination unknown' },
        overig: { nl: 'overig', en: 'other' },
      },
    }).optional(),
    destination_kind: code({
      header: 'soort_bestemming',
      nl: 'Waar de bewoner naartoe ging',
      en: 'Where the resident went',
      codes: {
        opvang: { nl: 'andere opvang', en: 'other reception' },
        woning: { nl: 'woning', en: 'dwelling' },
        buitenland: { nl: 'buitenland', en: 'abroad' },
        onbekend: { nl: 'onbekend', en: 'unknown' },
      },
    }).optional(),
  }),
  rules: [
    rule('stay-begins-before-it-ends', 'to_date', lt(col('from_date'), col('to_date')), {
      nl: 'Een verblijf eindigt later dan de dag waarop het begint.',
      en: 'A stay ends after the day on which it begins.',
    }),
    rule('stay-not-after-reference', 'from_date', le(col('from_date'), referenceDate()), {
      nl: 'Een verblijf begint niet na de peildatum van de levering.',
      en: 'A stay does not begin after the reference date of the delivery.',
    }),
    rule('end-not-after-reference', 'to_date', le(col('to_date'), referenceDate()), {
      nl: 'Een verblijf eindigt niet na de peildatum van de levering.',
      en: 'A stay does not end after the reference date of the delivery.',
    }),
    rule('end-has-reason', 'end_reason', implies(present(col('to_date')), present(col('end_reason'))), {
      nl: 'Bij een einddatum hoort een reden van einde.',
      en: 'A stay that ended has a reason for it.',
    }),
    rule('reason-has-end', 'to_date', implies(present(col('end_reason')), present(col('to_date'))), {
      nl: 'Bij een reden van einde hoort een einddatum.',
      en: 'A reason of the end has a date.',
    }),
  ],
  calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
  completeness: {
    groups: {
      location_code: { nl: 'locatie', en: 'location' },
      age_group: {
        nl: 'leeftijd',
        en: 'age',
        values: {
          minor: { nl: 'minderjarig', en: 'under age' },
          adult: { nl: 'meerderjarig', en: 'of age' },
          unknown: { nl: 'onbekend', en: 'unknown' },
        },
      },
      sex: {
        nl: 'geslacht',
        en: 'sex',
        values: {
          M: { nl: 'man', en: 'male' },
          V: { nl: 'vrouw', en: 'female' },
          X: { nl: 'onbekend of anders', en: 'unknown or other' },
          unknown: { nl: 'onbekend', en: 'unknown' },
        },
      },
    },
    measures: {
      inflow: {
        nl: 'begonnen verblijven',
        en: 'stays that began',
        per: 'stock',
        together: 2.5,
        compare: [[], ['location_code']],
      },
      outflow: {
        nl: 'beëindigde verblijven',
        en: 'stays that ended',
        per: 'stock',
        together: 2.5,
        compare: [[], ['age_group'], ['sex'], ['location_code'], ['location_code', 'age_group']],
      },
      entered_group: { nl: 'meerderjarig geworden', en: 'came of age', unsettled: true, compare: [] },
      left_group: { nl: 'meerderjarig geworden', en: 'came of age', unsettled: true, compare: [] },
      stock: {
        nl: 'verblijven aan het eind van de maand',
        en: 'stays at the end of the month',
        unsettled: true,
        compare: [],
      },
      left_behind: {
        nl: 'minderjarigen van wie alle volwassenen van het huishouden weg zijn',
        en: 'minors of whose household all adults are gone',
        fault: 'more',
        unsettled: true,
        compare: [[], ['location_code']],
      },
      overlaps: {
        nl: 'verblijven die beginnen terwijl een eerder verblijf nog loopt',
        en: 'stays that begin while an earlier stay goes on',
        fault: 'more',
        unsettled: true,
        compare: [[], ['location_code']],
      },
    },
    balance: {
      stock: 'stock',
      inflow: ['inflow', 'entered_group'],
      outflow: ['outflow', 'left_group'],
      compare: [[], ['age_group'], ['location_code'], ['location_code', 'age_group', 'sex']],
    },
  },
  refuseAboveShare: 0.2,
});
