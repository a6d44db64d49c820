// Number of a match of a person with a municipality: a number of the supplier's own administration, with a pseudonym
// domain of its own.

import { defineIdentifier } from '../../src/vocabulary/index.js';

const form = /^[A-Za-z0-9/-]{4,24}$/;

export default defineIdentifier({
  title: { nl: 'Koppelnummer (huisvesting)', en: 'Housing match number' },
  domain: 'housing_match',
  normalise: (raw) => {
    const text = raw.trim().toUpperCase();
    return form.test(text) ? text : undefined;
  },
});
