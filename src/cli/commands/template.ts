// `template`: at the supplier, writes for a feed an empty file, an example and an explanation, all made from the contract.

import { exitCodes } from '../../diagnostics/index.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'template',
  summary: {
    nl: 'schrijft per soort levering een leeg sjabloon, een voorbeeld en een uitleg',
    en: 'writes an empty template, an example and an explanation for each kind of delivery',
  },
  usage: { nl: 'template [LEVERING...] [--out MAP]', en: 'template [FEED...] [--out FOLDER]' },
  example: 'template ind/procedures --out voorbeelden',
  args: { min: 0, max: 100 },
  options: {
    out: {
      kind: 'text',
      value: 'FOLDER',
      summary: {
        nl: 'map waarin de bestanden komen (anders de huidige)',
        en: 'folder for the files (else the current one)',
      },
    },
  },
  run: async ({ args, options, root, language, json, out, clock }) => {
    const { writeTemplates } = await import('../template-files.js');
    const task = { root, feeds: args, folder: options.out ?? '.', language, today: clock() };
    const written = await writeTemplates(task);
    if (json) out.json(written);
    else for (const { files } of written) for (const path of files) out.line(path);
    return exitCodes.ok;
  },
});
