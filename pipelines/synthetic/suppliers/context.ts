// The province's own desk: published figures as a colleague collected them, the real ones of the reference list: tabs, UTF-8,
// every value in quotes, decimal commas, with the reservations of each page.

import { dateOf, writeDecimal } from '../../../src/simulation/index.js';
import published from '../../sources/context/published.contract.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';

const habits: FileHabits = {
  separator: '\t',
  encoding: 'utf-8',
  lineEnd: '\n',
  quotes: 'always',
  gzip: false,
};

const topics: Readonly<Record<string, string>> = {
  work_permits: 'vergunningen',
  reception: 'opvang',
  bsn: 'bsn',
  work: 'werk',
  procedure: 'procedure',
};

/** The file of published figures: those of pages that had appeared. */
export function context({ options }: World): Office[] {
  const figures = (options.lists.published_figures ?? []).map((row) => ({
    // Where a page has no date, its figure is at least as old as its period.
    since: row.page_date || (/20[0-9]{2}(-[0-9]{2})*/.exec(row.period ?? '')?.[0] ?? ''),
    row: rowOf(row),
  }));
  return [
    {
      supplier: 'context',
      feed: 'published',
      definition: published,
      habits,
      monthsAfter: 0,
      rows: ({ day }) => figures.filter(({ since }) => since <= dateOf(day)).map(({ row }) => row),
      slips: [
        {
          kind: 'value_in_words',
          column: 'value',
          value: ({ cells }) => `ruim ${cells.value}`,
        },
      ],
    },
  ];
}

function rowOf(row: Readonly<Record<string, string>>): Row {
  const number = (text: string | undefined) => (text ? writeDecimal(Number(text), 'comma') : '');
  const cells = {
    figure_id: row.figure_id ?? '',
    topic: topics[row.topic ?? ''] ?? '',
    area: row.area ?? '',
    municipality_code: row.municipality_code ?? '',
    counted: row.indicator ?? '',
    period: row.period ?? '',
    value: number(row.value),
    value_to: number(row.value_to),
    unit: row.unit ?? '',
    qualifier: row.qualifier ?? '',
    publisher: row.publisher ?? '',
    source_url: row.source_url ?? '',
    published_on: row.page_date ?? '',
  };
  return { cells, faults: [] };
}
