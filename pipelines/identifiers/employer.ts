// Employer (payroll tax number): a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier } from '../../src/vocabulary/index.js';

const form = /^[A-Za-z0-9-]{6,20}$/;

export default defineIdentifier({
  title: { nl: 'Werkgever (loonheffingennummer)', en: 'Employer (payroll tax number)' },
  domain: 'employer',
  normalise: (raw) => {
    const text = raw.trim().toUpperCase();
    return form.test(text) ? text : undefined;
  },
});
