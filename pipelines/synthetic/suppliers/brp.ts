// RvIG and municipalities: registrations, from many desks: tabs, UTF-8, short dates. Rows are sent when something
// happened, and now and then again without it.

import { chance, type Day, dayWriter } from '../../../src/simulation/index.js';
import registrations from '../../sources/brp/bsn_registrations.contract.js';
import type { Books } from '../bookkeeping.js';
import type { Moment, Office, World } from '../feeds.js';
import type { Life } from '../history.js';
import type { FileHabits, Row } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import { brpCase } from '../numbers.js';
import { faults } from '../parameters.js';
import type { Registration } from '../registrations.js';
import { repeatedRow } from './repeats.js';

const habits: FileHabits = {
  separator: '\t',
  encoding: 'utf-8',
  lineEnd: '\n',
  quotes: 'needed',
  gzip: false,
};

const written = dayWriter('short');

/** The file of the registries. */
export function brp({ history, books }: World): Office[] {
  const cases = history.lives.flatMap((life) =>
    life.career.registration === undefined ? [] : [{ life, registration: life.career.registration }],
  );
  return [
    {
      supplier: 'brp',
      feed: 'bsn_registrations',
      definition: registrations,
      habits,
      monthsAfter: 0,
      rows: (moment) =>
        cases
          .filter(({ registration }) => registration.signal <= moment.day)
          .map(({ life, registration }) => rowOf(books, life, registration, moment))
          .map((row) => repeatedRow(row, moment, (random) => chance(random, faults.repeated))),
      slips: [
        {
          kind: 'identifier_in_wrong_column',
          column: 'municipality_code',
          value: (row) => books.bsn.values().next().value ?? row.cells.v_number ?? '',
        },
        {
          kind: 'date_far_ahead',
          column: 'signal_date',
          value: ({ cells }) => `${cells.signal_date?.slice(0, -4)}2203`,
        },
      ],
    },
  ];
}

function rowOf({ merged }: Books, { person }: Life, registration: Registration, { day }: Moment): Row {
  const { outcome, priority } = registration;
  const isRegistered = outcome !== undefined && outcome.registered <= day;
  const hasPriority = priority !== undefined && priority.day <= day;
  const cells = {
    case_number: brpCase(person.id),
    v_number: vNumberOn(merged, person, registration.signal),
    signal_date: written(registration.signal),
    ...appointmentOn(registration, day),
    registered_date: isRegistered ? written(outcome.registered) : '',
    bsn_issued_date: outcome !== undefined && outcome.issued <= day ? written(outcome.issued) : '',
    municipality_code: isRegistered ? registration.municipality : '',
    priority: hasPriority ? 'ja' : 'nee',
    priority_date: hasPriority ? written(priority.day) : '',
    priority_reason: hasPriority ? priority.reason : '',
  };
  return { cells, faults: [], person: person.id };
}

/** The last appointment that was made by a day, and what came of it; appointments are made four weeks ahead. */
function appointmentOn({ outcome, noShow }: Registration, day: Day): Record<string, string> {
  if (outcome !== undefined && outcome.appointment - 28 <= day) {
    const result = outcome.appointment <= day ? 'gehouden' : '';
    return { appointment_date: written(outcome.appointment), appointment_outcome: result };
  }
  if (noShow === undefined || noShow - 28 > day) return {};
  return { appointment_date: written(noShow), appointment_outcome: noShow <= day ? 'niet_verschenen' : '' };
}
