// The statutory term for a decision on a complete application for a work permit.

import { defineRule } from '../../src/vocabulary/index.js';

export default defineRule({
  title: { nl: 'Wettelijke beslistermijn vergunning', en: 'Statutory term for a permit decision' },
  description: {
    nl: 'Dagen vanaf de complete aanvraag waarbinnen UWV beslist.',
    en: 'Days from the complete application within which UWV decides.',
  },
  unit: { nl: 'dagen', en: 'days' },
  versions: [
    {
      id: 'five-weeks',
      from: '2008-01-01',
      area: 'national',
      value: 35,
      status: 'in_force',
      source: {
        citation: 'Wet arbeid vreemdelingen, vijf weken vanaf de complete aanvraag (artikel niet nagezocht)',
        url: 'http://www.euraxess.nl/employers/werkvergunning/aanvraagprocedure',
        confirmed: true,
      },
      note: {
        nl: 'De bron is van 2014; een bericht van november 2024 noemt nog steeds vijf weken. De begindag is niet nagezocht.',
        en: 'The source is of 2014; a report of November 2024 still mentions five weeks. The first day was not looked up.',
      },
    },
  ],
});
