// COA: one row a household and month in which someone had income: what was earned, what stayed free, and what the
// household paid for its reception. Income and the costs of reception are counted by household, not by person.

import {
  code,
  col,
  date,
  decimal,
  defineFeed,
  identifier,
  integer,
  le,
  month,
  referenceDate,
  rule,
  z,
} from '../../../src/vocabulary/index.js';

const euro = { nl: 'euro', en: 'euro' };
const amount = { unit: euro, precision: 9, scale: 2, min: 0, max: 20000, sensitive: true } as const;

export default defineFeed({
  version: 1,
  title: { nl: 'Eigen bijdragen', en: 'Own contributions' },
  description: {
    nl: 'Eén rij per huishouden en maand met inkomsten: inkomen, vrij deel, eigen bijdrage en grootte van het huishouden.',
    en: 'One row a household and month with income: income, free part, own contribution and size of the household.',
  },
  holds: 'persons',
  delivery: 'changes',
  key: ['household_number', 'month'],
  columns: z.object({
    household_number: identifier({
      header: 'huishoudnummer',
      identifier: 'household_number',
      nl: 'Nummer van het huishouden bij COA',
      en: 'Number of the household at COA',
    }),
    month: month({ header: 'maand', nl: 'Maand waarin is verdiend', en: 'Month in which it was earned' }),
    household_size: integer({
      header: 'aantal_personen_huishouden',
      nl: 'Aantal personen in het huishouden in die maand',
      en: 'Number of persons in the household in that month',
      unit: { nl: 'personen', en: 'persons' },
      min: 1,
      max: 20,
    }),
    gross_income: decimal({
      header: 'inkomsten_bruto',
      nl: 'Inkomsten uit werk voor belasting en premies',
      en: 'Earnings before tax and premiums',
      ...amount,
    }),
    net_income: decimal({
      header: 'inkomsten_netto',
      nl: 'Inkomsten na belasting, premies en verplicht pensioen',
      en: 'Earnings after tax, premiums and obligatory pension',
      ...amount,
    }),
    free_amount: decimal({
      header: 'vrij_deel',
      nl: 'Deel van de inkomsten dat niet meetelt',
      en: 'Part of the earnings that does not count',
      ...amount,
    }),
    reception_value: decimal({
      header: 'economische_waarde',
      nl: 'Economische waarde van de opvang: het meeste dat het huishouden kan betalen',
      en: 'Economic value of the reception: the most that the household can pay',
      ...amount,
    }),
    contribution: decimal({
      header: 'eigen_bijdrage',
      nl: 'Vastgestelde eigen bijdrage',
      en: 'Own contribution as set',
      ...amount,
    }),
    collected: decimal({
      header: 'geind',
      nl: 'Daarvan geïnd tot en met de peildatum',
      en: 'Of which collected by the reference date',
      ...amount,
    }).optional(),
    allowance: code({
      header: 'leefgeld_verrekening',
      nl: 'Wat er in die maand met het leefgeld is gebeurd',
      en: 'What happened to the living allowance in that month',
      codes: {
        in_bijdrage: {
          nl: 'uitbetaald en in de bijdrage verrekend',
          en: 'paid, and settled in the contribution',
        },
        ingehouden: { nl: 'ingehouden', en: 'withheld' },
        geen_recht: { nl: 'geen recht op leefgeld', en: 'no right to an allowance' },
      },
    }).optional(),
    assessed_date: date({
      header: 'datum_vastgesteld',
      nl: 'Dag waarop de bijdrage is vastgesteld',
      en: 'Day on which the contribution was set',
    }),
  }),
  rules: [
    rule('assessed-not-after-reference', 'assessed_date', le(col('assessed_date'), referenceDate()), {
      nl: 'De bijdrage is niet na de peildatum vastgesteld.',
      en: 'The contribution is not set after the reference date.',
    }),
    rule('net-not-above-gross', 'net_income', le(col('net_income'), col('gross_income')), {
      nl: 'Netto is niet meer dan bruto.',
      en: 'Net is not more than gross.',
    }),
    rule('free-not-above-gross', 'free_amount', le(col('free_amount'), col('gross_income')), {
      nl: 'Het vrije deel is niet meer dan de inkomsten.',
      en: 'The free part is not more than the earnings.',
    }),
    rule('contribution-not-above-net', 'contribution', le(col('contribution'), col('net_income')), {
      nl: 'De eigen bijdrage is niet meer dan de inkomsten na belasting.',
      en: 'The contribution is not more than the earnings after tax.',
    }),
    rule('contribution-not-above-value', 'contribution', le(col('contribution'), col('reception_value')), {
      nl: 'De eigen bijdrage is niet meer dan de economische waarde van de opvang.',
      en: 'The contribution is not more than the economic value of the reception.',
    }),
    rule('collected-not-above-contribution', 'collected', le(col('collected'), col('contribution')), {
      nl: 'Er is niet meer geïnd dan is vastgesteld.',
      en: 'Not more is collected than was set.',
    }),
  ],
  calendar: { every: 'month', dueDay: 15, graceDays: 10, retentionMonths: 60 },
  closing: { column: 'month', afterMonths: 24, policy: 'refuse' },
  limitsData: false,
  refuseAboveShare: 0.2,
});
