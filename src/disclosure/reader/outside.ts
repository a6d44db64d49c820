// Figures that others publish, as exact limits: every reader is taken to know them.

import type { OutsideFigure, RawCell } from '../../vocabulary/index.js';
import { between } from '../knowledge/cells.js';
import type { Statement } from '../knowledge/statement.js';
import { partOf } from '../release/parts.js';
import { type Figure, numberOf, type Quantity } from './figure.js';

/** What published figures say of the numbers of an edition. */
export function outsideStatements(
  raw: readonly RawCell[],
  figures: readonly Figure[],
  declared: readonly OutsideFigure[],
): Statement[] {
  return declared.flatMap(({ indicator, measure, part, limits }) => {
    const limited = new Map(
      figures
        .filter(({ raw: own }) => own.indicator === limits.indicator && own.measure === limits.measure)
        .map((figure) => [placeOf(figure.raw), figure]),
    );
    return raw
      .filter((cell) => cell.indicator === indicator && cell.measure === measure)
      .flatMap((cell) => {
        const figure = limited.get(placeOf(cell));
        if (figure === undefined || !figure.values.has(limits.part as Quantity)) return [];
        const name = numberOf(figure, limits.part as Quantity);
        return [between(`${indicator}/${cell.period}`, name, 0, partOf(cell, part))];
      });
  });
}

const placeOf = ({ period, groupKind, groupValue }: RawCell): string =>
  `${period}/${groupKind}:${groupValue}`;
