// What the data of today would change in tables that were published. Nothing changes by itself: someone decides, by name,
// to print a table anew, and whether that matters is said here.

import type { DisclosurePolicy } from '../../vocabulary/index.js';
import type { CellContent, Release } from '../cell.js';
import type { Memory } from '../memory/memory.js';
import type { Decided } from './runs.js';

/** A published table held against the data of today. */
export interface TableRevision {
  readonly table: string;
  /** True where it is printed anew in this edition. */
  readonly isRevised: boolean;
  readonly cells: number;
  readonly changed: number;
  /** Cells that differ by more than rounding and by 5 % or more, or of which the conclusion is another one. */
  readonly matters: number;
}

/** The share of a figure from which a change matters (the rule of the design for errata). */
const material = 0.05;

/** Tables of which a cell would read otherwise, in the order of the memory; those that are revised always. */
export function revisionsOf(
  today: readonly Decided[],
  { cells }: Memory,
  revise: ReadonlySet<string>,
  policy: DisclosurePolicy,
): TableRevision[] {
  const tables = new Map<string, TableRevision>();
  for (const { planned, release } of today) {
    const before = cells.get(planned.key);
    if (before === undefined || before.content.span !== null) continue;
    const { table } = before;
    const known = tables.get(table) ?? startOf(table, revise);
    const change = changeOf(before.content, release, policy);
    tables.set(table, {
      ...known,
      cells: known.cells + 1,
      changed: known.changed + (change === 'none' ? 0 : 1),
      matters: known.matters + (change === 'matters' ? 1 : 0),
    });
  }
  return [...tables.values()].filter(({ changed, isRevised }) => isRevised || changed > 0);
}

const startOf = (table: string, revise: ReadonlySet<string>): TableRevision => ({
  ...{ table, isRevised: revise.has(table) },
  ...{ cells: 0, changed: 0, matters: 0 },
});

/** What changed in a cell; a cell that is hidden for others then or now tells nothing about a change. */
function changeOf(before: CellContent, now: Release, policy: DisclosurePolicy): 'none' | 'small' | 'matters' {
  const isFinding = ({ status }: Pick<CellContent, 'status'>) => status === 'shown' || status === 'zero';
  if (!isFinding(before) || !isFinding(now)) return 'none';
  if (isApart(before) !== isApart(now) || before.notReached !== now.notReached) return 'matters';
  if (before.value === now.value) return 'none';
  const [from, to] = [before.value ?? 0, now.value ?? 0];
  const size = Math.abs(to - from);
  return size > stepOf(before, policy) && size >= material * Math.abs(from) ? 'matters' : 'small';
}

/** Whether an interval of a difference leaves zero out: the conclusion that there is one. */
const isApart = ({ lower, upper }: Pick<CellContent, 'lower' | 'upper'>): boolean =>
  lower !== null && upper !== null && (lower > 0 || upper < 0);

/** What rounding alone can change. */
function stepOf({ unit }: CellContent, { base }: DisclosurePolicy): number {
  switch (unit) {
    case 'count':
      return base;
    case 'share':
    case 'points':
      return 0.01 + Number.EPSILON;
    case 'weeks':
      return 1;
    default:
      return unit satisfies never;
  }
}
