// Which figures of earlier editions this one prints anew. Everything else stands as it was published.

import { sayIn, startColumn, type TableMaker, textCell } from './table.js';

export const revised: TableMaker = ({ revisions, facts, language }) => {
  const say = sayIn(language);
  const anew = revisions.filter(({ isRevised }) => isRevised).map(({ table }) => table);
  return {
    caption: say('Herziene cijfers', 'Revised figures'),
    columns: [startColumn(say('Tabel', 'Table')), startColumn(say('Waarover', 'About'))],
    rows: anew.map((table) => ({
      header: table,
      cells: [textCell(facts.indicators.find(({ name }) => name === table)?.title[language] ?? '–')],
    })),
    note:
      anew.length === 0
        ? say(
            'In deze uitgave is geen eerder gepubliceerd cijfer herzien.',
            'In this edition no figure that was published before is revised.',
          )
        : say(
            'Deze tabellen zijn als geheel opnieuw gemaakt met de gegevens van nu, ook voor eerdere perioden. Wat een eerdere uitgave daarin zei, geldt niet meer. Wie dat besloot en waarom, staat in revisions.json bij deze uitgave.',
            'These tables were made anew as a whole from the data of today, for earlier periods too. What an earlier edition said in them no longer holds. Who decided so and why is in revisions.json of this edition.',
          ),
  };
};
