// How an edition is called: `2/1` is pilot year 2, revision 1.

import { join } from 'node:path';

export interface EditionName {
  readonly year: number;
  readonly revision: number;
}

/** `2/1`. */
export const nameOf = ({ year, revision }: EditionName): string => `${year}/${revision}`;

/** The edition that a text names, or undefined where it names none. */
export function parseEditionName(text: string): EditionName | undefined {
  const [, year, revision] = /^([1-9][0-9]{0,3})\/([1-9][0-9]{0,5})$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), revision: Number(revision) };
}

export const isSameEdition = (one: EditionName, other: EditionName): boolean =>
  one.year === other.year && one.revision === other.revision;

/** The folder of an edition below `top`, as data/editions and data/published/editions have it. */
export const folderOf = (top: string, { year, revision }: EditionName): string =>
  join(top, 'editions', String(year), String(revision));
