// A chart by month with a mark wherever a rule or practice changed, so that nobody reads a change of law as a trend.

import type { ChartDefinition, ChartRow, RuleMark } from '../../src/vocabulary/index.js';
import { dashChannel, dashOf, dodged, highest, scalesOf, seriesOf } from './series.js';
import theme from './theme.js';

interface MonthOptions {
  readonly key: (row: ChartRow) => string;
  readonly label: (row: ChartRow) => string;
  readonly axis: (language: 'nl' | 'en') => { readonly title: string; readonly format: string };
  /** Draws the interval as an area; for a single series. */
  readonly band: boolean;
  /** Counts: where several months are printed together, draws what that is for one month. */
  readonly perMonth: boolean;
}

/** The specification: lines over months, drawn by UTC so that no time zone moves a month. */
export const seriesByMonth =
  ({ key, label, axis, band, perMonth }: MonthOptions): ChartDefinition['build'] =>
  ({ rows, marks, language, width }) => {
    const narrow = width < 400;
    const series = seriesOf(rows, key, label);
    const values = rows.map((row) => ({
      ...row,
      seriesLabel: label(row),
      dash: dashOf(series, label(row)),
      // the middle of an even number of months is where one starts
      day: `${row.period}-${row.months % 2 === 0 ? '01' : '15'}`,
      value: row.value === null ? null : row.value / (perMonth ? row.months : 1),
      isTogether: row.months > 1,
    }));
    const scales = scalesOf(series);
    const legend = narrow && series.length > 1 ? { columns: 1, orient: 'bottom', offset: 4 } : null;
    const nominal = { field: 'seriesLabel', type: 'nominal', legend };
    const color = { ...nominal, ...scales.color };
    const x = xOf();
    const y = yOf(axis(language), marks.length);
    const shown = [{ filter: 'isValid(datum.value)' }];
    const together = [{ filter: 'isValid(datum.value) && datum.isTogether' }];
    const area = {
      mark: { type: 'area', opacity: 0.18, invalid: 'break-paths-show-path-domains' },
      encoding: { x, y: { field: 'lower', ...y }, y2: { field: 'upper' }, color },
    };
    const lines = [
      {
        mark: { type: 'line', invalid: 'break-paths-show-path-domains' },
        encoding: { x, y: { field: 'value', ...y }, color, strokeDash: dashChannel },
      },
      {
        transform: shown,
        mark: { type: 'point', size: narrow ? 16 : 30, filled: true, opacity: 1 },
        encoding: { x, y: { field: 'value', ...y }, color, shape: { ...nominal, ...scales.shape } },
      },
      {
        transform: together,
        mark: { type: 'point', size: narrow ? 4 : 8, filled: true, opacity: 1, color: theme.paper },
        encoding: { x, y: { field: 'value', ...y } },
      },
    ];
    const ends = dodged(
      series.flatMap(
        (each) => values.filter((row) => row.seriesLabel === each.label && row.value !== null).at(-1) ?? [],
      ),
      highest(rows) / 12,
    );
    const labels = {
      data: { values: ends },
      mark: { type: 'text', align: 'left', dx: 10, fontWeight: 600 },
      encoding: { x, y: { field: 'labelAt', ...y }, text: { field: 'seriesLabel' }, color },
    };
    return {
      height: 250,
      data: { values },
      layer: [
        ...(band ? [area] : []),
        ...markLayers(marks, x, { narrow, lateFrom: lateMonth(values, narrow) }),
        ...lines,
        ...(narrow || series.length < 2 ? [] : [labels]),
      ],
    };
  };

const xOf = () => ({
  field: 'day',
  type: 'temporal',
  scale: { type: 'utc' },
  axis: {
    title: null,
    format: '%Y',
    tickCount: { interval: 'year', step: 1 },
    labelAlign: 'left',
    tickSize: 8,
  },
});

/** The title stands above the marks. */
const yOf = ({ title, format }: { title: string; format: string }, marks: number) => ({
  type: 'quantitative',
  scale: { domainMin: 0 },
  axis: { title, format, tickCount: 5, titleY: -20 - 16 * marks, titleX: -30 },
});

/** A dotted line and its name for each mark, the names above one another so that they never overlap. */
const markLayers = (
  marks: readonly RuleMark[],
  x: Record<string, unknown>,
  { narrow, lateFrom }: { readonly narrow: boolean; readonly lateFrom: string },
) =>
  marks.flatMap((mark, index) => {
    const data = { values: [{ day: `${mark.month}-01`, label: mark.label }] };
    const top = -12 - 16 * (marks.length - 1 - index);
    const line = {
      type: 'rule',
      strokeDash: [2, 3],
      strokeWidth: 1.2,
      color: theme.quiet,
      y: top - 6,
      y2: { expr: 'height' },
    };
    const isLate = mark.month >= lateFrom;
    const name = {
      type: 'text',
      align: isLate ? 'right' : 'left',
      dx: isLate ? -4 : 4,
      y: top,
      fontSize: narrow ? 12 : 13,
      color: theme.ink,
    };
    return [
      { data, mark: line, encoding: { x } },
      { data, mark: name, encoding: { x, text: { field: 'label' } } },
    ];
  });

/** From this month on a name stands in front of its line, where it would run off the chart behind it. */
function lateMonth(rows: readonly ChartRow[], narrow: boolean): string {
  const months = [...new Set(rows.map((row) => row.period))].sort();
  return months[Math.floor(months.length * (narrow ? 0.55 : 0.75))] ?? '';
}
