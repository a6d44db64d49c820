// The svg element around a drawing: its name and description for those who do not see it, and the marks that travel with
// a chart when it is pasted elsewhere.

import { escapeHtml } from '../../format/index.js';
import { type Mark, printMarks } from '../marks.js';
import type { DrawnSvg } from './draw.js';
import { fontFamily } from './style.js';
import { textWidth } from './text-metrics.js';

export interface Labels {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Lines under the drawing: draft, synthetic. */
  readonly marks: readonly Mark[];
  /** Printed above the drawing where the chart stands alone. */
  readonly heading: string | null;
  readonly ink: string;
  readonly paper: string;
}

const lineHeight = 18;

/** A complete svg element, with its own namespace, for a page or a file. */
export function svgOf(drawn: DrawnSvg, labels: Labels): string {
  const heading = labels.heading === null ? [] : wrap(labels.heading, drawn.width - 16);
  const top = heading.length * 24;
  const height = top + drawn.height + labels.marks.length * lineHeight + 6;
  const { id, title, description, ink, paper } = labels;
  const { width } = drawn;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-t ${id}-d" `,
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fontFamily}">`,
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...heading.map((line, index) => textLine(line, 20 + index * 24, ink, 18)),
    `<g transform="translate(0 ${top})">${drawn.body}</g>`,
    ...printMarks(labels.marks, (line, index) =>
      textLine(line, top + drawn.height + 14 + index * lineHeight, ink, 12),
    ),
    '</svg>',
  ].join('');
}

const textLine = (text: string, y: number, ink: string, size: number): string =>
  `<text x="6" y="${y}" font-size="${size}" font-weight="600" fill="${ink}">${escapeHtml(text)}</text>`;

/** Cuts a heading into lines that fit. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, 18, true) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
