// Income relation number: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier } from '../../src/vocabulary/index.js';

const form = /^[A-Za-z0-9-]{1,24}$/;

export default defineIdentifier({
  title: { nl: 'Nummer inkomstenverhouding', en: 'Income relation number' },
  domain: 'relation_number',
  normalise: (raw) => {
    const text = raw.trim().toUpperCase();
    return form.test(text) ? text : undefined;
  },
});
