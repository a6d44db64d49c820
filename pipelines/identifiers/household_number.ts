// Household number at COA: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier } from '../../src/vocabulary/index.js';

const form = /^[A-Za-z0-9-]{3,20}$/;

export default defineIdentifier({
  title: { nl: 'Huishoudnummer bij COA', en: 'Household number at COA' },
  domain: 'household_number',
  groupsPersons: true,
  normalise: (raw) => {
    const text = raw.trim().toUpperCase();
    return form.test(text) ? text : undefined;
  },
});
