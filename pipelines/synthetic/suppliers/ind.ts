// IND: procedures, from a database: commas, UTF-8 with a byte order mark, ISO dates, every value in quotes. Dates are
// typed by hand, so that a decision can lie before its application, or in another century.

import { type Day, dateOf } from '../../../src/simulation/index.js';
import procedures from '../../sources/ind/procedures.contract.js';
import type { Office, World } from '../feeds.js';
import type { Life } from '../history.js';
import type { FileHabits } from '../layout.js';
import { vNumberOn } from '../merged-numbers.js';
import { indCase } from '../numbers.js';
import { decisionAfter, documentOn } from '../procedures.js';

const habits: FileHabits = {
  separator: ',',
  encoding: 'utf-8-bom',
  lineEnd: '\n',
  quotes: 'always',
  gzip: false,
};

/** The file of the IND: whoever is or was at a pilot location. */
export function ind({ history, books }: World): Office[] {
  const { merged } = books;
  const arrived = (life: Life, day: Day) => (life.case.stays[0]?.from ?? day + 1) <= day;
  return [
    {
      supplier: 'ind',
      feed: 'procedures',
      definition: procedures,
      habits,
      monthsAfter: 0,
      rows: ({ day }) =>
        history.lives
          .filter((life) => arrived(life, day))
          .map((life) => ({
            cells: { ...cellsOf(life, day), v_number: vNumberOn(merged, life.person, day) },
            faults: [],
            person: life.person.id,
          })),
      slips: [
        {
          kind: 'decision_before_application',
          column: 'decision_date',
          fits: (row) => row.cells.decision !== '',
          value: ({ cells }) =>
            `${Number(cells.application_date?.slice(0, 4)) - 1}${cells.application_date?.slice(4, 8)}01`,
        },
        {
          kind: 'date_far_ahead',
          column: 'application_date',
          value: ({ cells }) => `2203${cells.application_date?.slice(4)}`,
        },
      ],
    },
  ];
}

function cellsOf({ person, case: each }: Life, day: Day): Record<string, string> {
  const { procedure, departure } = each;
  const decided = decisionAfter(procedure, departure.day);
  const isDecided = decided.decided <= day;
  const document = documentOn({ ...procedure, decided: decided.decided }, day);
  return {
    procedure_number: indCase(person.id),
    application_date: dateOf(procedure.application),
    registration_date: dateOf(procedure.registration),
    kind: procedure.kind,
    track: procedure.track,
    chance_group: procedure.chanceGroup,
    decision_date: isDecided ? dateOf(decided.decided) : '',
    decision: isDecided ? decided.decision : '',
    w_document_from: document ? dateOf(document.from) : '',
    w_document_to: document ? dateOf(document.to) : '',
  };
}
