// Chapters written in a test.

import type { Chapter } from '../../../src/report/chapters.js';
import type { Language } from '../../../src/vocabulary/index.js';

/** A chapter with a title of its own in front of the text, so that the text starts at line 3. */
export const chapter = (text: string, language: Language = 'nl', name = '01-test'): Chapter => ({
  name,
  language,
  path: `reports/annual/chapters/${name}.${language}.md`,
  source: `# Titel\n\n${text}\n`,
});
