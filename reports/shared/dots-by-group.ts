// A chart of dots with intervals, one row a group: figures side by side without a suggestion of order or trend.

import type { ChartDefinition, ChartRow } from '../../src/vocabulary/index.js';
import { scalesOf, seriesOf } from './series.js';

interface DotOptions {
  /** What tells the dots of one row apart: the period, the point of the curve or nothing. */
  readonly by: (row: ChartRow) => string;
  readonly key: (row: ChartRow) => string;
  /** What a row of the chart is. */
  readonly row: (row: ChartRow) => string;
  readonly axis: (language: 'nl' | 'en') => { title: string; format: string };
}

/** The specification. Each dot carries its printed value. */
export const dotsByGroup =
  ({ by, key, row, axis }: DotOptions): ChartDefinition['build'] =>
  ({ rows, language, width }) => {
    const shown = rows.filter((each) => each.value !== null);
    const series = seriesOf(rows, key, by);
    const scales = scalesOf(series);
    const values = shown.map((each) => ({ ...each, seriesLabel: by(each), rowLabel: row(each) }));
    const names = [...new Set(rows.map(row))];
    const labels = series.map((each) => each.label);
    const { title, format } = axis(language);
    const x = {
      type: 'quantitative',
      scale: { domainMin: 0 },
      axis: { title, format, grid: true, tickCount: width < 400 ? 4 : 6 },
    };
    const y = {
      field: 'rowLabel',
      type: 'nominal',
      scale: { domain: names },
      axis: { title: null, grid: false, labelLimit: width < 400 ? 104 : 230, labelFontSize: 13 },
    };
    const yOffset = { field: 'seriesLabel', type: 'nominal', scale: { domain: labels } };
    const legend = labels.length < 2 ? null : { columns: width < 400 ? 2 : 4 };
    const color = { field: 'seriesLabel', type: 'nominal', legend, ...scales.color };
    return {
      height: Math.max(120, names.length * (labels.length < 2 ? 36 : 18 * labels.length + 14)),
      data: { values },
      layer: [
        {
          transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
          mark: { type: 'rule', strokeWidth: 3, opacity: 0.45 },
          encoding: { x: { field: 'lower', ...x }, x2: { field: 'upper' }, y, yOffset, color },
        },
        {
          mark: { type: 'point', size: 90, filled: true },
          encoding: {
            x: { field: 'value', ...x },
            y,
            yOffset,
            color,
            shape: {
              field: 'seriesLabel',
              type: 'nominal',
              legend,
              ...scales.shape,
            },
          },
        },
        {
          mark: { type: 'text', align: 'center', dy: -10, fontWeight: 600, fontSize: 12 },
          encoding: { x: { field: 'value', ...x }, y, yOffset, color, text: { field: 'text' } },
        },
      ],
    };
  };
