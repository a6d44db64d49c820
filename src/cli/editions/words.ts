// Words about editions that several actions say.

import type { EditionStatus } from '../../edition/index.js';
import type { Language } from '../../vocabulary/index.js';

/** How an edition stands, in a word. */
export const statusWords = {
  nl: { draft: 'concept', checked: 'gecontroleerd', released: 'vrijgegeven', withdrawn: 'ingetrokken' },
  en: { draft: 'draft', checked: 'checked', released: 'released', withdrawn: 'withdrawn' },
} as const satisfies Record<Language, Record<EditionStatus, string>>;

/** The head of the log, and what to do with it. */
export const headLines = (head: string, language: Language): string[] => [
  {
    nl: 'Kop van het logboek, om elders te bewaren (op papier, in een andere map):',
    en: 'Head of the log, for safekeeping elsewhere (on paper, in another folder):',
  }[language],
  `  ${head}`,
];
