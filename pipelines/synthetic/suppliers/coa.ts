// COA: residents, stays and locations, in files saved from a spreadsheet: semicolons, Windows-1252, Dutch dates.
// V-numbers lose their leading zeros, remarks hold numbers and line ends, ends come late.

import { chance, dateOf, type Day, dayWriter, type Random } from '../../../src/simulation/index.js';
import locations from '../../sources/coa/locations.contract.js';
import residents from '../../sources/coa/residents.contract.js';
import stays from '../../sources/coa/stays.contract.js';
import { bsnKnownFrom, type WrittenStay } from '../bookkeeping.js';
import type { Moment, Office, World } from '../feeds.js';
import type { Life } from '../history.js';
import type { FaultTag, FileHabits, Row } from '../layout.js';
import type { MergedNumber } from '../merged-numbers.js';
import { faults } from '../parameters.js';
import type { Place } from '../places.js';
import { contributionsOffice } from './coa-contributions.js';
import { matchesOffice } from './coa-matches.js';

const habits: FileHabits = {
  separator: ';',
  encoding: 'cp1252',
  lineEnd: '\r\n',
  quotes: 'needed',
  gzip: false,
};

const written = dayWriter('dutch');

/** The files of COA. */
export function coa(world: World): Office[] {
  return [
    residentsOffice(world),
    staysOffice(world),
    locationsOffice(world),
    contributionsOffice(world, habits),
    matchesOffice(world, habits),
  ];
}

function residentsOffice({ history, books }: World): Office {
  const people = history.lives.map((life) => ({ life, ...fixedCells(books.random, life) }));
  return {
    supplier: 'coa',
    feed: 'residents',
    definition: residents,
    habits,
    monthsAfter: 0,
    rows: (moment) =>
      people
        .filter(({ life }) => (life.case.stays[0]?.from ?? moment.day + 1) <= moment.day)
        .map(({ life, remark, ...fixed }) => {
          const bsn = moment.day >= bsnKnownFrom(life) ? (books.bsn.get(life.person.id) ?? '') : '';
          const { cells, tags } = asNumbered(fixed, books.merged.get(life.person.id), moment);
          const text = remark(bsn);
          const marks = text.holdsNumber ? [...tags, numberInText('remark')] : tags;
          return { cells: { ...cells, bsn, remark: text.text }, faults: marks, person: life.person.id };
        }),
    slips: [
      {
        kind: 'identifier_in_wrong_column',
        column: 'occupation_code',
        fits: (row) => row.cells.bsn !== '',
        value: (row) => row.cells.bsn ?? '',
      },
      {
        kind: 'v_number_as_bsn',
        column: 'bsn',
        value: (row) => (row.cells.v_number ?? '').padStart(10, '0'),
      },
      { kind: 'unknown_code', column: 'nationality_group', value: () => 'SYRIË' },
    ],
  };
}

interface Written {
  readonly cells: Readonly<Record<string, string>>;
  readonly tags: readonly FaultTag[];
}

/** What is written of someone whose numbers are merged: the former one until then, and on that day a correction. */
function asNumbered(
  { cells, tags }: Written,
  merge: MergedNumber | undefined,
  { day, previous }: Moment,
): Written {
  if (merge === undefined) return { cells, tags };
  if (day < merge.day) return { cells: { ...cells, v_number: merge.former }, tags: [] };
  if (previous === undefined || previous >= merge.day) return { cells, tags };
  return { cells, tags: [{ kind: 'merged_number', column: 'v_number', expectedFate: 'correction' }] };
}

const numberInText = (column: string): FaultTag => ({
  kind: 'identifier_in_text',
  column,
  expectedFate: 'kept',
});

function fixedCells(random: Random, { person }: Life) {
  const draws = random.stream('resident', person.id);
  const losesZero = person.vNumber.startsWith('0') && chance(draws, faults.lostZeros * 5);
  const tags: FaultTag[] = losesZero
    ? [{ kind: 'lost_zeros', column: 'v_number', expectedFate: 'kept' }]
    : [];
  const { household } = person;
  const cells = {
    coa_number: person.coaNumber,
    v_number: losesZero ? person.vNumber.replace(/^0+/, '') : person.vNumber,
    sex: person.sex,
    birth_month: dateOf(person.birth).slice(0, 7),
    nationality_group: household.nationality,
    household_number: household.number,
    household_size: String(household.members.length),
    education: person.education,
    occupation_code: person.occupation ?? '',
  };
  return { cells, tags, remark: makeRemark(draws, person.vNumber) };
}

