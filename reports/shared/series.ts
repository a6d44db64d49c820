// How the series of a chart are told apart: colour, dash and shape together, in the order in which they occur. A label
// at the end of the line or a legend names them.

import type { ChartRow, SeriesStyle } from '../../src/vocabulary/index.js';
import theme from './theme.js';

interface Series {
  readonly label: string;
  readonly style: SeriesStyle;
}

const plain: SeriesStyle = { colour: theme.ink, dash: [], shape: 'circle' };

/** The series of the rows: by group, period or measure, each once. */
export function seriesOf(
  rows: readonly ChartRow[],
  key: (row: ChartRow) => string,
  label: (row: ChartRow) => string,
): Series[] {
  const found = new Map<string, Series>();
  for (const row of rows) {
    if (!found.has(key(row)))
      found.set(key(row), { label: label(row), style: theme.series[key(row)] ?? plain });
  }
  return [...found.values()];
}

/** Scales for the channels colour and shape, which a legend may show. */
export function scalesOf(series: readonly Series[]) {
  const domain = series.map((each) => each.label);
  const scale = (range: readonly unknown[]) => ({ scale: { domain, range } });
  return {
    color: scale(series.map((each) => each.style.colour)),
    shape: scale(series.map((each) => each.style.shape)),
  };
}

/** The dash of a row's series, as a field of its own: drawn as it is, so that it does not fray a symbol in a legend. */
export const dashOf = (series: readonly Series[], label: string): readonly number[] =>
  series.find((each) => each.label === label)?.style.dash ?? [];

/** The channel that draws the field `dash`. */
export const dashChannel = { field: 'dash', type: 'nominal', scale: null } as const;

/** Text positions for labels at the end of lines, at least `gap` apart in the unit of the axis. */
export function dodged<Row extends { readonly value: number | null }>(
  rows: readonly Row[],
  gap: number,
): (Row & { readonly labelAt: number })[] {
  const sorted = rows.filter((row) => row.value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  let last = Number.NEGATIVE_INFINITY;
  return sorted.map((row) => {
    last = Math.max(row.value ?? 0, last + gap);
    return { ...row, labelAt: last };
  });
}

/** The highest value or limit of the rows, for the end of an axis. */
export const highest = (rows: readonly ChartRow[]): number =>
  Math.max(0, ...rows.map((row) => Math.max(row.value ?? 0, row.upper ?? 0)));
