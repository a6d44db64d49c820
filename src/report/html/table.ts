// A table as HTML: a caption, headers with a scope, and a frame that scrolls sideways on a narrow screen and can be
// reached by keyboard.

import type { Language } from '../../vocabulary/index.js';
import type { Table, TableCell } from '../document.js';
import { printCell, printInterval, printTally } from '../print.js';
import { escapeHtml } from './escape.js';
import { keyed } from './inline.js';

/** A table; `label` stands in front of the caption, for instance its number. */
export function tableHtml(table: Table, language: Language, label: string | null): string {
  const caption =
    label === null ? escapeHtml(table.caption) : `<strong>${label}</strong> ${escapeHtml(table.caption)}`;
  const head = table.columns.map(
    (column) => `<th scope="col" class="${column.align}">${escapeHtml(column.label)}</th>`,
  );
  const body = table.rows.map((row) => {
    const cells = row.cells.map(
      (cell, index) =>
        `<td class="${table.columns[index + 1]?.align ?? 'start'}">${cellHtml(cell, language)}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(row.header)}</th>${cells.join('')}</tr>`;
  });
  const note = table.note === null ? '' : `<p class="table-note">${escapeHtml(table.note)}</p>`;
  return [
    `<div class="table-frame" role="region" tabindex="0" aria-labelledby="${table.id}-c">`,
    `<table id="${table.id}"><caption id="${table.id}-c">${caption}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>${note}`,
  ].join('');
}

function cellHtml(cell: TableCell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return escapeHtml(cell.text);
    case 'cell':
      return keyed(cell.cell, printCell(cell.cell, language));
    case 'interval': {
      const interval = printInterval(cell.cell, language);
      return interval === null ? '–' : keyed(cell.cell, interval);
    }
    case 'tally':
      return escapeHtml(printTally(cell.tally, language));
    case 'status':
      return `<span class="badge ${cell.tone}">${escapeHtml(cell.text)}</span>`;
    default:
      return cell satisfies never;
  }
}
