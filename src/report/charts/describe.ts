// The text alternative of a chart, made from its cells: per series what it shows, with the printed values. A long series
// is told by its start, its lowest and highest point and its end.

import { formatMonth } from '../../format/index.js';
import type { ChartRow, Language, RuleMark } from '../../vocabulary/index.js';

const longSeries = 8;

/** Sentences that say what the chart shows. */
export function describe(rows: readonly ChartRow[], marks: readonly RuleMark[], language: Language): string {
  const nl = language === 'nl';
  const series = [...new Set(rows.map(seriesOf))].map((name) =>
    describeSeries(
      name,
      rows.filter((row) => seriesOf(row) === name),
      nl,
    ),
  );
  const isMonthly = rows.some((row) => /^\d{4}-\d{2}$/.test(row.period));
  const changes = isMonthly
    ? marks.map((mark) => `${mark.label} (${formatMonth(mark.month, language)})`)
    : [];
  const marked = changes.length === 0 ? [] : [`${nl ? 'Gemarkeerd' : 'Marked'}: ${changes.join(', ')}.`];
  return [...series, ...marked].join(' ');
}

/** What the rows of one line have in common. */
const seriesOf = (row: ChartRow): string =>
  row.pointLabel === '' ? `${row.groupLabel}, ${row.measureLabel}` : `${row.groupLabel}, ${row.periodLabel}`;

const whereOf = (row: ChartRow): string => (row.pointLabel === '' ? row.periodLabel : row.pointLabel);

function describeSeries(name: string, rows: readonly ChartRow[], nl: boolean): string {
  const shown = rows.filter((row) => row.value !== null);
  const told =
    rows.length > longSeries ? landmarks(shown, nl) : rows.map((row) => `${whereOf(row)} ${row.text}`);
  const absent = rows.length > longSeries && shown.length < rows.length;
  const gap = absent ? (nl ? ', niet alle maanden getoond' : ', not all months shown') : '';
  return `${name}: ${told.join(', ')}${gap}.`;
}

function landmarks(shown: readonly ChartRow[], nl: boolean): string[] {
  const byValue = [...shown].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const tell = (word: string, row: ChartRow | undefined) =>
    row === undefined ? [] : [`${word} ${whereOf(row)} ${row.text}`];
  return [
    ...tell(nl ? 'begin' : 'start', shown[0]),
    ...tell(nl ? 'laagste' : 'lowest', byValue[0]),
    ...tell(nl ? 'hoogste' : 'highest', byValue.at(-1)),
    ...tell(nl ? 'eind' : 'end', shown.at(-1)),
  ];
}
