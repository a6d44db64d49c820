// City against rural in every period so far, compared by locations. Its columns are those of words, so that a narrow
// screen shows a block for each period.

import { type CellContent, type DisclosedCell, reveal } from '../../disclosure/index.js';
import { contrastKeys } from '../cell-reference.js';
import type { TableCell } from '../document.js';
import { capital } from '../sentences.js';
import { sayIn, startColumn, type TableContext, type TableMaker } from './table.js';

export const contrasts: TableMaker = (context) => {
  const say = sayIn(context.language);
  const compared = [...context.cells.values()].filter((cell) => isComparison(reveal(cell)));
  const measures = new Set(compared.map((cell) => context.names.measure(reveal(cell))));
  return {
    caption: `${capital([...measures].join('; '))}: ${say('stad min buitenaf', 'city minus rural')}`,
    columns: [
      say('Periode', 'Period'),
      say('Verschil', 'Difference'),
      say('Interval', 'Interval'),
      say('Locaties in de stad', 'Locations in the city'),
      say('Locaties buitenaf', 'Rural locations'),
      say('Goed te zien vanaf', 'Shows well from'),
    ].map(startColumn),
    rows: compared.map((cell) => ({
      header: headerOf(reveal(cell), measures.size, context.names),
      cells: figuresOf(cell, context),
    })),
    note: say(
      'Elke locatie met genoeg mensen telt even zwaar. Interval van 95%, uit de spreiding tussen locaties.',
      'Every location with enough people counts alike. 95% interval, from the spread between locations.',
    ),
  };
};

/** A comparison in a period that is over. */
const isComparison = ({ kind, status }: CellContent): boolean =>
  kind === 'location_contrast' && status !== 'not_applicable';

const headerOf = (content: CellContent, measures: number, names: TableContext['names']): string =>
  measures === 1
    ? names.period(content.period)
    : `${names.period(content.period)}, ${names.measure(content)}`;

function figuresOf(difference: DisclosedCell, { cells }: TableContext): TableCell[] {
  const { detectable, city, rural } = contrastKeys(reveal(difference).key);
  const beside = [city, rural, detectable].flatMap((key) => cells.get(key) ?? []);
  return [
    { kind: 'cell', cell: difference },
    { kind: 'interval', cell: difference },
    ...beside.map((cell) => ({ kind: 'cell' as const, cell })),
  ];
}
