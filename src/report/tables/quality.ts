// The state of the data: deliveries, what became of the rows, what could be linked, which checks ran.

import { rowFates as allFates, rowFateNames } from '../../diagnostics/index.js';
import { endColumn, sayIn, startColumn, type TableMaker, tallyCell, textCell } from './table.js';

export const deliveries: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('Leveringen per bestand', 'Deliveries by feed'),
    columns: [
      startColumn(say('Bestand', 'Feed')),
      endColumn(say('Leveringen', 'Deliveries')),
      endColumn(say('Te laat', 'Late')),
      endColumn(say('Geweigerd', 'Refused')),
      endColumn(say('Rijen ontvangen', 'Rows received')),
    ],
    rows: facts.feeds.map((feed) => ({
      header: feed.title[language],
      cells: [feed.deliveries, feed.late, feed.refused, feed.received].map(tallyCell),
    })),
    note: say(
      'Een levering is een bestand van een leverancier. Rijen zijn afgerond.',
      'A delivery is a file from a supplier. Rows are rounded.',
    ),
  };
};

/** Row fates as columns, those that any feed has. */
export const rowFates: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  const fates = allFates.filter((fate) => facts.feeds.some((feed) => feed.fates[fate] !== undefined));
  return {
    caption: say('Wat er met de rijen gebeurde', 'What became of the rows'),
    columns: [
      startColumn(say('Bestand', 'Feed')),
      ...fates.map((fate) => endColumn(rowFateNames[fate][language])),
    ],
    rows: facts.feeds.map((feed) => ({
      header: feed.title[language],
      cells: fates.map((fate) => {
        const tally = feed.fates[fate];
        return tally === undefined ? textCell('0') : tallyCell(tally);
      }),
    })),
    note: say(
      'Per levering is ontvangen gelijk aan de som van deze uitkomsten; door afronding kan het hier afwijken.',
      'Per delivery received equals the sum of these outcomes; rounding can make a difference here.',
    ),
  };
};

export const links: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('Wat gekoppeld kon worden', 'What could be linked'),
    columns: [startColumn(say('Koppeling', 'Link')), endColumn(say('Aandeel', 'Share'))],
    rows: facts.links.map((link) => ({ header: link.title[language], cells: [tallyCell(link.share)] })),
    note: null,
  };
};

export const checks: TableMaker = ({ facts, language }) => {
  const say = sayIn(language);
  return {
    caption: say('Controles op de gegevens', 'Checks on the data'),
    columns: [say('Wat moet gelden', 'What has to hold'), say('Uitkomst', 'Outcome')].map(startColumn),
    rows: facts.checks.map((check) => ({
      header: check.title[language],
      cells: [
        check.passed
          ? { kind: 'status', text: say('in orde', 'passed'), tone: 'good' }
          : { kind: 'status', text: say('vond iets', 'found something'), tone: 'warn' },
      ],
    })),
    note: null,
  };
};
