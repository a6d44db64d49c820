// What UWV asks of the work itself, in an application for a permit and in a notification alike: employer, industry, place,
// hours and pay.

import {
  code,
  col,
  decimal,
  identifier,
  implies,
  present,
  rule,
  text,
} from '../../../src/vocabulary/index.js';

const sbi = /^[0-9]{2,5}$/;

/** The columns, to stand behind those of the application or notification. */
export const employmentBlock = {
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
};

/** Rules over these columns alone. */
export const employmentRules = [
  rule('wage-has-period', 'wage_period', implies(present(col('wage')), present(col('wage_period'))), {
    nl: 'Bij een loon hoort een loonperiode.',
    en: 'A wage has a period.',
  }),
  rule('sbi-has-version', 'sbi_version', implies(present(col('sbi_code')), present(col('sbi_version'))), {
    nl: 'Bij een SBI-code hoort een versie.',
    en: 'An SBI code has a version.',
  }),
];
