// One finding as HTML: severity and what is wrong as a heading, then where, what was expected and found, what it means for
// the data, and what to do. Counts of subgroups stand in tables below it.

import type { Diagnostic, GroupValue } from '../../diagnostics/index.js';
import { escapeHtml, formatNumber } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { KeptFinding } from '../../warehouse/index.js';
import { placeText, showsShape, supplierText } from './finding-text.js';
import { severityWords, wordsIn } from './words.js';

/** A finding; its tables of counts come with it. */
export function findingHtml(finding: KeptFinding, language: Language): string {
  const { problem } = finding;
  const word = wordsIn(language);
  const text = supplierText(problem, language);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [word('place'), placeText(finding, language)],
    [word('expected'), text.expected],
    [word(showsShape(problem) ? 'foundShape' : 'found'), text.found],
    [word('happened'), text.data],
    [word('remedy'), text.remedy],
  ];
  const list = rows
    .filter(([, value]) => value)
    .map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value ?? '')}</dd>`);
  return [
    `<article class="finding ${problem.severity}"><span class="tag">${severityWords[problem.severity][language]}</span>`,
    `<h3>${escapeHtml(text.what)}</h3><dl>${list.join('')}</dl>${countsHtml(problem, language)}</article>`,
  ].join('');
}

/** Tables of the counts that only a receipt shows. */
function countsHtml(problem: Diagnostic, language: Language): string {
  const word = wordsIn(language);
  const number = (value: number) => formatNumber(value, language);
  if (problem.code === 'INTAKE_STOCK_AND_FLOW' && problem.params.counts !== undefined) {
    const rows = problem.params.counts.parts.map(({ groups, unexplained }) => [
      groupText(groups, language),
      formatNumber(unexplained, language, { signed: true }),
    ]);
    return tableHtml(word('parts'), [word('group'), word('difference')], rows);
  }
  if (problem.code === 'INTAKE_LOST_ROWS' && problem.params.counts !== undefined) {
    const rows = problem.params.counts.byMonth
      .slice(-mostMonths)
      .map(({ month, before, after }) => [month, number(before), number(after)]);
    return tableHtml(word('byMonth'), [word('month'), word('before'), word('after')], rows);
  }
  return '';
}

/** Months that a table shows, the last ones. */
const mostMonths = 24;

export const groupText = (groups: readonly GroupValue[], language: Language): string =>
  groups.map(({ group, value }) => `${group[language]} ${value[language]}`).join(', ');

/** A table whose first column names the row; the others are numbers. */
function tableHtml(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const heads = head.map(
    (text, index) => `<th scope="col"${index > 0 ? ' class="n"' : ''}>${escapeHtml(text)}</th>`,
  );
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((text) => `<td class="n">${escapeHtml(text)}</td>`);
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="frame"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
