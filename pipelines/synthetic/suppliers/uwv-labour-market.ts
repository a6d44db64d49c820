// UWV: tension on the labour market by region and section, an export of public figures every quarter.

import { addMonths, createRandom, dateOf, writeDecimal } from '../../../src/simulation/index.js';
import labourMarket from '../../sources/uwv/labour_market.contract.js';
import type { Office, World } from '../feeds.js';
import { makeLabourMarket, type Tension } from '../labour-market.js';
import type { FileHabits, Row } from '../layout.js';

/** The file of tension: every quarter until the one that just ended. */
export function labourMarketOffice({ history, options }: World, habits: FileHabits): Office {
  const { baseline: from, end: to } = history;
  const figures = makeLabourMarket(createRandom(options.seed).stream('market'), options.lists, { from, to });
  return {
    supplier: 'uwv',
    feed: 'labour_market',
    definition: labourMarket,
    habits,
    monthsAfter: 0,
    rows: ({ day }) => figures.filter(({ quarter }) => addMonths(quarter, 3) <= day + 1).map(rowOf),
    slips: [
      {
        kind: 'quarter_in_words',
        column: 'quarter',
        value: ({ cells }) => `${cells.quarter?.slice(-1)}e kw ${cells.quarter?.slice(2, 4)}`,
      },
    ],
  };
}

function rowOf({ region, sbiVersion, section, quarter, figures }: Tension): Row {
  const date = dateOf(quarter);
  const cells = {
    region_code: region,
    sbi_version: sbiVersion,
    section,
    quarter: `${date.slice(0, 4)}-K${(Number(date.slice(5, 7)) + 2) / 3}`,
    vacancies: figures ? String(figures.vacancies) : '',
    job_seekers: figures ? String(figures.seekers) : '',
    tension: figures ? writeDecimal(figures.vacancies / figures.seekers, 'comma') : '',
    tension_class: figures?.type ?? '',
  };
  return { cells, faults: [] };
}
