// How tight the labour market of each region is, by section of industry and quarter: invented figures around one trend.

import {
  addMonths,
  chance,
  type Day,
  dayOf,
  integer,
  interpolate,
  normal,
  type Random,
} from '../../src/simulation/index.js';
import type { ListRows } from '../../src/vocabulary/index.js';
import { employers } from './parameters.js';
import { labourMarket } from './surroundings.js';

export interface Tension {
  readonly region: string;
  readonly sbiVersion: string;
  readonly section: string;
  /** First day of the quarter. */
  readonly quarter: Day;
  /** Absent where UWV gives no type: the numbers are too small. */
  readonly figures?: { readonly vacancies: number; readonly seekers: number; readonly type: string };
}

const trend = interpolate(labourMarket.tension);

/** Every region of the list of municipalities and every section, for the quarters that end in [from, to). */
export function makeLabourMarket(
  random: Random,
  lists: Readonly<Record<string, ListRows>>,
  { from, to }: { from: Day; to: Day },
): Tension[] {
  const regions = [
    ...new Set((lists.municipalities ?? []).map((row) => row.labour_market_region_code ?? '')),
  ];
  const sections = lists.sbi_sections ?? [];
  const quarters: Day[] = [];
  for (let start = addMonths(from, -3); addMonths(start, 3) <= to; start = addMonths(start, 3))
    quarters.push(start);
  return regions.sort().flatMap((region) => {
    const level = Math.exp(normal(random.stream('region', region), 0, labourMarket.regionSpread));
    return quarters.flatMap((quarter) =>
      sections
        .filter(
          ({ sbi_version }) => sbi_version === (quarter < dayOf(employers.sbi2025From) ? '2008' : '2025'),
        )
        .map(({ sbi_version: sbiVersion = '', section = '' }) => ({
          ...{ region, sbiVersion, section, quarter },
          ...figuresOf(random.stream('figures', region, sbiVersion, section, quarter), {
            tension: trend(quarter) * level * sectionLevel(random, section),
          }),
        })),
    );
  });
}

const sectionLevel = (random: Random, section: string): number =>
  Math.exp(normal(random.stream('section', section), 0, labourMarket.sectionSpread));

function figuresOf(random: Random, { tension }: { tension: number }): Pick<Tension, 'figures'> {
  if (chance(random, labourMarket.notTyped)) return {};
  const vacancies = 10 * integer(random, labourMarket.vacancies.from / 10, labourMarket.vacancies.to / 10);
  const seekers = Math.max(5, 5 * Math.round(vacancies / tension / 5));
  const types = Object.entries(labourMarket.types);
  const type = types.find(([, least]) => vacancies / seekers >= least)?.[0] ?? '';
  return { figures: { vacancies, seekers, type } };
}
