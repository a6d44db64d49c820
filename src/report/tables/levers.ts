// What was done: every lever with where, for whom, from when and on what basis. A lever that is not in force says so.

import { leverState, spanText } from '../fact-text.js';
import { sayIn, startColumn, type TableMaker, textCell } from './table.js';

export const levers: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('De maatregelen van de pilot', 'The levers of the pilot'),
    columns: [
      say('Maatregel', 'Lever'),
      say('Stand', 'State'),
      say('Waar', 'Where'),
      say('Voor wie', 'For whom'),
      say('Wanneer', 'When'),
      say('Juridische basis', 'Legal basis'),
    ].map(startColumn),
    rows: facts.levers.map((lever) => {
      const state = leverState(lever, facts, language);
      return {
        header: lever.title[language],
        cells: [
          { kind: 'status', text: state.word, tone: state.tone },
          textCell(
            lever.area === 'pilot'
              ? say('pilotlocaties', 'pilot locations')
              : say('heel Nederland', 'the Netherlands'),
          ),
          textCell(lever.forWhom[language]),
          textCell(spanText(lever, language) || '–'),
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
