// The privacy desk: who objects, from a form on paper to a file of COA's habits without its encoding. One list a month, with
// who came new in it; a month without any is a header.

import { dayWriter } from '../../../src/simulation/index.js';
import objections from '../../sources/privacy/objections.contract.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import type { Objection } from '../objections.js';

const habits: FileHabits = {
  separator: ';',
  encoding: 'utf-8',
  lineEnd: '\r\n',
  quotes: 'needed',
  gzip: false,
};

/** The list of objections. */
export const privacy = (world: World): Office[] => [
  {
    supplier: 'privacy',
    feed: 'objections',
    definition: objections,
    habits,
    monthsAfter: 0,
    rows: ({ day }) => world.objections.filter((each) => each.day <= day).map((each) => rowOf(world, each)),
    slips: [],
  },
];

const written = dayWriter('dutch');

function rowOf({ books }: World, { life: { person }, day }: Objection): Row {
  const cells = {
    v_number: vNumberOn(books.merged, person, day),
    bsn: books.bsn.get(person.id) ?? '',
    coa_number: person.coaNumber,
    objected_on: written(day),
  };
  return { cells, faults: [] };
}
