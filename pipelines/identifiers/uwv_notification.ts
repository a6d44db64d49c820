// Notification number at UWV: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier } from '../../src/vocabulary/index.js';

const form = /^[A-Za-z0-9/-]{4,24}$/;

export default defineIdentifier({
  title: { nl: 'Meldnummer UWV', en: 'UWV notification number' },
  domain: 'uwv_notification',
  normalise: (raw) => {
    const text = raw.trim().toUpperCase();
    return form.test(text) ? text : undefined;
  },
});
