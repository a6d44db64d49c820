// Polis (wage tax returns): one row an income relation and period of pay, monthly or four-weekly. Rows arrive and are
// corrected for years. Work is a period with paid hours above zero, not an income relation on paper.

import {
  code,
  col,
  date,
  decimal,
  defineFeed,
  identifier,
  le,
  referenceDate,
  rule,
  text,
  z,
} from '../../../src/vocabulary/index.js';

const yesNo = { ja: { nl: 'ja', en: 'yes' }, nee: { nl: 'nee', en: 'no' } };

export default defineFeed({
  version: 1,
  title: { nl: 'Inkomstenverhoudingen', en: 'Income relations' },
  description: {
    nl: 'Eén rij per inkomstenverhouding en tijdvak: verloonde uren, loon, contract en bedrijfstak.',
    en: 'One row an income relation and period: paid hours, wage, contract and industry.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['bsn', 'employer_number', 'relation_number', 'period_from'],
  columns: z.object({
    bsn: identifier({
      header: 'bsn',
      identifier: 'bsn',
      nl: 'Burgerservicenummer',
      en: 'Citizen service number',
    }),
    employer_number: identifier({
      header: 'loonheffingennummer',
      identifier: 'employer',
      nl: 'Loonheffingennummer',
      en: 'Payroll tax number',
    }),
    relation_number: identifier({
      header: 'nummer_ikv',
      identifier: 'relation_number',
      nl: 'Nummer van de inkomstenverhouding bij de werkgever',
      en: 'Number of the income relation at the employer',
    }),
    period_from: date({
      header: 'tijdvak_van',
      nl: 'Eerste dag van het tijdvak',
      en: 'First day of the period',
    }),
    period_to: date({
      header: 'tijdvak_tot_en_met',
      nl: 'Laatste dag van het tijdvak',
      en: 'Last day of the period',
    }),
    period_kind: code({
      header: 'soort_tijdvak',
      nl: 'Soort tijdvak',
      en: 'Kind of period',
      codes: { maand: { nl: 'maand', en: 'month' }, vier_weken: { nl: 'vier weken', en: 'four weeks' } },
    }),
    relation_from: date({
      header: 'aanvang_ikv',
      nl: 'Eerste dag van de inkomstenverhouding',
      en: 'Start of the income relation',
    }),
    relation_to: date({
      header: 'einde_ikv',
      nl: 'Laatste dag van de inkomstenverhouding',
      en: 'Last day of the income relation',
    }).optional(),
    paid_hours: decimal({
      header: 'verloonde_uren',
      nl: 'Verloonde uren in het tijdvak; een correctie kan negatief zijn',
      en: 'Paid hours in the period; a correction can be negative',
      unit: { nl: 'uren', en: 'hours' },
      precision: 6,
      scale: 2,
      min: -500,
      max: 500,
    }),
    wage: decimal({
      header: 'sv_loon',
      nl: 'Loon voor de werknemersverzekeringen (SV-loon) in het tijdvak',
      en: 'Wage for employee insurance (SV wage) in the period',
      unit: { nl: 'euro', en: 'euro' },
      precision: 9,
      scale: 2,
      min: -20000,
      max: 20000,
      sensitive: true,
    }),
    employment_kind: code({
      header: 'aard_arbeidsverhouding',
      nl: 'Aard van de arbeidsverhouding',
      en: 'Kind of employment',
      codes: {
        '01': { nl: 'arbeidsovereenkomst', en: 'employment contract' },
        '07': { nl: 'stage', en: 'internship' },
        '11': { nl: 'uitzendkracht', en: 'agency worker' },
        '18': { nl: 'publiekrechtelijke aanstelling', en: 'public appointment' },
        '81': { nl: 'overige fictieve dienstbetrekking', en: 'other fictitious employment' },
        '82': { nl: 'payroll', en: 'payroll' },
        '83': { nl: 'beroepsbegeleidende leerweg', en: 'apprenticeship' },
      },
    }),
    permanent: code({
      header: 'onbepaalde_tijd',
      nl: 'Contract voor onbepaalde tijd',
      en: 'Permanent contract',
      codes: yesNo,
    }),
    on_call: code({ header: 'oproep', nl: 'Oproepovereenkomst', en: 'On-call contract', codes: yesNo }),
    sbi_code: text({
      header: 'sbi',
      nl: 'Bedrijfstak (SBI)',
      en: 'Industry (SBI)',
      max: 5,
      pattern: /^[0-9]{2,5}$/,
    }).optional(),
    sbi_version: code({
      header: 'sbi_versie',
      nl: 'Versie van de SBI',
      en: 'Version of the SBI',
      codes: { '2008': { nl: 'SBI 2008', en: 'SBI 2008' }, '2025': { nl: 'SBI 2025', en: 'SBI 2025' } },
    }).optional(),
    status: code({
      header: 'status',
      nl: 'Stand van de aangifte',
      en: 'State of the wage return',
      codes: {
        voorlopig: { nl: 'voorlopig', en: 'provisional' },
        definitief: { nl: 'definitief', en: 'definitive' },
      },
    }),
  }),
  rules: [
    rule('period-order', 'period_to', le(col('period_from'), col('period_to')), {
      nl: 'Een tijdvak eindigt niet voordat het begint.',
      en: 'A period does not end before it begins.',
    }),
    rule('period-not-after-reference', 'period_from', le(col('period_from'), referenceDate()), {
      nl: 'Een tijdvak begint niet na de peildatum.',
      en: 'A period does not begin after the reference date.',
    }),
    rule('relation-order', 'relation_to', le(col('relation_from'), col('relation_to')), {
      nl: 'Een inkomstenverhouding eindigt niet voordat zij begint.',
      en: 'An income relation does not end before it begins.',
    }),
    rule('period-within-relation', 'period_to', le(col('relation_from'), col('period_to')), {
      nl: 'Een tijdvak eindigt niet voordat de inkomstenverhouding begint.',
      en: 'A period does not end before the income relation begins.',
    }),
  ],
  calendar: { every: 'month', dueDay: 25, graceDays: 10, behindMonths: 2, retentionMonths: 60 },
  completeness: {
    groups: {
      period_kind: { nl: 'soort tijdvak', en: 'kind of period' },
      employment_kind: { nl: 'aard van de arbeidsverhouding', en: 'kind of employment' },
    },
    measures: {
      paid: {
        nl: 'tijdvakken met loon',
        en: 'periods of pay',
        date: 'period_from',
        compare: [[], ['period_kind'], ['employment_kind']],
      },
    },
  },
  closing: { column: 'period_from', afterMonths: 60, policy: 'keep' },
  refuseAboveShare: 0.2,
});
