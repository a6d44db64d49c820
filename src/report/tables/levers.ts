// What was done: every lever with where, for whom, from when and on what basis. A lever that is not in force says so.

import { dayBefore } from '../../format/index.js';
import { leverState } from '../fact-text.js';
import { dayCell, sayIn, startColumn, type TableMaker, textCell } from './table.js';

export const levers: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('De maatregelen van de pilot', 'The levers of the pilot'),
    columns: [
      say('Maatregel', 'Lever'),
      say('Stand', 'State'),
      say('Waar', 'Where'),
      say('Voor wie', 'For whom'),
      say('Van', 'From'),
      say('Tot en met', 'Up to and including'),
      say('Juridische basis', 'Legal basis'),
    ].map(startColumn),
    rows: facts.levers.map((lever) => {
      const state = leverState(lever, facts, language);
      return {
        header: lever.title[language],
        cells: [
          { kind: 'status', text: state.text.replace(/ (sinds|since|van|from) .*/, ''), tone: state.tone },
          textCell(
            lever.area === 'pilot'
              ? say('pilotlocaties', 'pilot locations')
              : say('heel Nederland', 'the Netherlands'),
          ),
          textCell(lever.forWhom[language]),
          dayCell(lever.from, language),
          dayCell(lever.to === null ? null : dayBefore(lever.to), language),
          textCell(lever.legalBasis[language] || '–'),
        ],
      };
    }),
    note: say(
      'Niet ingevoerd: er zijn geen gevolgen om te meten. Aangenomen: alleen in deze demonstratie, zonder besluit.',
      'Not in force: there is nothing to measure. Assumed: in this demonstration only, without a decision.',
    ),
  };
};
