// What became of a slot, in words, for `status` and `schedule`.

import type { JobOverview } from '../schedule/index.js';
import type { Language } from '../vocabulary/index.js';

const outcomes = {
  nl: {
    registered: '-',
    started: 'bezig',
    finished: 'klaar',
    failed: 'mislukt',
    interrupted: 'afgebroken',
    skipped: 'overgeslagen',
    exit: 'klaar, code',
  },
  en: {
    registered: '-',
    started: 'running',
    finished: 'done',
    failed: 'failed',
    interrupted: 'cut off',
    skipped: 'passed over',
    exit: 'done, code',
  },
} as const;

/** `done`, `done, code 13`, `failed`; a dash where the job never ran. */
export function outcomeText({ outcome, exitCode }: JobOverview, language: Language): string {
  const word = outcomes[language];
  if (outcome === null) return '-';
  return outcome === 'finished' && exitCode ? `${word.exit} ${exitCode}` : word[outcome];
}
