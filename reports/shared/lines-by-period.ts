// A chart of lines over the baseline and the pilot years, one line a group, with intervals and labels at the end.

import type { ChartDefinition } from '../../src/vocabulary/index.js';
import { dodged, highest, scalesOf, seriesOf } from './series.js';
import theme from './theme.js';

/** The specification; `format` is that of the axis, `title` what stands above it. */
export const linesByPeriod =
  (axis: (language: 'nl' | 'en') => { title: string; format: string }): ChartDefinition['build'] =>
  ({ rows, language, width }) => {
    const shown = rows.filter((row) => row.value !== null);
    const scales = scalesOf(
      seriesOf(
        shown,
        (row) => row.group,
        (row) => row.groupLabel,
      ),
    );
    const periods = [...new Set(rows.map((row) => row.periodLabel))];
    const groups = [...new Set(shown.map((row) => row.groupLabel))];
    const ends = dodged(
      groups.flatMap((group) => shown.filter((row) => row.groupLabel === group).at(-1) ?? []),
      highest(shown) / 14,
    ).map((row) => ({ ...row, endLabel: `${row.groupLabel} ${row.text}` }));
    const narrow = width < 400;
    const legend = narrow ? { columns: 2 } : null;
    const color = { field: 'groupLabel', type: 'nominal', legend, ...scales.color };
    const offset = {
      field: 'groupLabel',
      type: 'nominal',
      scale: { domain: groups, range: groups.map((_, i) => (i - (groups.length - 1) / 2) * 9) },
    };
    const x = {
      field: 'periodLabel',
      type: 'ordinal',
      scale: { domain: periods },
      axis: { title: null, labelAngle: 0 },
    };
    const { title, format } = axis(language);
    const y = {
      type: 'quantitative',
      scale: { domainMin: 0 },
      axis: { title, format, tickCount: 5, titleY: -14, titleX: -30 },
    };
    return {
      height: 260,
      data: { name: 'cells' },
      layer: [
        {
          transform: [{ filter: 'isValid(datum.lower) && isValid(datum.upper)' }],
          mark: { type: 'rule', strokeWidth: 1.5, opacity: 0.7 },
          encoding: { x, xOffset: offset, y: { field: 'lower', ...y }, y2: { field: 'upper' }, color },
        },
        {
          transform: [{ filter: 'isValid(datum.value)' }],
          mark: { type: 'line' },
          encoding: {
            x,
            xOffset: offset,
            y: { field: 'value', ...y },
            color,
            strokeDash: { field: 'groupLabel', type: 'nominal', legend, ...scales.dash },
          },
        },
        {
          transform: [{ filter: 'isValid(datum.value)' }],
          mark: { type: 'point', size: 80, filled: true },
          encoding: {
            x,
            xOffset: offset,
            y: { field: 'value', ...y },
            color,
            shape: {
              field: 'groupLabel',
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
                mark: { type: 'text', align: 'left', dx: 26, fontWeight: 600 },
                encoding: {
                  x: { ...x, field: 'periodLabel' },
                  y: { field: 'labelAt', ...y },
                  text: { field: 'endLabel' },
                  color,
                },
              },
            ]),
      ],
      config: { axis: { labelColor: theme.quiet } },
    };
  };
