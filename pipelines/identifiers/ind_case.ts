// IND case number: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Zaaknummer IND', en: 'IND case number' },
  domain: 'ind_case',
  ...ownNumber('/-', { least: 4, most: 24 }),
});
