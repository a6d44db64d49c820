// A chart of dots with intervals, one row a group: figures side by side without a suggestion of order or trend.

import type { ChartDefinition, ChartRow } from '../../src/vocabulary/index.js';
import { scalesOf, seriesOf } from './series.js';

interface DotOptions {
  /** What tells the dots of one row apart: the period or the group. `key` finds its style in the theme. */
  readonly by: (row: ChartRow) => string;
  readonly key: (row: ChartRow) => string;
  /** What a row of the chart is. */
  readonly row: (row: ChartRow) => string;
  readonly format: string;
}

/** Pixels a dot takes in height. */
const dotHeight = 21;

/** The specification. Each dot carries its printed value; a row without a dot says why it has none. */
export const dotsByGroup =
  ({ by, key, row, format }: DotOptions): ChartDefinition['build'] =>
  ({ rows, width }) => {
    const narrow = width < 400;
    const series = seriesOf(rows, key, by);
    const labels = series.map((each) => each.label);
    const scales = scalesOf(series);
    const all = rows.map((each) => ({
      ...each,
      seriesLabel: by(each),
      rowLabel: narrow ? inTwoLines(row(each)) : row(each),
    }));
    const values = all.filter((each) => each.value !== null);
    const names = [...new Set(all.map((each) => each.rowLabel))];
    const legend = labels.length < 2 ? null : { columns: narrow ? 2 : 4 };
    const nominal = (field: string) => ({ field, type: 'nominal' });
    const color = { ...nominal('seriesLabel'), legend, ...scales.color };
    const shape = { ...nominal('seriesLabel'), legend, ...scales.shape };
    const x = {
      type: 'quantitative',
      scale: { domainMin: 0 },
      axis: { title: null, format, grid: true, tickCount: narrow ? 4 : 7 },
    };
    const yAxis = {
      title: null,
      grid: false,
      labelLimit: narrow ? 130 : 230,
      labelFontSize: 14,
      labelExpr: "split(datum.label, '\\n')",
    };
    const y = {
      ...nominal('rowLabel'),
      scale: { domain: names, paddingInner: 0.25, paddingOuter: 0.1 },
      axis: yAxis,
    };
    const yOffset = { ...nominal('seriesLabel'), scale: { domain: labels } };
    return {
      height: names.length * (labels.length * dotHeight + 8),
      data: { values },
      layer: [
        {
          transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
          mark: { type: 'rule', strokeWidth: 4, strokeOpacity: 0.35 },
          encoding: { x: { field: 'lower', ...x }, x2: { field: 'upper' }, y, yOffset, color },
        },
        {
          mark: { type: 'point', size: 95, filled: true, opacity: 1 },
          encoding: { x: { field: 'value', ...x }, y, yOffset, color, shape },
        },
        {
          transform: [
            { calculate: 'isValid(datum.upper) ? max(datum.upper, datum.value) : datum.value', as: 'end' },
          ],
          mark: { type: 'text', align: 'left', dx: 9, fontWeight: 600 },
          encoding: { x: { field: 'end', ...x }, y, yOffset, color, text: { field: 'text' } },
        },
        {
          data: { values: all.filter((each) => each.value === null) },
          mark: { type: 'text', align: 'left', dx: 4, x: 0, fontWeight: 600 },
          encoding: { y, yOffset, color, text: { field: 'text' } },
        },
      ],
    };
  };

/** A long name broken at the space nearest to its middle. */
function inTwoLines(name: string): string {
  if (name.length < 16) return name;
  const spaces = [...name].flatMap((letter, index) => (letter === ' ' ? [index] : []));
  const middle = name.length / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}
