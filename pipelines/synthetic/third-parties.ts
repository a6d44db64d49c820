// Who makes sums of rows that the province does not get. One party links the sealed files of the pilot with those of Polis;
// one holds the rows of the whole country and counts locations outside the pilot.

import type { ListRows, SyntheticThirdParty, WorldOptions } from '../../src/vocabulary/index.js';
import { deliveriesElsewhere, locationsElsewhere, nationalRules } from './elsewhere.js';

/** The third parties of a world. */
export const makeThirdParties = (options: WorldOptions): readonly SyntheticThirdParty[] => [
  {
    name: 'linked',
    gets: [
      ...['privacy/objections', 'coa/locations', 'coa/residents', 'coa/stays', 'ind/procedures'],
      'polis/income_relations',
    ],
    deliveries: () => [],
    makes: ['polis/risk_tables'],
    lists: {},
    acceptedRules: options.acceptedRules,
  },
  {
    name: 'national',
    gets: [],
    deliveries: () => deliveriesElsewhere(options),
    makes: ['context/comparison'],
    lists: { locations: csvOf(locationsElsewhere()) },
    acceptedRules: nationalRules(options),
  },
];

/** Rows as the text of a list: commas, one header line. No cell needs quotes. */
function csvOf(rows: ListRows): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}
