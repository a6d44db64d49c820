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
    remedy: 'Correct these rows at the source and make the file again.',
  }),
};
