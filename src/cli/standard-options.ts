// The options that every command takes. Apart from the reading of options, because --help needs no more than this.

import type { Options } from './command.js';

/** By name. */
export const everyCommand = {
  help: { kind: 'flag', summary: { nl: 'deze uitleg', en: 'this help' } },
  json: { kind: 'flag', summary: { nl: 'het resultaat als JSON', en: 'the result as JSON' } },
  lang: { kind: 'text', value: 'nl|en', summary: { nl: 'taal: nl of en', en: 'language: nl or en' } },
  data: {
    kind: 'text',
    value: 'DIR',
    summary: {
      nl: 'de gegevensmap (anders PILOTMONITOR_DATA, anders ./data)',
      en: 'the data folder (else PILOTMONITOR_DATA, else ./data)',
    },
  },
} as const satisfies Options;
