// UWV: notifications of work and their changes, in the habits of the permits. Empty while the lever is not in force.

import { chance, type Day, dayWriter } from '../../../src/simulation/index.js';
import notifications from '../../sources/uwv/notifications.contract.js';
import type { Office, World } from '../feeds.js';
import type { FileHabits, Row } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import { notificationNumber } from '../numbers.js';
import { faults } from '../parameters.js';
import type { Notified } from '../work.js';
import { repeatedRow } from './repeats.js';
import { employmentCells } from './uwv-employment.js';

const writtenDay = dayWriter('dutch');
const written = (day: Day | undefined): string => (day === undefined ? '' : writtenDay(day));

/** The file of notifications. */
export function notificationsOffice({ history, books }: World, habits: FileHabits): Office {
  const messages = history.lives.flatMap((life) =>
    life.career.notifications.flatMap((notified) => {
      const fixed = {
        v_number: vNumberOn(books.merged, life.person, notified.received),
        ...employmentCells(books, life.person, notified),
      };
      return messagesOf(life.person.id, notified).map(({ received, cells }) => ({
        received,
        cells: { ...cells, ...fixed },
        person: life.person.id,
      }));
    }),
  );
  return {
    supplier: 'uwv',
    feed: 'notifications',
    definition: notifications,
    habits,
    monthsAfter: 0,
    rows: (moment) =>
      messages
        .filter(({ received }) => received <= moment.day)
        .map(({ cells, person }): Row => ({ cells, faults: [], person }))
        .map((row) => repeatedRow(row, moment, (random) => chance(random, faults.repeated))),
    slips: [
      {
        kind: 'end_before_start',
        column: 'end_date',
        value: ({ cells }) =>
          cells.start_date?.replace(/[0-9]{4}$/, (year) => String(Number(year) - 1)) ?? '',
      },
      {
        kind: 'change_of_nothing',
        column: 'kind',
        fits: ({ cells }) => cells.kind === 'melding',
        value: () => 'wijziging',
      },
    ],
  };
}

/** The notification and what was told after it, each with a number of its own that names the one before. */
function messagesOf(person: number, { received, start, sequence, messages }: Notified) {
  const numberOf = (index: number) => notificationNumber(person, 10 * sequence + index);
  const first = { kind: 'melding', received, start, end: undefined };
  return [first, ...messages].map((message, index) => ({
    received: message.received,
    cells: {
      notification_number: numberOf(index),
      kind: message.kind,
      replaces_number: index === 0 ? '' : numberOf(index - 1),
      received_date: written(message.received),
      start_date: written(message.start),
      end_date: written(message.end),
    },
  }));
}
