// A run of the document as a reader would say it, for tests of sentences.

import type { Inline } from '../../../src/report/document.js';
import { printCell, printDifference, printInterval } from '../../../src/report/print.js';
import type { Language } from '../../../src/vocabulary/index.js';

/** The text of a run with its figures printed. */
export const said = (inlines: readonly Inline[], language: Language): string =>
  inlines.map((inline) => textOf(inline, language)).join('');

function textOf(inline: Inline, language: Language): string {
  switch (inline.kind) {
    case 'text':
    case 'fact':
      return inline.text;
    case 'cell':
      return printCell(inline.cell, language);
    case 'interval':
      return printInterval(inline.cell, language) ?? '';
    case 'difference':
      return printDifference(inline.cells[0], inline.cells[1], language) ?? '';
    case 'strong':
    case 'em':
    case 'link':
      return said(inline.children, language);
    case 'tally':
      throw new Error('no sentence holds a tally');
  }
}
