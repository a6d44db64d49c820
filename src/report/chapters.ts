// Chapters as they stand on disk: reports/<report>/chapters/<nn>-<topic>.<language>.md, ordered by number. Each topic
// has a file in both languages.

import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { locateFiles } from '../locate/index.js';
import { type Language, languages } from '../vocabulary/index.js';

export interface Chapter {
  /** `02-summary`; the same in both languages. */
  readonly name: string;
  readonly language: Language;
  /** Path under the root, for messages. */
  readonly path: string;
  readonly source: string;
}

/** The chapters of a report in every language, in the order of their names. */
export function readChapters(root: string, report: string): Chapter[] {
  return languages.flatMap((language) =>
    locateFiles(root, `reports/${report}/chapters`, `.${language}.md`).map((path) => ({
      name: basename(path, `.${language}.md`),
      language,
      path: relative(root, path),
      source: readFileSync(path, 'utf8'),
    })),
  );
}
