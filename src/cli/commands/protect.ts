// `protect`: an analyst's table through the gate, into the same memory as the editions.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'protect',
  summary: {
    nl: 'beschermt een tabel met aantallen, zoals een editie',
    en: 'protects a table of counts, as an edition is',
  },
  usage: {
    nl: 'protect BESTAND --table NAAM --by NAAM [--total WOORD] [--data-cut DAG]',
    en: 'protect FILE --table NAME --by NAME [--total WORD] [--data-cut DAY]',
  },
  example: 'protect tabel.csv --table sectoren --by "A. Analist"',
  args: { min: 1, max: 1 },
  options: {
    table: {
      kind: 'text',
      value: 'NAME',
      required: true,
      summary: { nl: 'hoe de tabel in het geheugen heet', en: 'what the table is called in the memory' },
    },
    by: {
      kind: 'text',
      value: 'NAME',
      required: true,
      summary: { nl: 'wie de tabel naar buiten brengt', en: 'who takes the table out' },
    },
    total: {
      kind: 'text',
      value: 'WORD',
      summary: {
        nl: 'het woord voor een totaal; standaard total',
        en: 'the word for a total; total by default',
      },
    },
    'data-cut': {
      kind: 'day',
      value: 'DAY',
      summary: {
        nl: 'laatste dag van de gegevens; standaard vandaag',
        en: 'last day of the data; today by default',
      },
    },
  },
  run: async (context) => {
    const { runProtect } = await import('../run-protect.js');
    const [file = ''] = context.args;
    const { options } = context;
    return runProtect(context, { ...options, file, dataCut: options['data-cut'] });
  },
});