type Remark = (bsn: string) => { readonly text: string; readonly holdsNumber: boolean };

function makeRemark(random: Random, vNumber: string): Remark {
  const plain = (text: string) => () => ({ text, holdsNumber: false });
  if (!chance(random, faults.remarks)) return plain('');
  const kind = Math.floor(random.next() * 4);
  if (kind === 0) return plain('Kosten reis: € 12,50; één keer per week');
  if (kind === 1) return plain('Gesproken met begeleider.\nWil graag aan het werk.');
  if (kind === 2)
    return () => ({ text: `zie ook dossier v-nr ${vNumber}, naïef ingevoerd`, holdsNumber: true });
  return (bsn) => ({ text: bsn && `BSN ${bsn} ontvangen`, holdsNumber: bsn !== '' });
}

function staysOffice({ books }: World): Office {
  return {
    supplier: 'coa',
    feed: 'stays',
    definition: stays,
    habits,
    monthsAfter: 0,
    rows: (moment) =>
      books.stays.filter((stay) => stay.from <= moment.day).map((stay) => stayRow(stay, moment)),
    slips: [
      {
        kind: 'date_far_ahead',
        column: 'to_date',
        fits: ({ cells }) => cells.to_date !== undefined,
        value: ({ cells }) => `${cells.to_date?.slice(0, 6)}2203`,
      },
      {
        kind: 'unknown_code',
        column: 'end_reason',
        fits: ({ cells }) => cells.end_reason !== undefined,
        value: () => 'verhuisd',
      },
    ],
  };
}

function stayRow(stay: WrittenStay, { day, previous }: Moment): Row {
  const known = stay.to !== undefined && Math.max(stay.to, stay.endKnown ?? 0) <= day;
  const end =
    known && stay.to !== undefined
      ? { to_date: written(stay.to), end_reason: stay.reason ?? '', destination_kind: stay.destination ?? '' }
      : {};
  const cells = {
    coa_number: stay.person.person.coaNumber,
    location_code: stay.location,
    from_date: written(stay.from),
    ...end,
  };
  return { cells, faults: stayFaults(stay, known, day, previous), person: stay.person.person.id };
}

function stayFaults(stay: WrittenStay, known: boolean, day: Day, previous: Day | undefined): FaultTag[] {
  if (stay.fault === undefined || !known) return [];
  switch (stay.fault) {
    case 'same_day_move':
      return [{ kind: 'same_day_move', column: 'to_date', expectedFate: 'quarantined' }];
    case 'overlap':
      return [{ kind: 'overlap', column: 'to_date', expectedFate: 'kept' }];
    case 'backdated_mob': {
      const wasOpen = previous !== undefined && (stay.endKnown ?? 0) > previous && stay.from <= previous;
      const wasEnded = (stay.to ?? day) <= (previous ?? day);
      return wasOpen && wasEnded
        ? [{ kind: 'backdated_mob', column: 'to_date', expectedFate: 'correction' }]
        : [];
    }
  }
}

function locationsOffice({ history }: World): Office {
  return {
    supplier: 'coa',
    feed: 'locations',
    definition: locations,
    habits,
    monthsAfter: 0,
    rows: ({ day }) => history.places.flatMap((place) => locationRows(place, day)),
    slips: [],
  };
}

const locationRows = (place: Place, day: Day): Row[] =>
  place.validities
    .filter((validity) => validity.from <= day)
    .map((validity) => ({
      faults: [],
      cells: {
        location_code: place.code,
        valid_from: written(validity.from),
        valid_to: validity.to <= day ? written(validity.to) : '',
        name: place.name,
        type: validity.type,
        capacity: String(validity.capacity),
        address: place.address.replace(', ', '\n'),
        municipality_code: place.municipality,
        neighbourhood_code: place.neighbourhood,
        parent_location_code: place.parent,
      },
    }));
