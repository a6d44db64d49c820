// English texts of the codes of src/contract.

import type { ContractParams } from '../codes/contract.js';
import type { Texts } from '../text.js';

const wrong: Readonly<Record<string, string>> = {
  required: 'A required value is missing',
  form: 'A value is not written as the contract asks',
  code: 'A code is not on the code list',
  too_long: 'A text is too long',
  pattern: 'A text does not have the form asked for',
  range: 'A value lies outside its bounds',
  identifier: 'A number is no valid number of its kind',
  digits_lost: 'Excel shortened a long number; digits were lost',
  cell_error: 'A formula in the spreadsheet gave an error',
};

const remedies: Readonly<Record<string, string>> = {
  digits_lost:
    'Format the column as Text in Excel before the numbers come into it, take them from the source again and make the file again.',
  cell_error: 'Correct the formula, or empty the cell, and make the file again.',
};

const rowsAre = (rows: number): string => (rows === 1 ? 'in 1 row' : `in ${rows} rows`);

export const contract: Texts<ContractParams> = {
  CONTRACT_ROW: ({ rule, expected, found, rows, outcome }) => ({
    what: `${wrong[rule] ?? 'Values in a row do not agree'} (${rule}, ${rowsAre(rows)}).`,
    expected: expected.en,
    ...(found === undefined ? {} : { found: `"${found}"` }),
    data:
      outcome === 'checked'
        ? 'The file was only looked at; nothing was kept.'
        : 'The rows were sealed; the receiver will put them in quarantine.',
    remedy: remedies[rule] ?? 'Correct these rows at the source and make the file again.',
  }),
  CONTRACT_DAY_MONTH: ({ rows, right }) => ({
    what: `Day and month look swapped: ${rows} days exist only with the month in front${right === 0 ? ', and none only with the day in front' : ''}.`,
    expected: 'a day like 2024-12-31 or 31-12-2024',
    found: 'something like 12-31-2024',
    data: 'Mind that days up to the 12th were read as day-month and do not show, yet are wrong as well.',
    remedy: 'Write all days of this column as yyyy-mm-dd and make the file again.',
  }),
};
