// Blocks of a section as HTML. Figures and tables are numbered in the order in which they stand.

import { escapeHtml } from '../../format/index.js';
import { reveal } from '../../disclosure/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Block, Card, Figure } from '../document.js';
import type { Names } from '../names.js';
import { isPrintable, printCell, printInterval } from '../print.js';
import { reasonText } from '../signs.js';
import { wordsOf } from '../words.js';
import { inlineHtml, keyed } from './inline.js';
import { tableHtml } from './table.js';

export interface PageContext {
  readonly language: Language;
  readonly names: Names;
  /** Next number of a figure or table. */
  readonly number: { figure: number; table: number };
}

/** A block and what stands in it. */
export function blockHtml(block: Block, context: PageContext): string {
  const { language } = context;
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${block.id}">${escapeHtml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.children, language)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item, language)}</li>`).join('')}</ul>`;
    case 'cards':
      return `<ul class="cards">${block.cards.map((card) => cardHtml(card, context)).join('')}</ul>`;
    case 'note':
      return `<div class="note">${block.children.map((child) => blockHtml(child, context)).join('')}</div>`;
    case 'figure':
      return figureHtml(block.figure, context);
    case 'table':
      context.number.table += 1;
      return tableHtml(block.table, language, `${wordsOf(language).table} ${context.number.table}.`);
    default:
      return block satisfies never;
  }
}

function cardHtml({ cell, reference, label, tone }: Card, { language, names }: PageContext): string {
  const content = reveal(cell);
  const words = wordsOf(language);
  const printed = printCell(cell, language);
  const [, number = printed, unit = ''] = /^([^ ]+) (.+)$/.exec(content.notReached ? '' : printed) ?? [];
  const value = isPrintable(cell)
    ? keyed(cell, number) + (unit === '' ? '' : ` <span class="unit">${escapeHtml(unit)}</span>`)
    : `<span class="cell missing" data-cell="${escapeHtml(content.key)}">${escapeHtml(words.hiddenCard)}</span>`;
  const interval = isPrintable(cell) ? printInterval(cell, language) : null;
  const under = isPrintable(cell)
    ? interval === null
      ? []
      : [`${words.interval}: ${escapeHtml(interval)}`]
    : [escapeHtml(reasonText(content, language))];
  const before =
    reference === null
      ? []
      : [
          `${escapeHtml(names.period(reveal(reference).period))}: ${keyed(reference, printCell(reference, language))}`,
        ];
  return [
    `<li class="card ${tone}"><p class="card-label">${inlineHtml(label, language)}</p>`,
    `<p class="card-value">${value}</p>`,
    `<p class="card-under">${[...before, ...under].map((line) => `<span>${line}</span>`).join('')}</p></li>`,
  ].join('');
}

function figureHtml(figure: Figure, context: PageContext): string {
  const { language } = context;
  const words = wordsOf(language);
  context.number.figure += 1;
  return [
    `<figure id="${figure.id}"><figcaption><strong>${words.figure} ${context.number.figure}.</strong> `,
    `${escapeHtml(figure.caption)}</figcaption>`,
    `<div class="chart wide">${figure.wide}</div><div class="chart narrow">${figure.narrow}</div>`,
    `<p class="chart-unit">${escapeHtml(figure.unit)}</p>`,
    `<details><summary>${words.data}</summary>${tableHtml(figure.table, language, null)}</details></figure>`,
  ].join('');
}
