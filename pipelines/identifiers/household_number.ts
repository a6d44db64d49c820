// Household number at COA: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Huishoudnummer bij COA', en: 'Household number at COA' },
  domain: 'household_number',
  groupsPersons: true,
  ...ownNumber('-', { least: 3, most: 20 }),
});
