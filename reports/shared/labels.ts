// Words for groups and measures, Dutch and English side by side. `{point}` stands for the point of a curve.

import { defineLabels } from '../../src/vocabulary/index.js';

export default defineLabels({
  title: { nl: 'Werk voor asielzoekers', en: 'Work for asylum seekers' },
  subtitle: {
    nl: 'Jaarlijkse monitor van de pilot in de provincie Utrecht',
    en: 'Annual monitor of the pilot in the province of Utrecht',
  },
  publisher: { nl: 'Provincie Utrecht', en: 'Province of Utrecht' },
  groups: {
    'province:utrecht': { nl: 'provincie', en: 'province' },
    'setting:city': { nl: 'stad', en: 'city' },
    'setting:rural': { nl: 'buitenaf', en: 'rural' },
    'small:city': { nl: 'kleine locaties stad', en: 'small locations, city' },
    'small:rural': { nl: 'kleine locaties buitenaf', en: 'small locations, rural' },
  },
  measures: {
    'D1/share': { nl: 'heeft een BSN binnen {point}', en: 'has a BSN within {point}' },
    'D1/median': { nl: 'middelste wachttijd op een BSN', en: 'median wait for a BSN' },
    'D1/mean': {
      nl: 'gemiddelde tijd zonder BSN in de eerste {point}',
      en: 'mean time without a BSN in the first {point}',
    },
    'C1/applied': { nl: 'aangevraagde vergunningen', en: 'permits applied for' },
    'C1/granted': { nl: 'verleende vergunningen', en: 'permits granted' },
    'C1/persons': { nl: 'mensen achter de aanvragen', en: 'people behind the applications' },
    'C2/share': { nl: 'besluit binnen {point}', en: 'decision within {point}' },
    'C2/median': { nl: 'middelste tijd tot een besluit', en: 'median time to a decision' },
    'G1/f1_difference': {
      nl: 'verschil in dagen met werk tussen stad en buitenaf',
      en: 'difference in days in work between city and rural',
    },
    'G1/f1_detectable': {
      nl: 'kleinste verschil in dagen met werk dat te zien was',
      en: 'smallest difference in days in work that could be seen',
    },
    'G1/f1_locations': { nl: 'locaties die meetellen', en: 'locations that count' },
    'F1/share': { nl: 'dagen met werk', en: 'days in work' },
    'A3/share': { nl: 'eerste werk binnen {point}', en: 'first job within {point}' },
    'B2/over_24_least': { nl: 'ten minste: meer dan 24 weken', en: 'at least: more than 24 weeks' },
    'B2/over_24_most': { nl: 'ten hoogste: meer dan 24 weken', en: 'at most: more than 24 weeks' },
    'B2/over_12_least': { nl: 'ten minste: meer dan 12 weken', en: 'at least: more than 12 weeks' },
    'B2/over_12_most': { nl: 'ten hoogste: meer dan 12 weken', en: 'at most: more than 12 weeks' },
  },
});
