// `fetch`: gets a feed of public facts from its OData service and lays it in incoming, as a file like any other.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'fetch',
  summary: {
    nl: 'haalt een soort openbare gegevens op en legt het bestand in incoming',
    en: 'gets a feed of public facts and lays the file in incoming',
  },
  usage: { nl: 'fetch SOORT [--service ADRES]', en: 'fetch FEED [--service ADDRESS]' },
  example: 'fetch cbs/areas',
  args: { min: 1, max: 1 },
  options: {
    service: {
      kind: 'text',
      value: 'ADDRESS',
      summary: {
        nl: 'een ander adres van de dienst dan de definitie noemt',
        en: 'another address of the service than the definition names',
      },
    },
  },
  run: async (context) => {
    const { runFetch } = await import('../run-fetch.js');
    return runFetch(context);
  },
});
