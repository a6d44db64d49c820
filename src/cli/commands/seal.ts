// `seal`: at the supplier, checks a file, replaces its identifiers by pseudonyms and writes a sealed delivery.

import { exitCodes } from '../../diagnostics/index.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'seal',
  summary: {
    nl: 'verzegelt een bestand bij de leverancier: nummers worden pseudoniemen',
    en: 'seals a file at the supplier: numbers become pseudonyms',
  },
  usage: { nl: 'seal BESTAND --feed LEVERING --key SLEUTEL', en: 'seal FILE --feed FEED --key KEY' },
  example: 'seal procedures_2024-01-31.csv --feed ind/procedures --key pseudonym.key',
  args: { min: 1, max: 1 },
  options: {
    feed: {
      kind: 'text',
      value: 'FEED',
      required: true,
      summary: { nl: 'soort levering, leverancier/naam', en: 'kind of delivery, supplier/name' },
    },
    key: {
      kind: 'text',
      value: 'KEY',
      required: true,
      summary: {
        nl: 'bestand met de sleutel van de pseudoniemen',
        en: 'file with the key of the pseudonyms',
      },
    },
    out: {
      kind: 'text',
      value: 'FILE',
      summary: {
        nl: 'waar de verzegelde levering komt (anders naast het bestand)',
        en: 'where the sealed delivery goes (else beside the file)',
      },
    },
    'reference-date': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'laatste dag waarover het bestand gaat (anders uit de naam)',
        en: 'last day that the file speaks of (else from its name)',
      },
    },
    'period-from': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'eerste dag van de periode (anders de maand van de peildatum)',
        en: 'first day of the period (else the month of the reference date)',
      },
    },
    'period-to': {
      kind: 'day',
      value: 'DATE',
      summary: {
        nl: 'eerste dag na de periode (anders de maand van de peildatum)',
        en: 'first day after the period (else the month of the reference date)',
      },
    },
    synthetic: {
      kind: 'flag',
      summary: { nl: 'de gegevens zijn verzonnen', en: 'the data are synthetic' },
    },
  },
  run: async ({ args: [file = ''], options, root, language, json, out, progress }) => {
    const { sealFile } = await import('../seal-at-supplier.js');
    const title = { nl: 'Verzegelen', en: 'Sealing' };
    const { target, result } = await progress.step(title, () =>
      sealFile({
        root,
        file,
        feed: options.feed,
        keyFile: options.key,
        target: options.out,
        referenceDate: options['reference-date'],
        periodFrom: options['period-from'],
        periodTo: options['period-to'],
        synthetic: options.synthetic,
      }),
    );
    if (json) out.json({ target, ...result });
    else {
      out.problems(result.diagnostics);
      if (result.status === 'sealed') out.line(summaryText[language](target, result.header.counts));
    }
    return result.status === 'sealed' ? exitCodes.ok : exitCodes.contractBroken;
  },
});

interface Counts {
  readonly rows: number;
  readonly broken: number;
  readonly masked: number;
}

const summaryText = {
  nl: (target: string, { rows, broken, masked }: Counts) =>
    `${target}: ${rows} rijen verzegeld, ${broken} niet te lezen, ${masked} nummers op een verkeerde plaats vervangen.`,
  en: (target: string, { rows, broken, masked }: Counts) =>
    `${target}: ${rows} rows sealed, ${broken} not readable, ${masked} numbers in a wrong place replaced.`,
};
