// Employer (payroll tax number): a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Werkgever (loonheffingennummer)', en: 'Employer (payroll tax number)' },
  domain: 'employer',
  ...ownNumber('-', { least: 6, most: 20 }),
});
