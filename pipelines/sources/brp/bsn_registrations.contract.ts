// RvIG and municipalities: one row a case of first registration in the BRP. The municipality of first registration is
// not the municipality of the location; never derive one from the other.

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
  title: { nl: 'Eerste inschrijvingen en BSN', en: 'First registrations and BSN' },
  description: {
    nl: 'Eén rij per inschrijving: signaal, afspraak, inschrijving, toekenning van het BSN en voorrang.',
    en: 'One row a registration: signal, appointment, registration, issue of the BSN and priority.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['case_number'],
  columns: z.object({
    case_number: identifier({
      header: 'zaaknummer',
      identifier: 'brp_case',
      nl: 'Nummer van de inschrijving',
      en: 'Number of the registration',
    }),
    v_number: identifier({ header: 'v_nummer', identifier: 'v_number', nl: 'V-nummer', en: 'V-number' }),
    signal_date: date({
      header: 'datum_signaal',
      nl: 'Dag waarop de IND meldde dat inschrijving kan',
      en: 'Day on which the IND signalled that registration is possible',
    }),
    appointment_date: date({
      header: 'datum_afspraak',
      nl: 'Dag van de afspraak',
      en: 'Day of the appointment',
    }).optional(),
    appointment_outcome: code({
      header: 'afspraak_uitkomst',
      nl: 'Uitkomst van de afspraak',
      en: 'Outcome of the appointment',
      codes: {
        gehouden: { nl: 'gehouden', en: 'held' },
        niet_verschenen: { nl: 'niet verschenen', en: 'no-show' },
        afgezegd: { nl: 'afgezegd', en: 'cancelled' },
      },
    }).optional(),
    registered_date: date({
      header: 'datum_inschrijving',
      nl: 'Dag van inschrijving in de BRP',
      en: 'Day of registration in the BRP',
    }).optional(),
    bsn_issued_date: date({
      header: 'datum_bsn',
      nl: 'Dag waarop het BSN is toegekend',
      en: 'Day on which the BSN was issued',
    }).optional(),
    municipality_code: text({
      header: 'gemeente_inschrijving',
      nl: 'Gemeente van eerste inschrijving; niet per se die van de locatie',
      en: 'Municipality of first registration; not always that of the location',
      max: 4,
      pattern: /^[0-9]{4}$/,
    }).optional(),
    priority: code({
      header: 'voorrang',
      nl: 'Voorrang bij de inschrijving',
      en: 'Priority in registration',
      codes: {
        ja: { nl: 'met voorrang', en: 'with priority' },
        nee: { nl: 'zonder voorrang', en: 'without priority' },
      },
    }),
    priority_date: date({
      header: 'datum_voorrang',
      nl: 'Dag waarop voorrang is gegeven',
      en: 'Day on which priority was given',
    }).optional(),
    priority_reason: code({
      header: 'reden_voorrang',
      nl: 'Reden van voorrang',
      en: 'Reason of priority',
      codes: {
        twv: { nl: 'werkvergunning (twv) verleend', en: 'work permit granted' },
        baan: { nl: 'baan in zicht', en: 'job in sight' },
        huisvesting: { nl: 'huisvesting', en: 'housing' },
      },
    }).optional(),
  }),
  rules: [
    rule('signal-not-after-reference', 'signal_date', le(col('signal_date'), referenceDate()), {
      nl: 'Het signaal valt niet na de peildatum.',
      en: 'The signal is not after the reference date.',
    }),
    rule('registered-not-before-signal', 'registered_date', le(col('signal_date'), col('registered_date')), {
      nl: 'De inschrijving valt niet vóór het signaal.',
      en: 'Registration is not before the signal.',
    }),
    rule(
      'issued-not-before-registered',
      'bsn_issued_date',
      le(col('registered_date'), col('bsn_issued_date')),
      {
        nl: 'Het BSN is niet vóór de inschrijving toegekend.',
        en: 'The BSN is not issued before registration.',
      },
    ),
    rule('issued-not-before-signal', 'bsn_issued_date', le(col('signal_date'), col('bsn_issued_date')), {
      nl: 'Het BSN is niet vóór het signaal toegekend.',
      en: 'The BSN is not issued before the signal.',
    }),
    rule('issued-not-after-reference', 'bsn_issued_date', le(col('bsn_issued_date'), referenceDate()), {
      nl: 'De toekenning valt niet na de peildatum.',
      en: 'The issue is not after the reference date.',
    }),
    rule(
      'priority-has-date',
      'priority_date',
      implies(eq(col('priority'), literal('ja')), present(col('priority_date'))),
      { nl: 'Bij voorrang hoort een datum.', en: 'Priority has a date.' },
    ),
    rule(
      'registered-has-municipality',
      'municipality_code',
      implies(present(col('registered_date')), present(col('municipality_code'))),
      { nl: 'Bij een inschrijving hoort een gemeente.', en: 'A registration has a municipality.' },
    ),
  ],
  calendar: { every: 'month', dueDay: 12, graceDays: 5, retentionMonths: 24 },
  completeness: {
    groups: { priority: { nl: 'voorrang', en: 'priority' } },
    measures: {
      signalled: { nl: 'signalen', en: 'signals', date: 'signal_date', compare: [[]] },
      registered: {
        nl: 'inschrijvingen',
        en: 'registrations',
        date: 'registered_date',
        compare: [[], ['priority']],
      },
      issued: {
        nl: "toegekende BSN's",
        en: 'BSNs issued',
        date: 'bsn_issued_date',
        compare: [[], ['priority']],
      },
    },
  },
  refuseAboveShare: 0.2,
});
