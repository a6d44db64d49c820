// UWV: applications for work permits and what goes with them, from a case system: semicolons, UTF-8 with a byte order mark, Dutch dates, wages
// by hour, week, four weeks or month with thousands points. Reasons are free text, and hold numbers.

import { chance, type Day, dayWriter, type Random } from '../../../src/simulation/index.js';
import permits from '../../sources/uwv/permits.contract.js';
import type { Books } from '../bookkeeping.js';
import type { Moment, Office, World } from '../feeds.js';
import type { Life } from '../history.js';
import type { FaultTag, FileHabits, Row } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import { uwvCase } from '../numbers.js';
import { faults } from '../parameters.js';
import type { Permit, PermitOutcome } from '../permits.js';
import { repeatedRow } from './repeats.js';
import { employmentCells } from './uwv-employment.js';
import { labourMarketOffice } from './uwv-labour-market.js';
import { notificationsOffice } from './uwv-notifications.js';

const habits: FileHabits = {
  separator: ';',
  encoding: 'utf-8-bom',
  lineEnd: '\r\n',
  quotes: 'needed',
  gzip: false,
};

const writtenDay = dayWriter('dutch');
const written = (day: Day | undefined): string => (day === undefined ? '' : writtenDay(day));

/** The files of UWV. */
export function uwv(world: World): Office[] {
  return [permitsOffice(world), notificationsOffice(world, habits), labourMarketOffice(world, habits)];
}

function permitsOffice({ history, books }: World): Office {
  const applications = history.lives.flatMap((life) =>
    life.career.permits.map((permit) => ({ permit, fixed: fixedCells(books, life, permit) })),
  );
  return {
    supplier: 'uwv',
    feed: 'permits',
    definition: permits,
    habits,
    monthsAfter: 0,
    rows: (moment) =>
      applications
        .filter(({ permit }) => permit.received <= moment.day)
        .map(({ permit, fixed }) => rowOf(permit, fixed, moment))
        .map((row) => repeatedRow(row, moment, (random) => chance(random, faults.repeated))),
    slips: [
      {
        kind: 'decided_before_received',
        column: 'decided_date',
        fits: (row) => (row.cells.decided_date ?? '') !== '',
        value: ({ cells }) =>
          cells.received_date?.replace(/[0-9]{4}$/, (year) => String(Number(year) - 1)) ?? '',
      },
      { kind: 'hours_a_month_as_week', column: 'hours_per_week', value: () => '173,33' },
    ],
  };
}

interface Fixed {
  readonly cells: Readonly<Record<string, string>>;
  readonly reason: { readonly text: string; readonly holdsNumber: boolean };
  readonly person: number;
}

function fixedCells(books: Books, { person }: Life, permit: Permit): Fixed {
  const vNumber = vNumberOn(books.merged, person, permit.received);
  const draws = books.random.stream('reason', person.id, permit.sequence);
  return {
    reason: makeReason(draws, permit.outcome, vNumber),
    person: person.id,
    cells: {
      application_number: uwvCase(person.id, permit.sequence),
      v_number: vNumber,
      received_date: written(permit.received),
      ...employmentCells(books, person, permit),
    },
  };
}

function makeReason(random: Random, outcome: PermitOutcome, vNumber: string): Fixed['reason'] {
  const texts: Readonly<Record<PermitOutcome, string>> = {
    verleend: '',
    geweigerd: 'loon niet marktconform',
    ingetrokken: 'werkgever trekt de aanvraag in; "geen plek meer"',
    niet_nodig: 'is statushouder geworden',
    buiten_behandeling: 'stukken ontbreken',
  };
  const text = texts[outcome];
  const holdsNumber = text !== '' && chance(random, 0.1);
  return { text: holdsNumber ? `${text} (${vNumber})` : text, holdsNumber };
}

function rowOf(permit: Permit, { cells, reason, person }: Fixed, { day }: Moment): Row {
  const isDecided = permit.decided <= day;
  const tags: FaultTag[] =
    isDecided && reason.holdsNumber
      ? [{ kind: 'identifier_in_text', column: 'outcome_reason', expectedFate: 'kept' }]
      : [];
  const isComplete = permit.complete <= day && permit.complete <= permit.decided;
  const decision = isDecided
    ? {
        suspended_days: String(permit.suspended),
        decided_date: written(permit.decided),
        outcome: permit.outcome,
        outcome_reason: reason.text,
        valid_from: written(permit.validFrom),
        valid_to: written(permit.validTo),
      }
    : {};
  return {
    cells: { ...cells, complete_date: isComplete ? written(permit.complete) : '', ...decision },
    faults: tags,
    person,
  };
}
