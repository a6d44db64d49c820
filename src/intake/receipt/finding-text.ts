// One finding as a supplier reads it: its texts, with the remedy that is theirs, and where it is.

import { type Diagnostic, type DiagnosticText, textOf } from '../../diagnostics/index.js';
import { formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { KeptFinding } from '../../warehouse/index.js';
import { wordsIn } from './words.js';

/** The texts of a problem, addressed to the supplier. */
export function supplierText(problem: Diagnostic, language: Language): DiagnosticText {
  const { supplierRemedy, remedy, ...text } = textOf(problem, language);
  return { ...text, remedy: supplierRemedy ?? remedy };
}

/** Rows that a finding is about; undefined where it is about the delivery as a whole. */
export const rowsOf = ({ params }: Diagnostic): number | undefined =>
  'rows' in params && typeof params.rows === 'number' ? params.rows : undefined;

/** Whether what was found is shown as a shape: a text of the file, of which only that was kept. */
export const showsShape = ({ code }: Diagnostic): boolean => code === 'INTAKE_ROW_RULE';

/** Line numbers that a page names. */
const linesNamed = 10;

/** `kolom 3 "datum_aanvraag", regels 11, 15, 20 en nog 1.204 andere`; empty where a finding has no place. */
export function placeText({ problem, lines }: KeptFinding, language: Language): string {
  const word = wordsIn(language);
  const { column, columnNumber, line } = problem.at;
  const named = lines.length > 0 ? lines.slice(0, linesNamed) : line === undefined ? [] : [line];
  const more = Math.max(0, (rowsOf(problem) ?? named.length) - named.length);
  const rest = more > 0 ? ` ${word('andMore')} ${formatNumber(more, language)} ${word('others')}` : '';
  return [
    column && `${word('column')} ${columnNumber ?? ''} "${column}"`.replace('  ', ' '),
    named.length > 0 && `${word(named.length + more > 1 ? 'lines' : 'line')} ${named.join(', ')}${rest}`,
  ]
    .filter(Boolean)
    .join(', ');
}
