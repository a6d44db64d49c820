// What each indicator means, from the headers of the models that made the figures, and which periods are reported.

import { dayBefore } from '../../format/index.js';
import { dayCell, sayIn, startColumn, type TableMaker, textCell } from './table.js';

export const definitions: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('Wat elk cijfer betekent', 'What each figure means'),
    columns: [say('Cijfer', 'Figure'), say('Eenheid', 'Unit'), say('Definitie', 'Definition')].map(
      startColumn,
    ),
    rows: facts.indicators.map((each) => ({
      header: `${each.name} ${each.title[language]}`,
      cells: [textCell(each.unit[language]), textCell(each.estimand[language])],
    })),
    note: null,
  };
};

export const periods: TableMaker = ({ facts, language, names }) => {
  const say = sayIn(language);
  return {
    caption: say('De perioden van dit verslag', 'The periods of this report'),
    columns: [say('Periode', 'Period'), say('Van', 'From'), say('Tot en met', 'Up to and including')].map(
      startColumn,
    ),
    rows: facts.periods
      .filter((each) => !/^\d/.test(each.period))
      .map((each) => ({
        header: names.period(each.period),
        cells: [dayCell(each.from, language), dayCell(dayBefore(each.to), language)],
      })),
    note: null,
  };
};

export const locations: TableMaker = ({ facts, language, names }) => {
  const say = sayIn(language);
  return {
    caption: say('De locaties van de pilot', 'The locations of the pilot'),
    columns: [say('Locatie', 'Location'), say('Ligging', 'Setting'), say('Soort', 'Kind')].map(startColumn),
    rows: facts.locations.map((each) => ({
      header: each.name,
      cells: [
        textCell(names.group('setting', each.setting)),
        textCell(each.isLarge ? say('groot', 'large') : say('klein', 'small')),
      ],
    })),
    note: say(
      'Van kleine locaties worden nooit losse cijfers getoond.',
      'Figures of a single small location are never shown.',
    ),
  };
};
