// Markdown that a chapter may not hold (HTML, images, tables, code, numbered lists), and {{ }} that is no placeholder.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { Chapter } from '../chapters.js';
import { placeholderPattern } from '../placeholder.js';

const refused: readonly RegExp[] = [
  /<\/?[a-z!][^>]*>/i,
  /!\[/,
  /^\s*\|/,
  /`/,
  /^\s*\d+[.)]\s/,
  /^#{4,}\s/,
  /^(?:-{3,}|\*{3,})\s*$/,
  /\{\{|\}\}/,
];

/** Forms that a report may not have, each at its line; the first line must be the title. */
export function lintMarkdown(chapter: Chapter): Diagnostic[] {
  const lines = chapter.source.split('\n');
  const problems = lines.flatMap((line, index) => {
    const text = line.replace(placeholderPattern, '');
    return refused.some((pattern) => pattern.test(text)) ? [problem(chapter, index + 1, line)] : [];
  });
  return lines[0]?.startsWith('# ') ? problems : [problem(chapter, 1, lines[0] ?? ''), ...problems];
}

const problem = (chapter: Chapter, line: number, text: string): Diagnostic =>
  diagnostic('REPORT_MARKDOWN', 'error', { file: chapter.path, line }, { found: text.trim().slice(0, 60) });
