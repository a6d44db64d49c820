// Inline nodes as HTML. A figure carries its key, so that it can be traced and so that a test can compare languages.

import { escapeHtml } from '../../format/index.js';
import { type DisclosedCell, reveal } from '../../disclosure/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Inline } from '../document.js';
import { printCell, printDifference, printInterval, printTally } from '../print.js';
import { wordsOf } from '../words.js';

/** A run of inline nodes. */
export const inlineHtml = (inlines: readonly Inline[], language: Language): string =>
  inlines.map((inline) => one(inline, language)).join('');

function one(inline: Inline, language: Language): string {
  switch (inline.kind) {
    case 'text':
    case 'fact':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlineHtml(inline.children, language)}</strong>`;
    case 'em':
      return `<em>${inlineHtml(inline.children, language)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlineHtml(inline.children, language)}</a>`;
    case 'cell':
      return keyed(inline.cell, printCell(inline.cell, language));
    case 'interval':
      return keyed(inline.cell, printInterval(inline.cell, language) ?? wordsOf(language).noInterval);
    case 'difference':
      return difference(inline.cells, language);
    case 'tally':
      return escapeHtml(printTally(inline.tally, language));
    default:
      return inline satisfies never;
  }
}

/** A printed figure with its key. */
export const keyed = (cell: DisclosedCell, text: string): string =>
  `<span class="cell" data-cell="${escapeHtml(reveal(cell).key)}">${escapeHtml(text)}</span>`;

function difference(cells: readonly [DisclosedCell, DisclosedCell], language: Language): string {
  const keys = cells.map((cell) => reveal(cell).key).join(' ');
  const text = printDifference(cells[0], cells[1], language) ?? '';
  return `<span class="cell" data-cell="${escapeHtml(keys)}">${escapeHtml(text)}</span>`;
}
