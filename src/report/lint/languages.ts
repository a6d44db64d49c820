// Both languages say the same: each chapter stands in both, with the same placeholders as often.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { type Language, languages } from '../../vocabulary/index.js';
import type { Chapter } from '../chapters.js';
import { placeholdersIn } from '../placeholder.js';

/** Chapters that lack a language, and placeholders that only one language has. */
export function lintLanguages(chapters: readonly Chapter[]): Diagnostic[] {
  const names = [...new Set(chapters.map((chapter) => chapter.name))];
  return names.flatMap((name) => {
    const pair = languages.map((language) =>
      chapters.find((chapter) => chapter.name === name && chapter.language === language),
    );
    const [nl, en] = pair;
    if (nl === undefined || en === undefined) return missing(name, nl ?? en, nl === undefined ? 'nl' : 'en');
    return [...lacking(nl, en), ...lacking(en, nl)];
  });
}

function missing(name: string, other: Chapter | undefined, language: Language): Diagnostic[] {
  const at = other === undefined ? {} : { file: other.path };
  return [diagnostic('REPORT_CHAPTER_MISSING', 'error', at, { chapter: name, language })];
}

/** Placeholders of `has` that `other` does not have as often. */
function lacking(has: Chapter, other: Chapter): Diagnostic[] {
  const left = placeholdersIn(other.source).map((each) => each.text);
  return placeholdersIn(has.source).flatMap((each) => {
    const found = left.indexOf(each.text);
    if (found >= 0) {
      left.splice(found, 1);
      return [];
    }
    const at = { file: has.path, line: each.line };
    return [
      diagnostic('REPORT_LANGUAGES_DIFFER', 'error', at, { placeholder: each.text, other: other.path }),
    ];
  });
}
