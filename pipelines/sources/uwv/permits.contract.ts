// UWV: one row an application for a work permit (TWV). A month's file holds what was received or changed that month.

import {
  and,
  code,
  col,
  date,
  decimal,
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

const sbi = /^[0-9]{2,5}$/;

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
    employer_number: identifier({
      header: 'werkgever',
      identifier: 'employer',
      nl: 'Loonheffingennummer van de werkgever',
      en: 'Payroll tax number of the employer',
    }),
    sbi_code: text({
      header: 'sbi',
      nl: 'Bedrijfstak van de werkgever (SBI)',
      en: 'Industry of the employer (SBI)',
      max: 5,
      pattern: sbi,
    }).optional(),
    sbi_version: code({
      header: 'sbi_versie',
      nl: 'Versie van de SBI',
      en: 'Version of the SBI',
      codes: { '2008': { nl: 'SBI 2008', en: 'SBI 2008' }, '2025': { nl: 'SBI 2025', en: 'SBI 2025' } },
    }).optional(),
    hirer_sbi_code: text({
      header: 'sbi_inlener',
      nl: 'Bedrijfstak van de inlener',
      en: 'Industry of the hirer',
      max: 5,
      pattern: sbi,
    }).optional(),
    work_postcode4: text({
      header: 'werk_postcode4',
      nl: 'Eerste vier cijfers van de postcode van de werkplek',
      en: 'First four digits of the postcode of the work place',
      max: 4,
      pattern: /^[1-9][0-9]{3}$/,
    }).optional(),
    hours_per_week: decimal({
      header: 'uren_per_week',
      nl: 'Uren per week',
      en: 'Hours a week',
      unit: { nl: 'uren per week', en: 'hours a week' },
      precision: 5,
      scale: 2,
      min: 0,
      max: 60,
    }).optional(),
    wage: decimal({
      header: 'brutoloon',
      nl: 'Brutoloon in de loonperiode',
      en: 'Gross wage',
      unit: { nl: 'euro', en: 'euro' },
      precision: 9,
      scale: 2,
      min: 0,
      max: 20000,
      sensitive: true,
    }).optional(),
    wage_period: code({
      header: 'loonperiode',
      nl: 'Loonperiode waarover het loon gaat',
      en: 'Period of the wage',
      codes: {
        uur: { nl: 'uur', en: 'hour' },
        week: { nl: 'week', en: 'week' },
        vier_weken: { nl: 'vier weken', en: 'four weeks' },
        maand: { nl: 'maand', en: 'month' },
      },
    }).optional(),
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
    rule('wage-has-period', 'wage_period', implies(present(col('wage')), present(col('wage_period'))), {
      nl: 'Bij een loon hoort een loonperiode.',
      en: 'A wage has a period.',
    }),
    rule('sbi-has-version', 'sbi_version', implies(present(col('sbi_code')), present(col('sbi_version'))), {
      nl: 'Bij een SBI-code hoort een versie.',
      en: 'An SBI code has a version.',
    }),
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
