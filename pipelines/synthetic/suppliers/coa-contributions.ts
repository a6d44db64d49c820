// COA: own contributions, from its financial system: as the other files of COA, with thousands points. Set again when pay is
// corrected, and a few months once more after their books have closed.

import { dateOf, type Day, dayWriter, writeDecimal } from '../../../src/simulation/index.js';
import contributions from '../../sources/coa/contributions.contract.js';
import type { ContributionMonth } from '../contributions.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';

const written = dayWriter('dutch');
const euro = (amount: number): string => writeDecimal(amount, 'thousands');

/** The file of own contributions. */
export function contributionsOffice({ books }: World, habits: FileHabits): Office {
  return {
    supplier: 'coa',
    feed: 'contributions',
    definition: contributions,
    habits,
    monthsAfter: 1,
    rows: ({ day }) => books.contributions.flatMap((month) => rowOf(month, day)),
    slips: [
      {
        kind: 'net_above_gross',
        column: 'net_income',
        value: ({ cells }) => euro(1 + Number(cells.gross_income?.replace('.', '').replace(',', '.'))),
      },
      {
        kind: 'month_before_year',
        column: 'month',
        value: ({ cells }) => cells.month?.split('-').reverse().join('-') ?? '',
      },
    ],
  };
}

function rowOf({ household, month, assessments, ...rest }: ContributionMonth, day: Day): Row[] {
  const known = assessments.findLast(({ set }) => set <= day);
  if (known === undefined) return [];
  const isCollected = rest.collectedFrom <= day;
  const cells = {
    household_number: household.number,
    month: dateOf(month).slice(0, 7),
    household_size: String(household.members.length),
    gross_income: euro(known.gross),
    net_income: euro(known.net),
    free_amount: euro(known.free),
    reception_value: euro(known.value),
    contribution: euro(known.contribution),
    collected: isCollected
      ? euro(Math.floor(100 * known.contribution * rest.collectedShare + 1e-6) / 100)
      : '',
    allowance: rest.allowance,
    assessed_date: written(known.set),
  };
  return [{ cells, faults: [], about: month, household: household.members.map(({ id }) => id) }];
}
