// `ingest`: takes in what lies in incoming, or the files named, and says of each what became of its rows.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'ingest',
  summary: {
    nl: 'leest leveringen in: wat in incoming ligt, of de genoemde bestanden',
    en: 'takes deliveries in: what lies in incoming, or the files named',
  },
  usage: { nl: 'ingest [BESTAND...] [--feed SOORT]', en: 'ingest [FILE...] [--feed FEED]' },
  example: 'ingest',
  args: { min: 0, max: 1000 },
  options: {
    feed: {
      kind: 'text',
      value: 'FEED',
      summary: {
        nl: 'de soort van bestanden die niet in incoming liggen, als leverancier/soort',
        en: 'the feed of files that do not lie in incoming, as supplier/feed',
      },
    },
  },
  run: async (context) => {
    const { runIngest } = await import('../run-ingest.js');
    return runIngest(context);
  },
});
