// `check`: at the supplier, says everything that is wrong with a file before it is sealed and sent. Keeps nothing.

import { exitCodes } from '../../diagnostics/index.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'check',
  summary: {
    nl: 'controleert een bestand bij de leverancier; bewaart niets',
    en: 'checks a file at the supplier; keeps nothing',
  },
  usage: { nl: 'check BESTAND --feed LEVERING', en: 'check FILE --feed FEED' },
  example: 'check procedures_2024-01-31.csv --feed ind/procedures',
  args: { min: 1, max: 1 },
  options: {
    feed: {
      kind: 'text',
      value: 'FEED',
      required: true,
      summary: { nl: 'soort levering, leverancier/naam', en: 'kind of delivery, supplier/name' },
    },
    'reference-date': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'laatste dag waarover het bestand gaat (anders uit de naam)',
        en: 'last day that the file speaks of (else from its name)',
      },
    },
  },
  run: async ({ args: [file = ''], options, root, language, json, out, progress }) => {
    const { checkFile } = await import('../seal-at-supplier.js');
    const title = { nl: 'Controleren', en: 'Checking' };
    const result = await progress.step(title, () =>
      checkFile({ root, file, feed: options.feed, referenceDate: options['reference-date'] }),
    );
    if (json) out.json({ feed: options.feed, ...result });
    else {
      out.problems(result.diagnostics);
      if (result.status === 'checked') out.line(summaryText[language](result));
    }
    const isRight = result.status === 'checked' && result.bad + result.broken === 0;
    return isRight ? exitCodes.ok : exitCodes.contractBroken;
  },
});

interface Counts {
  readonly rows: number;
  readonly bad: number;
  readonly broken: number;
}

const summaryText = {
  nl: ({ rows, bad, broken }: Counts) =>
    `${rows} rijen: ${rows - bad - broken} goed, ${bad} in strijd met het contract, ${broken} niet te lezen.`,
  en: ({ rows, bad, broken }: Counts) =>
    `${rows} rows: ${rows - bad - broken} right, ${bad} against the contract, ${broken} not readable.`,
};
