// A chart of the report as a figure: drawn for a wide and a narrow screen, described, with its data as a table, and as a
// file of its own.

import type { Located } from '../../locate/index.js';
import type { ChartDefinition, ReportTheme } from '../../vocabulary/index.js';
import type { Figure, Table, TableCell } from '../document.js';
import { marksOf } from '../marks.js';
import { printInterval } from '../print.js';
import { wordsOf } from '../words.js';
import { describe } from './describe.js';
import { type DrawnSvg, draw } from './draw.js';
import { cellsOf, type RowContext, rowOf, ruleMarks } from './rows.js';
import { svgOf } from './svg.js';

export interface FigureContext extends RowContext {
  readonly theme: ReportTheme;
}

/** A figure and the chart as a file. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly file: string;
}

/** Widths of a whole drawing in pixels: beside the navigation of a wide page, and on a telephone. */
const drawnWidths = { wide: 860, narrow: 350 } as const;

/** What axes and labels take beside the plot, before it is known. */
const besidePlot = 80;

/** Draws a chart for the page and as a file. Throws where the specification is not valid. */
export async function figureOf(
  chart: Located<ChartDefinition>,
  context: FigureContext,
): Promise<DrawnFigure> {
  const { language, theme } = context;
  const cells = cellsOf(chart.definition.cells, context);
  const rows = cells.map((cell) => rowOf(cell, context));
  const marks = ruleMarks(context);
  const caption = chart.definition.title[language];
  const labels = {
    title: caption,
    description: describe(rows, marks, language),
    marks: marksOf(context.facts, language),
    heading: null,
    ink: theme.warning.ink,
    paper: theme.paper,
  };
  const drawAt = async (size: keyof typeof drawnWidths): Promise<DrawnSvg> => {
    const drawPlot = (width: number) => {
      const spec = chart.definition.build({ language, rows, marks, width });
      return draw({ spec, rows, marks, theme, language, width, idPrefix: `${chart.name}-${size}` });
    };
    const plot = drawnWidths[size] - besidePlot;
    const tried = await drawPlot(plot);
    return drawPlot(plot + drawnWidths[size] - tried.width);
  };
  const wide = await drawAt('wide');
  const narrow = await drawAt('narrow');
  const figure = {
    id: `figure-${chart.name}`,
    name: chart.name,
    caption,
    unit: chart.definition.unit[language],
    description: labels.description,
    wide: svgOf(wide, { ...labels, id: `${chart.name}-wide` }),
    narrow: svgOf(narrow, { ...labels, id: `${chart.name}-narrow` }),
    table: dataTable(chart, context),
  };
  return { figure, file: svgOf(wide, { ...labels, id: `${chart.name}-file`, heading: caption }) };
}

/** The cells of a chart as a table. */
export function dataTable(chart: Located<ChartDefinition>, context: RowContext): Table {
  const { language } = context;
  const words = wordsOf(language);
  const cells = cellsOf(chart.definition.cells, context);
  const hasInterval = cells.some((cell) => printInterval(cell, language) !== null);
  const end = (label: string) => ({ label, align: 'end' as const });
  const start = (label: string) => ({ label, align: 'start' as const });
  return {
    id: `data-${chart.name}`,
    caption: chart.definition.title[language],
    columns: [
      start(words.measure),
      start(words.group),
      start(words.period),
      end(words.value),
      ...(hasInterval ? [end(words.interval)] : []),
    ],
    rows: cells.map((cell) => {
      const row = rowOf(cell, context);
      const interval: TableCell[] = hasInterval ? [{ kind: 'interval', cell }] : [];
      return {
        header: row.measureLabel,
        cells: [
          { kind: 'text', text: row.groupLabel },
          { kind: 'text', text: row.periodLabel },
          { kind: 'cell', cell },
          ...interval,
        ],
      };
    }),
    note: chart.definition.unit[language],
  };
}
