// A chart by month with a mark wherever a rule or practice changed, so that nobody reads a change of law as a trend.

import type { ChartDefinition, ChartRow } from '../../src/vocabulary/index.js';
import { dodged, highest, scalesOf, seriesOf } from './series.js';
import theme from './theme.js';

interface MonthOptions {
  readonly key: (row: ChartRow) => string;
  readonly label: (row: ChartRow) => string;
  readonly axis: (language: 'nl' | 'en') => { title: string; format: string };
  readonly band: boolean;
}

/** The specification: lines over months, drawn by UTC so that no time zone moves a month. */
export const seriesByMonth =
  ({ key, label, axis, band }: MonthOptions): ChartDefinition['build'] =>
  ({ rows, marks, language, width }) => {
    const shown = rows.map((row) => ({ ...row, seriesLabel: label(row), month: `${row.period}-15` }));
    const series = seriesOf(rows, key, label);
    const scales = scalesOf(series);
    const { title, format } = axis(language);
    const top = highest(rows);
    const narrow = width < 400;
    const ends = dodged(
      series.flatMap(
        (each) => shown.filter((row) => row.seriesLabel === each.label && row.value !== null).at(-1) ?? [],
      ),
      top / 12,
    );
    const x = {
      type: 'temporal',
      scale: { type: 'utc' },
      axis: {
        title: null,
        format: '%Y',
        tickCount: { interval: 'year', step: 1 },
        labelAlign: 'left',
        tickSize: 8,
      },
    };
    const y = {
      type: 'quantitative',
      scale: { domainMin: 0 },
      axis: {
        title,
        format,
        tickCount: 5,
        titleY: narrow ? -14 - 16 * marks.length : -14 - 16 * marks.length,
        titleX: -30,
      },
    };
    const legend = narrow && series.length > 1 ? { columns: 1 } : null;
    const color = { field: 'seriesLabel', type: 'nominal', legend, ...scales.color };
    const flagged = marks.map((mark, index) => ({
      ...mark,
      day: `${mark.month}-01`,
      text: narrow ? `${String.fromCharCode(65 + index)}` : mark.label,
      row: index,
    }));
    return {
      height: 250,
      data: { values: shown },
      layer: [
        ...(band
          ? [
              {
                transform: [{ filter: 'isValid(datum.lower)' }],
                mark: { type: 'area', opacity: 0.16 },
                encoding: {
                  x: { field: 'month', ...x },
                  y: { field: 'lower', ...y },
                  y2: { field: 'upper' },
                  color,
                },
              },
            ]
          : []),
        {
          data: { values: flagged },
          mark: { type: 'rule', strokeDash: [2, 3], strokeWidth: 1.2, color: theme.quiet },
          encoding: { x: { field: 'day', ...x } },
        },
        ...flagged.map((mark) => ({
          data: { values: [mark] },
          mark: {
            type: 'text',
            align: 'left',
            dx: 4,
            dy: -6 - 15 * mark.row,
            y: 0,
            fontSize: 12,
            color: theme.ink,
          },
          encoding: { x: { field: 'day', ...x }, text: { field: 'text' } },
        })),
        {
          mark: { type: 'line', invalid: 'break-paths-show-path-domains' },
          encoding: {
            x: { field: 'month', ...x },
            y: { field: 'value', ...y },
            color,
            strokeDash: { field: 'seriesLabel', type: 'nominal', legend, ...scales.dash },
          },
        },
        {
          transform: [{ filter: 'isValid(datum.value)' }],
          mark: { type: 'point', size: narrow ? 14 : 26, filled: true },
          encoding: {
            x: { field: 'month', ...x },
            y: { field: 'value', ...y },
            color,
            shape: {
              field: 'seriesLabel',
              type: 'nominal',
              legend,
              ...scales.shape,
            },
          },
        },
        ...(narrow
          ? []
          : [
              {
                data: { values: ends },
                mark: { type: 'text', align: 'left', dx: 10, fontWeight: 600 },
                encoding: {
                  x: { field: 'month', ...x },
                  y: { field: 'labelAt', ...y },
                  text: { field: 'seriesLabel' },
                  color,
                },
              },
            ]),
      ],
    };
  };
