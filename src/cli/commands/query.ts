// `query`: a saved question by its name, or a select of one's own, on the read-only pseudonymised snapshot.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'query',
  summary: {
    nl: 'stelt een vraag aan de momentopname voor analyse',
    en: 'asks a question of the analysis snapshot',
  },
  usage: {
    nl: 'query [VRAAG [PARAMETER=WAARDE...] | "SQL"]',
    en: 'query [QUESTION [PARAMETER=VALUE...] | "SQL"]',
  },
  example: 'query "select table_schema, table_name from information_schema.tables order by all"',
  args: { min: 0, max: 20 },
  options: {
    csv: { kind: 'flag', summary: { nl: 'het resultaat als CSV', en: 'the result as CSV' } },
    rows: {
      kind: 'whole',
      value: 'N',
      summary: {
        nl: 'toon hoogstens N rijen als tabel (anders 40)',
        en: 'show at most N rows as a table (else 40)',
      },
    },
    seconds: {
      kind: 'whole',
      value: 'N',
      summary: { nl: 'stop na N seconden (anders 30)', en: 'stop after N seconds (else 30)' },
    },
  },
  run: async (context) => {
    const { runQuery } = await import('../run-query.js');
    return runQuery(context);
  },
});
