// Notification number at UWV: a number of the supplier's own administration, with a pseudonym domain of its own.

import { defineIdentifier, ownNumber } from '../../src/vocabulary/index.js';

export default defineIdentifier({
  title: { nl: 'Meldnummer UWV', en: 'UWV notification number' },
  domain: 'uwv_notification',
  ...ownNumber('/-', { least: 4, most: 24 }),
});
