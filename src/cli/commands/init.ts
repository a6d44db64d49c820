// `init`: makes a data folder that only its owner can enter, with settings and the master key.

import { defineCommand } from '../command.js';

export const command = defineCommand({
  name: 'init',
  summary: {
    nl: 'maakt de gegevensmap met instellingen en sleutel',
    en: 'makes the data folder with settings and key',
  },
  usage: { nl: 'init', en: 'init' },
  example: 'init --data /srv/pilotmonitor --lang nl',
  options: {},
  run: async ({ dataFolder, language, json, out }) => {
    const { makeDataFolder } = await import('../data-folder.js');
    const created = await makeDataFolder(dataFolder, language);
    if (json) out.json({ dataFolder, created });
    else for (const each of [dataFolder, ...created.map((path) => `  + ${path}`)]) out.line(each);
    return 0;
  },
});
