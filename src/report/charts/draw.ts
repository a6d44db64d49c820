// From a vega-lite specification to SVG, the same bytes on every machine: own text metrics, ids counted anew for each
// chart, nothing drawn by local time. The ARIA that vega writes is English inside a Dutch page and is stripped; the
// figure around the drawing carries its own text.

import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import type { ChartRow, ChartSpec, Language, ReportTheme, RuleMark } from '../../vocabulary/index.js';
import { configOf } from './style.js';
import { useFontMetrics } from './text-metrics.js';

export interface Drawing {
  readonly spec: ChartSpec;
  readonly rows: readonly ChartRow[];
  readonly marks: readonly RuleMark[];
  readonly theme: ReportTheme;
  readonly language: Language;
  /** Width of the plot without axes and labels, in pixels. */
  readonly width: number;
  /** In front of every id, so that several charts can stand in one page. */
  readonly idPrefix: string;
}

export interface DrawnSvg {
  /** What stands inside the svg element. */
  readonly body: string;
  readonly width: number;
  readonly height: number;
}

/** Draws. Throws where vega-lite cannot read the specification. */
export async function draw(drawing: Drawing): Promise<DrawnSvg> {
  useFontMetrics();
  vega.resetSVGDefIds();
  const { spec } = vegaLite.compile(fullSpec(drawing) as unknown as vegaLite.TopLevelSpec, {
    logger: strictLogger,
  });
  const view = new vega.View(vega.parse(spec), { renderer: 'none' });
  try {
    return unwrap(await view.toSVG(), drawing.idPrefix);
  } finally {
    view.finalize();
  }
}

function fullSpec({ spec, rows, marks, theme, language, width }: Drawing): Record<string, unknown> {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...spec,
    width,
    datasets: { cells: rows, marks },
    config: configOf(theme, language),
    autosize: { type: 'pad', contains: 'content' },
  };
}

/** A specification that vega-lite only understands in part is refused. */
const strictLogger: vega.LoggerInterface = {
  level: () => strictLogger,
  error: (...problem: unknown[]) => {
    throw new Error(problem.join(' '));
  },
  warn: (...problem: unknown[]) => {
    throw new Error(problem.join(' '));
  },
  info: () => strictLogger,
  debug: () => strictLogger,
} as unknown as vega.LoggerInterface;

function unwrap(svg: string, idPrefix: string): DrawnSvg {
  const [open = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(open) ?? [];
  const body = svg
    .slice(open.length, svg.lastIndexOf('</svg>'))
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ id="([^"]+)"/g, ` id="${idPrefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${idPrefix}-$1)`);
  return { body, width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
}
