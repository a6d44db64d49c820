// A table as HTML: a caption, headers with a scope, and a frame that scrolls sideways on a narrow screen and can be
// reached by keyboard.

import { escapeHtml } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Table, TableCell } from '../document.js';
import { printCell, printInterval, printTally } from '../print.js';
import { keyed } from './inline.js';

/** A table; `label` stands in front of the caption, for instance its number. One without rows is what its note says of that. */
export function tableHtml(table: Table, language: Language, label: string | null): string {
  const caption =
    label === null ? escapeHtml(table.caption) : `<strong>${label}</strong> ${escapeHtml(table.caption)}`;
  if (table.rows.length === 0 && table.note !== null)
    return `<p class="table-note" id="${table.id}">${caption}. ${escapeHtml(table.note)}</p>`;
  const isStacked = stacks(table);
  const role = (name: string) => (isStacked ? ` role="${name}"` : '');
  const head = table.columns.map(
    (column) =>
      `<th scope="col"${role('columnheader')} class="${column.align}">${escapeHtml(column.label)}</th>`,
  );
  const body = table.rows.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const column = table.columns[index + 1];
      const label = isStacked ? ` data-label="${escapeHtml(column?.label ?? '')}"` : '';
      return `<td${role('cell')} class="${column?.align ?? 'start'}"${label}>${cellHtml(cell, language)}</td>`;
    });
    return `<tr${role('row')}><th scope="row"${role('rowheader')}>${escapeHtml(row.header)}</th>${cells.join('')}</tr>`;
  });
  const note = table.note === null ? '' : `<p class="table-note">${escapeHtml(table.note)}</p>`;
  return [
    `<div class="table-frame" role="region" tabindex="0" aria-labelledby="${table.id}-c">`,
    `<table id="${table.id}"${isStacked ? ' class="stack" role="table"' : ''}>`,
    `<caption id="${table.id}-c">${caption}</caption>`,
    `<thead${role('rowgroup')}><tr${role('row')}>${head.join('')}</tr></thead>`,
    `<tbody${role('rowgroup')}>${body.join('')}</tbody></table></div>${note}`,
  ].join('');
}

/**
 * A table of words becomes a list of blocks on a narrow screen. The roles keep it a table for a screen reader, which
 * would lose it otherwise as soon as a style sheet lays it out in another way.
 */
const stacks = ({ columns }: Table): boolean =>
  columns.length > 2 && columns.every((column) => column.align === 'start');

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
