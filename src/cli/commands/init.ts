// `init`: makes a data folder that only its owner can enter.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'init',
  summary: { nl: 'maakt de datamap', en: 'makes the data folder' },
  usage: { nl: 'init', en: 'init' },
  example: 'init --data /srv/pilotmonitor',
  options: {},
  run: async ({ dataFolder, json, out }) => {
    const { makeDataFolder } = await import('../data-folder.js');
    const created = makeDataFolder(dataFolder);
    if (json) out.json({ dataFolder, created });
    else out.line(dataFolder);
    return 0;
  },
});
