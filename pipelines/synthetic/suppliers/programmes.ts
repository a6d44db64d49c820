// The programmes: one list a quarter, kept by hand: commas, UTF-8 with a byte order mark, short dates, V-numbers with their V,
// with blanks or without their zero. People are entered weeks after they joined, a few of them years.

import { chance, type Day, dayWriter, type Random } from '../../../src/simulation/index.js';
import participation from '../../sources/programmes/participation.contract.js';
import type { Office, World } from '../feeds.js';
import type { FaultTag, FileHabits, Row } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import { faults } from '../parameters.js';
import type { Participation } from '../programmes.js';

const habits: FileHabits = {
  separator: ',',
  encoding: 'utf-8-bom',
  lineEnd: '\r\n',
  quotes: 'needed',
  gzip: false,
};

const writtenDay = dayWriter('short');
const written = (day: Day | undefined): string => (day === undefined ? '' : writtenDay(day));

/** The list of the programmes. */
export function programmes({ books }: World): Office[] {
  const listed = books.participations.map((each) => ({
    each,
    number: writtenNumber(
      books.random.stream('coach', each.life.person.id, each.programme),
      vNumberOn(books.merged, each.life.person, each.entered),
    ),
  }));
  return [
    {
      supplier: 'programmes',
      feed: 'participation',
      definition: participation,
      habits,
      monthsAfter: 0,
      rows: ({ day, previous }) =>
        listed
          .filter(({ each }) => each.entered <= day)
          .map(({ each, number }) => rowOf(each, number, { day, previous })),
      slips: [
        {
          kind: 'told_without_a_day',
          column: 'informed_date',
          fits: ({ cells }) => cells.informed === 'ja',
          value: () => '',
        },
        {
          kind: 'unknown_code',
          column: 'programme',
          value: () => 'Meedoen',
        },
        {
          kind: 'date_far_ahead',
          column: 'joined_date',
          value: ({ cells }) => `${cells.joined_date?.slice(0, -4)}2203`,
        },
      ],
    },
  ];
}

interface WrittenNumber {
  readonly text: string;
  readonly kind?: 'number_with_v' | 'number_with_blanks' | 'lost_zeros';
}

/** How a coach types a V-number; each way is read as the same number. */
function writtenNumber(random: Random, vNumber: string): WrittenNumber {
  const [withV, withBlanks, short] = [0, 1, 2].map(() => chance(random, faults.typedNumbers));
  if (withV) return { text: `V ${vNumber}`, kind: 'number_with_v' };
  if (withBlanks) return { text: vNumber.replace(/^(.{4})(.{3})/, '$1 $2 '), kind: 'number_with_blanks' };
  if (short && vNumber.startsWith('0')) return { text: vNumber.slice(1), kind: 'lost_zeros' };
  return { text: vNumber };
}

function rowOf(
  each: Participation,
  number: WrittenNumber,
  { day, previous }: { day: Day; previous: Day | undefined },
): Row {
  const { offer, informed } = each;
  const isOffered = offer !== undefined && offer.day <= day;
  const isTold = typeof informed === 'object' && informed.day <= day;
  const cells = {
    v_number: number.text,
    programme: each.programme,
    joined_date: written(each.joined),
    left_date: each.left <= day ? written(each.left) : '',
    programme_location_code: each.location ?? '',
    programme_municipality_code: each.municipality,
    offer_date: isOffered ? written(offer.day) : '',
    intended_start_date: isOffered ? written(offer.intended) : '',
    informed: isTold ? 'ja' : typeof informed === 'object' ? 'nee' : informed,
    informed_date: isTold ? written(informed.day) : '',
  };
  const isFirst = previous === undefined || each.entered > previous;
  const tags: FaultTag[] =
    number.kind !== undefined && isFirst
      ? [{ kind: number.kind, column: 'v_number', expectedFate: 'kept' }]
      : [];
  return { cells, faults: tags, about: each.joined, person: each.life.person.id };
}
