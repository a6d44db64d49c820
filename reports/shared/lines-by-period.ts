// A chart of lines over the baseline and the pilot years, one line a group, with intervals and labels at the end.

import type { ChartDefinition, ChartRow } from '../../src/vocabulary/index.js';
import { dashChannel, dashOf, dodged, highest, scalesOf, seriesOf } from './series.js';

type Axis = (language: 'nl' | 'en') => { readonly title: string; readonly format: string };

/** Sideways distance of the groups at one period, as a part of the distance between periods. */
const dodge = 0.06;

/** The specification; `axis` gives the title above the axis and the format of its numbers. */
export const linesByPeriod =
  (axis: Axis): ChartDefinition['build'] =>
  ({ rows, language, width }) => {
    const narrow = width < 400;
    const periods = [...new Set(rows.map((row) => row.periodLabel))];
    const groups = [...new Set(rows.map((row) => row.groupLabel))];
    const at = (row: ChartRow) =>
      periods.indexOf(row.periodLabel) + (groups.indexOf(row.groupLabel) - (groups.length - 1) / 2) * dodge;
    const series = seriesOf(
      rows,
      (row) => row.group,
      (row) => row.groupLabel,
    );
    const scales = scalesOf(series);
    const values = rows
      .filter((row) => row.value !== null)
      .map((row) => ({ ...row, at: at(row), dash: dashOf(series, row.groupLabel) }));
    const legend = narrow ? { columns: 3, orient: 'bottom', offset: 4 } : null;
    const color = { field: 'groupLabel', type: 'nominal', legend, ...scales.color };
    const shape = { field: 'groupLabel', type: 'nominal', legend, ...scales.shape };
    const x = { ...xOf(periods), field: 'at' };
    const y = yOf(axis(language));
    const lines = [
      {
        transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
        mark: { type: 'rule', strokeWidth: 2, opacity: 0.55 },
        encoding: { x, y: { field: 'lower', ...y }, y2: { field: 'upper' }, color },
      },
      {
        mark: { type: 'line' },
        encoding: { x, y: { field: 'value', ...y }, color, strokeDash: dashChannel },
      },
      {
        mark: { type: 'point', size: 90, filled: true, opacity: 1 },
        encoding: { x, y: { field: 'value', ...y }, color, shape },
      },
    ];
    const labels = {
      data: { values: endsOf(values, groups).map((row) => ({ ...row, at: periods.length - 1 + dodge })) },
      mark: { type: 'text', align: 'left', dx: 14, fontWeight: 600 },
      encoding: { x, y: { field: 'labelAt', ...y }, text: { field: 'endLabel' }, color },
    };
    return { height: 260, data: { values }, layer: narrow ? lines : [...lines, labels] };
  };

/** Periods at whole numbers, so that groups can stand beside each other and a line still joins them. */
const xOf = (periods: readonly string[]) => ({
  type: 'quantitative',
  scale: { domain: [-0.25, periods.length - 0.75], nice: false },
  axis: {
    title: null,
    values: periods.map((_, index) => index),
    labelExpr: `${JSON.stringify(periods)}[datum.value]`,
    grid: false,
  },
});

const yOf = ({ title, format }: ReturnType<Axis>) => ({
  type: 'quantitative',
  scale: { domainMin: 0 },
  axis: { title, format, tickCount: 5, titleY: -14, titleX: -30 },
});

const endsOf = (values: readonly (ChartRow & { readonly at: number })[], groups: readonly string[]) =>
  dodged(
    groups.flatMap((group) => values.filter((row) => row.groupLabel === group).at(-1) ?? []),
    highest(values) / 13,
  ).map((row) => ({ ...row, endLabel: `${row.groupLabel} ${row.text}` }));
