// CBS: urbanity of municipalities and neighbourhoods, the real figures of the reference lists in the layout that was agreed:
// commas, UTF-8, nothing quoted that need not be. A dot for what is missing slips in, as CBS prints it.

import { dateOf } from '../../../src/simulation/index.js';
import type { ListRows } from '../../../src/vocabulary/index.js';
import areas from '../../sources/cbs/areas.contract.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';

const habits: FileHabits = {
  separator: ',',
  encoding: 'utf-8',
  lineEnd: '\n',
  quotes: 'needed',
  gzip: false,
};

/** Kerncijfers wijken en buurten 2022, the table behind the list of neighbourhoods. */
const neighbourhoodTable = '85318NED';

/** The file of CBS: every year until the one of the delivery. */
export function cbs({ options }: World): Office[] {
  const { lists } = options;
  const rows = [...municipalityRows(lists), ...neighbourhoodRows(lists)];
  return [
    {
      supplier: 'cbs',
      feed: 'areas',
      definition: areas,
      habits,
      monthsAfter: 0,
      rows: ({ day }) => {
        const thisYear = dateOf(day).slice(0, 4);
        return rows
          .filter(({ year }) => year <= thisYear)
          .map(({ year, cells }): Row => {
            const status = year === thisYear ? 'voorlopig' : 'definitief';
            return { cells: { ...cells, status }, faults: [] };
          });
      },
      slips: [
        {
          kind: 'dot_for_missing',
          column: 'address_density',
          value: () => '.',
        },
      ],
    },
  ];
}

interface AreaRow {
  readonly year: string;
  readonly cells: Readonly<Record<string, string>>;
}

function municipalityRows(lists: Readonly<Record<string, ListRows>>): AreaRow[] {
  const names = new Map(
    (lists.municipalities ?? []).map((row) => [row.municipality_code ?? '', row.name ?? '']),
  );
  return (lists.municipality_urbanity ?? []).map((row) => {
    const { municipality_code: code = '', year = '' } = row;
    return {
      year,
      cells: {
        area_code: `GM${code}`,
        year,
        area_kind: 'gemeente',
        municipality_code: code,
        name: names.get(row.current_municipality_code ?? '') ?? '',
        address_density: row.address_density ?? '',
        urbanity_class: row.urbanity_class ?? '',
        inhabitants: row.inhabitants ?? '',
        cbs_table: row.cbs_table ?? '',
      },
    };
  });
}

function neighbourhoodRows(lists: Readonly<Record<string, ListRows>>): AreaRow[] {
  return (lists.neighbourhood_urbanity ?? []).map((row) => ({
    year: row.year ?? '',
    cells: {
      area_code: row.neighbourhood_code ?? '',
      year: row.year ?? '',
      area_kind: 'wijk',
      municipality_code: row.municipality_code ?? '',
      name: row.name ?? '',
      urbanity_class: row.urbanity_class ?? '',
      inhabitants: row.inhabitants ?? '',
      cbs_table: neighbourhoodTable,
    },
  }));
}
