// Income relation number: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Nummer inkomstenverhouding', en: 'Income relation number' },
  domain: 'relation_number',
  ...ownNumber('-', { least: 1, most: 24 }),
});
