// Number of a match of a person with a municipality: a number of the supplier's own administration, with a pseudonym
// domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Koppelnummer (huisvesting)', en: 'Housing match number' },
  domain: 'housing_match',
  ...ownNumber('/-', { least: 4, most: 24 }),
});
