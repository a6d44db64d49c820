// What a reader has in hand: the printed cells of all editions, which tables were printed anew, and public facts. A number that
// is printed anew from later data is another number; `version` tells them apart.

import type { CellContent } from '../../../../src/disclosure/index.js';

/** An edition as it lies on the table. */
export interface PrintedEdition {
  readonly name: string;
  readonly cells: readonly CellContent[];
}

/** What anyone may know without the editions. */
export interface PublicFacts {
  readonly settingOf: ReadonlyMap<string, string>;
  readonly large: ReadonlySet<string>;
  /** Small locations that were open, by `<period>/<setting>`. */
  readonly open: ReadonlyMap<string, readonly string[]>;
  /** Days that people stayed, by `<period>/<group kind>:<group value>`. */
  readonly occupancy: ReadonlyMap<string, number>;
}

/** A cell with the edition in which it was first printed in this form. */
export interface PrintedCell {
  readonly cell: CellContent;
  readonly version: string;
}

const isFinding = ({ status }: CellContent): boolean =>
  status === 'shown' || status === 'zero' || status === 'hidden';

/** The table that a cell is revised with: an indicator in a year, its months included. */
export function tableOf({ indicator, period }: Pick<CellContent, 'indicator' | 'period'>): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(period) ?? [];
  if (year === undefined || month === undefined) return `${indicator}/${period}`;
  const months = 12 * (Number(year) - 2023) + Number(month) - 7;
  return `${indicator}/${months < 0 ? 'baseline' : `year-${1 + Math.floor(months / 12)}`}`;
}

/**
 * All findings of all editions, each once. `revised` says which tables an edition prints anew; every other cell that was
 * there before is the same cell.
 */
export function findings(
  editions: readonly PrintedEdition[],
  revised: ReadonlyMap<string, ReadonlySet<string>>,
): PrintedCell[] {
  const last = new Map<string, CellContent>();
  return editions.flatMap(({ name, cells }) =>
    cells.filter(isFinding).flatMap((cell) => {
      const isNew = !last.has(cell.key) || revised.get(name)?.has(tableOf(cell)) === true;
      if (!isNew) return [];
      last.set(cell.key, cell);
      return [{ cell, version: name }];
    }),
  );
}

/** Cells that an edition prints otherwise than before, in a table that it does not revise. */
export function changedInSilence(
  editions: readonly PrintedEdition[],
  revised: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const last = new Map<string, string>();
  return editions.flatMap(({ name, cells }) =>
    cells.filter(isFinding).flatMap((cell) => {
      const { isProvisional: _mark, ...rest } = cell;
      const text = JSON.stringify(rest);
      const before = last.get(cell.key);
      last.set(cell.key, text);
      const isOpen =
        before === undefined || before === text || revised.get(name)?.has(tableOf(cell)) === true;
      return isOpen ? [] : [cell.key];
    }),
  );
}
