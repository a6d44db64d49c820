// UWV: one row an application for a work permit (TWV). A month's file holds what was received or changed that month.

import {
  and,
  code,
  col,
  date,
  defineFeed,
  eq,
  identifier,
  implies,
  integer,
  le,
  literal,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';
import { employmentBlock, employmentRules } from './employment_block.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Tewerkstellingsvergunningen', en: 'Work permits' },
  description: {
    nl: 'Eén rij per aanvraag: ontvangen, compleet, besluit, geldigheid, werkgever, uren en loon.',
    en: 'One row an application: received, complete, decision, validity, employer, hours and pay.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['application_number'],
  columns: z.object({
    application_number: identifier({
      header: 'zaaknummer',
      identifier: 'uwv_case',
      nl: 'Nummer van de aanvraag',
      en: 'Number of the application',
    }),
    v_number: identifier({
      header: 'v_nummer',
      identifier: 'v_number',
      nl: 'V-nummer van de werknemer',
      en: 'V-number of the employee',
    }),
    received_date: date({ header: 'datum_ontvangst', nl: 'Dag van ontvangst', en: 'Day of receipt' }),
    complete_date: date({
      header: 'datum_compleet',
      nl: 'Dag waarop de aanvraag compleet was',
      en: 'Day on which the application was complete',
    }).optional(),
    suspended_days: integer({
      header: 'dagen_opgeschort',
      nl: 'Dagen waarop de beslistermijn stilstond',
      en: 'Days on which the term was suspended',
      unit: { nl: 'dagen', en: 'days' },
      min: 0,
      max: 365,
    }).optional(),
    decided_date: date({
      header: 'datum_besluit',
      nl: 'Dag van het besluit',
      en: 'Day of the decision',
    }).optional(),
    outcome: code({
      header: 'besluit',
      nl: 'Uitkomst',
      en: 'Outcome',
      codes: {
        verleend: { nl: 'verleend', en: 'granted' },
        geweigerd: { nl: 'geweigerd', en: 'refused' },
        ingetrokken: { nl: 'ingetrokken', en: 'withdrawn' },
        niet_nodig: { nl: 'niet (meer) nodig', en: 'not needed (any longer)' },
        buiten_behandeling: { nl: 'buiten behandeling', en: 'not considered' },
      },
    }).optional(),
    outcome_reason: text({
      header: 'reden',
      nl: 'Reden in eigen woorden',
      en: 'Reason in own words',
      max: 200,
      sensitive: true,
    }).optional(),
    valid_from: date({
      header: 'geldig_van',
      nl: 'Eerste dag van de vergunning',
      en: 'First day of the permit',
    }).optional(),
    valid_to: date({
      header: 'geldig_tot_en_met',
      nl: 'Laatste dag van de vergunning',
      en: 'Last day of the permit',
    }).optional(),
    ...employmentBlock,
  }),
  rules: [
    rule('received-not-after-reference', 'received_date', le(col('received_date'), referenceDate()), {
      nl: 'De ontvangst valt niet na de peildatum.',
      en: 'Receipt is not after the reference date.',
    }),
    rule('complete-not-before-received', 'complete_date', le(col('received_date'), col('complete_date')), {
      nl: 'Een aanvraag is niet compleet voordat zij is ontvangen.',
      en: 'An application is not complete before it is received.',
    }),
    rule('decided-not-before-received', 'decided_date', le(col('received_date'), col('decided_date')), {
      nl: 'Over een aanvraag is niet beslist voordat zij is ontvangen.',
      en: 'An application is not decided before it is received.',
    }),
    rule('decided-not-after-reference', 'decided_date', le(col('decided_date'), referenceDate()), {
      nl: 'Het besluit valt niet na de peildatum.',
      en: 'The decision is not after the reference date.',
    }),
    rule('outcome-has-date', 'decided_date', implies(present(col('outcome')), present(col('decided_date'))), {
      nl: 'Bij een uitkomst hoort een datum van besluit.',
      en: 'An outcome has a date.',
    }),
    rule('date-has-outcome', 'outcome', implies(present(col('decided_date')), present(col('outcome'))), {
      nl: 'Bij een datum van besluit hoort een uitkomst.',
      en: 'A date of decision has an outcome.',
    }),
    rule(
      'granted-has-validity',
      'valid_from',
      implies(
        eq(col('outcome'), literal('verleend')),
        and(present(col('valid_from')), present(col('valid_to'))),
      ),
      {
        nl: 'Bij een verleende vergunning horen een eerste en een laatste dag.',
        en: 'A granted permit has a first and a last day.',
      },
    ),
    rule('validity-order', 'valid_to', le(col('valid_from'), col('valid_to')), {
      nl: 'Een vergunning eindigt niet voordat zij begint.',
      en: 'A permit does not end before it begins.',
    }),
    ...employmentRules,
  ],
  calendar: { every: 'month', dueDay: 12, graceDays: 5, retentionMonths: 24 },
  completeness: {
    groups: { outcome: { nl: 'besluit', en: 'outcome' } },
    measures: {
      received: {
        nl: 'ontvangen aanvragen',
        en: 'applications received',
        date: 'received_date',
        compare: [[]],
      },
      decided: {
        nl: 'aanvragen waarover is beslist',
        en: 'applications decided',
        date: 'decided_date',
        compare: [[], ['outcome']],
      },
    },
  },
  refuseAboveShare: 0.2,
});
