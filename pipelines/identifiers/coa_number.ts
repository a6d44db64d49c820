// COA number: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'COA-nummer', en: 'COA number' },
  domain: 'coa_number',
  ...ownNumber('-', { least: 4, most: 20 }),
});
