// How every chart looks: type, grid, locale. A chart file says what is drawn; colours, dashes and shapes of its series
// come from the theme that it imports itself.

import { longMonths, minus, shortMonths } from '../../format/index.js';
import type { Language, ReportTheme } from '../../vocabulary/index.js';

export const fontFamily = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif";

const days = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** Dutch or English numbers and months, in the form that d3 reads. */
export const localeOf = (language: Language) => ({
  number: {
    decimal: language === 'nl' ? ',' : '.',
    thousands: language === 'nl' ? '.' : ',',
    grouping: [3],
    currency: ['€\u00a0', ''],
    minus,
  },
  time: {
    dateTime: '%A %e %B %Y %X',
    date: '%d-%m-%Y',
    time: '%H:%M:%S',
    periods: ['AM', 'PM'],
    days: days[language],
    shortDays: days[language].map((day) => day.slice(0, 2)),
    months: longMonths[language],
    shortMonths: shortMonths[language],
  },
});

/** The vega-lite configuration of all charts. */
export const configOf = (theme: ReportTheme, language: Language) => ({
  locale: localeOf(language),
  background: theme.paper,
  font: fontFamily,
  padding: { left: 4, right: 10, top: 6, bottom: 6 },
  view: { stroke: null },
  axis: {
    labelColor: theme.quiet,
    titleColor: theme.ink,
    labelFontSize: 13,
    titleFontSize: 13,
    titleFontWeight: 600,
    gridColor: theme.line,
    gridOpacity: 0.7,
    domainColor: theme.quiet,
    tickColor: theme.quiet,
    labelPadding: 6,
    titlePadding: 10,
  },
  axisX: { grid: false },
  axisY: { domain: false, ticks: false, titleAngle: 0, titleAlign: 'left', titleAnchor: 'start' },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    title: null,
    labelFontSize: 13,
    labelColor: theme.ink,
    symbolSize: 90,
    symbolStrokeWidth: 0,
    symbolOpacity: 1,
    columnPadding: 18,
    labelLimit: 0,
  },
  text: { fontSize: 13, color: theme.ink },
  line: { strokeWidth: 2.5 },
  point: { filled: true, size: 70, opacity: 1 },
  rule: { color: theme.quiet },
});
