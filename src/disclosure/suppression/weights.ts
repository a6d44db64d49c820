// What hiding a cell costs. Small cells go first, and no headline goes while anything else could.

export interface Weighed {
  readonly id: string;
  readonly value: number;
  /** A total of the summary: hidden only where nothing else protects. */
  readonly isHeadline: boolean;
}

/** A weight for each cell: 1 + log(1 + value), and for a headline more than all others together. */
export function survivalWeights(cells: readonly Weighed[]): ReadonlyMap<string, number> {
  const ordinary = ({ value }: Weighed) => 1 + Math.log1p(Math.abs(value));
  const others = cells.filter(({ isHeadline }) => !isHeadline).reduce((sum, cell) => sum + ordinary(cell), 0);
  return new Map(cells.map((cell) => [cell.id, ordinary(cell) + (cell.isHeadline ? others : 0)]));
}
