// COA: matches with municipalities, from the system that spreads people with a permit over the country.

import { type Day, dayWriter } from '../../../src/simulation/index.js';
import housingMatches from '../../sources/coa/housing_matches.contract.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';
import type { Match } from '../matches.js';
import { matchNumber } from '../numbers.js';
import type { Person } from '../people.js';

const written = dayWriter('dutch');

/** The file of matches. */
export function matchesOffice({ books }: World, habits: FileHabits): Office {
  return {
    supplier: 'coa',
    feed: 'housing_matches',
    definition: housingMatches,
    habits,
    monthsAfter: 0,
    rows: ({ day }) =>
      books.matches
        .filter(({ life, match }) => Math.max(match.day, life.case.stays[0]?.from ?? day + 1) <= day)
        .map(({ life, match }) => rowOf(life.person, match, day)),
    slips: [
      {
        kind: 'housed_before_match',
        column: 'housed_date',
        fits: ({ cells }) => cells.housed_date !== '',
        value: ({ cells }) =>
          cells.match_date?.replace(/[0-9]{4}$/, (year) => String(Number(year) - 1)) ?? '',
      },
      {
        kind: 'municipality_by_name',
        column: 'municipality_code',
        value: () => 'Utrecht',
      },
    ],
  };
}

function rowOf(person: Person, match: Match, day: Day): Row {
  const { housed, lapsed } = match;
  const hasLapsed = lapsed !== undefined && lapsed.day <= day;
  const cells = {
    match_number: matchNumber(person.id, match.sequence),
    coa_number: person.coaNumber,
    match_date: written(match.day),
    municipality_code: match.municipality,
    profile_known: match.isProfileKnown ? 'ja' : 'nee',
    housed_date: housed !== undefined && housed <= day ? written(housed) : '',
    lapsed_date: hasLapsed ? written(lapsed.day) : '',
    lapse_reason: hasLapsed ? lapsed.reason : '',
  };
  return { cells, faults: [], person: person.id };
}
