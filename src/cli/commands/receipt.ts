// `receipt`: what became of one delivery, and where its page and CSV for the supplier are.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'receipt',
  summary: {
    nl: 'toont het ontvangstbewijs van een levering en zegt waar de pagina en de CSV staan',
    en: 'shows the receipt of a delivery and says where its page and CSV are',
  },
  usage: { nl: 'receipt [NUMMER] [--feed LEVERING]', en: 'receipt [NUMBER] [--feed FEED]' },
  example: 'receipt --feed ind/procedures',
  args: { min: 0, max: 1 },
  options: {
    feed: {
      kind: 'text',
      value: 'FEED',
      summary: {
        nl: 'soort levering, als leverancier/naam; zonder nummer de laatste daarvan',
        en: 'kind of delivery, as supplier/name; without a number the last of it',
      },
    },
  },
  run: async (context) => {
    const { runReceipt } = await import('../run-receipt.js');
    return runReceipt(context);
  },
});
