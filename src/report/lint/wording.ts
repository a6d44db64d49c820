// Words that claim a cause. The comparison of places and years is descriptive: locations were not drawn by lot, and much
// else changes with time. Sentences of the report say "verschil waargenomen" and "past bij", never that one thing did
// another.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Chapter } from '../chapters.js';

const forbidden: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /\b(?:het |een )?effect(?:en)? (?:van|op)\b/giu,
    /\bleid(?:t|de|den|en)\b(?=[^.!?]*\btot\b)/giu,
    /\bdankzij\b/giu,
    /\bbewij(?:st|zen|sbaar)\b|\bbewezen\b/giu,
    /\bsignificant\w*/giu,
    /\bveroorzaak(?:t|te|ten)?\b|\bveroorzaken\b/giu,
    /\b(?:als|ten) gevolge? van\b/giu,
    /\bdoor de (?:pilot|maatregel|maatregelen)\b/giu,
    /\b(?:doordat|waardoor|hierdoor|daardoor)\b/giu,
    /\bzorg(?:t|de|den) (?:er)?voor\b/giu,
  ],
  en: [
    /\b(?:the |an )?effects? (?:of|on)\b/giu,
    /\b(?:leads?|led|leading) to\b/giu,
    /\bthanks to\b/giu,
    /\b(?:proves?|proved|proven)\b/giu,
    /\bsignificant(?:ly)?\b/giu,
    /\bcaus(?:ed|es|ing)\b/giu,
    /\bas a result of\b|\bresult(?:s|ed) in\b/giu,
    /\bbecause of the (?:pilot|lever|levers)\b/giu,
    /\bdue to\b/giu,
    /\b(?:thereby|therefore)\b/giu,
  ],
};

/** Forbidden wording in a text, as found. */
export const causalWording = (text: string, language: Language): string[] =>
  forbidden[language].flatMap((pattern) => text.match(pattern) ?? []);

/** Claims of cause in a chapter, each at its line. */
export const lintWording = (chapter: Chapter): Diagnostic[] =>
  chapter.source
    .split('\n')
    .flatMap((text, index) =>
      causalWording(text, chapter.language).map((found) =>
        diagnostic('REPORT_CAUSAL_WORDING', 'error', { file: chapter.path, line: index + 1 }, { found }),
      ),
    );
