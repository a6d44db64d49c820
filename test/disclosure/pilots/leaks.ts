// Leaks that a careless gate would have, planted in the printed cells of an edition.

import type { CellContent } from '../../../src/disclosure/index.js';
import { cellKey, type RawCell } from '../../../src/vocabulary/index.js';

type Cells = readonly CellContent[];

const shownAs = (cell: CellContent, value: number): CellContent => ({
  ...cell,
  ...{ status: 'shown', reason: null, below: null, span: null, value },
});

const countOf = ({ parts }: RawCell): number => parts.find(({ name }) => name === 'n')?.value ?? 0;
const largestOf = ({ parts }: RawCell): number => parts.find(({ name }) => name === 'largest')?.value ?? 0;
const rounded = (count: number): number => 5 * Math.floor(count / 5 + 0.5);

const rawByKey = (raw: readonly RawCell[]) => new Map(raw.map((cell) => [cellKey(cell), cell]));

/** Prints every count that only stays out for the sake of others. */
export function withoutComplementaryHiding(cells: Cells, raw: readonly RawCell[]): CellContent[] {
  const byKey = rawByKey(raw);
  return cells.map((cell) => {
    const own = byKey.get(cell.key);
    if (cell.kind !== 'count' || cell.reason !== 'few' || own === undefined) return cell;
    const n = countOf(own);
    if (n > 0 && n < 10) return { ...cell, reason: 'small', below: 10 };
    const isSensitive = own.nPersons < 10 || (largestOf(own) > 0 && n - largestOf(own) < 5);
    return isSensitive ? cell : shownAs(cell, rounded(n));
  });
}

/** Prints the first hidden count as it is, where the rule would not print it so. */
export function withOneHiddenCellPrinted(cells: Cells, raw: readonly RawCell[]): CellContent[] {
  const byKey = rawByKey(raw);
  const chosen = cells.find(({ key, kind, status }) => {
    const hidden = byKey.get(key);
    return kind === 'count' && status === 'hidden' && hidden !== undefined && countOf(hidden) % 5 > 0;
  });
  const own = chosen === undefined ? undefined : byKey.get(chosen.key);
  if (own === undefined) throw new Error('no count is hidden in this edition');
  return cells.map((cell) => (cell === chosen ? shownAs(cell, countOf(own)) : cell));
}

/** Prints a number of a single small location beside that of its group. */
export function withASingleLocation(cells: Cells, raw: readonly RawCell[]): CellContent[] {
  const single = raw.find(
    (cell) => cell.groupKind === 'single' && cell.period === 'year-1' && countOf(cell) >= 10,
  );
  const like = cells.find(({ key }) => key === 'C1/applied/year-1/small:city');
  if (single === undefined || like === undefined) throw new Error('no single location has a number to print');
  const { groupKind, groupValue } = single;
  const measure = single.measure;
  return [
    ...cells,
    { ...shownAs(like, rounded(countOf(single))), key: cellKey(single), measure, groupKind, groupValue },
  ];
}

/** Prints a month of a run by itself, while the others stay in the run. */
export function withABrokenRun(cells: Cells, raw: readonly RawCell[]): CellContent[] {
  const byKey = rawByKey(raw);
  const chosen = cells.find(({ key, span, kind }) => {
    const own = byKey.get(key);
    return kind === 'count' && span !== null && own !== undefined && countOf(own) >= 10;
  });
  const own = chosen === undefined ? undefined : byKey.get(chosen.key);
  if (own === undefined) throw new Error('no run holds a month of ten or more');
  return cells.map((cell) => (cell === chosen ? shownAs(cell, rounded(countOf(own))) : cell));
}
