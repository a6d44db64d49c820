// Statutory minimum pay as published, by age and pay period. The law had amounts by month, week and day until 2024 and has an
// hourly amount since; rules.minimum_wage holds the hourly amount for 21 and older, and a test compares both.

import { code, date, decimal, defineList, integer, text, z } from '../../src/vocabulary/index.js';
import { isConfirmed, sourceUrl } from './columns.js';

export default defineList({
  title: { nl: 'Minimumloon', en: 'Minimum wages' },
  description: {
    nl: 'Bruto minimumloon per leeftijd en loonperiode. Het bedrag vanaf juli 2026, de jeugdlonen van 2022 en de meeste jeugdlonen vanaf 2024 zijn niet gevonden.',
    en: 'Gross minimum pay by age and pay period. The amount from July 2026 on, the youth wages of 2022 and most of those from 2024 on were not found.',
  },
  key: ['valid_from', 'age', 'pay_period'],
  source: 'Pages named in each row',
  columns: z.object({
    valid_from: date({ header: 'valid_from', nl: 'Eerste dag', en: 'First day' }),
    valid_to: date({ header: 'valid_to', nl: 'Eerste dag niet meer', en: 'First day no longer' }),
    age: integer({
      header: 'age',
      nl: 'Leeftijd; 21 staat voor 21 en ouder',
      en: 'Age; 21 stands for 21 and older',
      unit: { nl: 'jaren', en: 'years' },
      min: 15,
      max: 21,
    }),
    pay_period: code({
      header: 'pay_period',
      nl: 'Loonperiode',
      en: 'Pay period',
      codes: {
        hour: { nl: 'uur', en: 'hour' },
        day: { nl: 'dag', en: 'day' },
        week: { nl: 'week', en: 'week' },
        month: { nl: 'maand', en: 'month' },
      },
    }),
    amount: decimal({
      header: 'amount',
      nl: 'Bedrag',
      en: 'Amount',
      unit: { nl: 'euro bruto', en: 'euro gross' },
      precision: 8,
      scale: 2,
      min: 0,
      max: 10000,
    }),
    is_confirmed: isConfirmed(),
    source_url: sourceUrl().optional(),
    note: text({ header: 'note', nl: 'Toelichting', en: 'Note', max: 160 }).optional(),
  }),
});
