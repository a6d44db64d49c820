// UWV case number: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Zaaknummer UWV', en: 'UWV case number' },
  domain: 'uwv_case',
  ...ownNumber('/-', { least: 4, most: 24 }),
});
