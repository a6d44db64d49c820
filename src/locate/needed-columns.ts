// Which columns of each feed something needs, and what: found from the SQL when the definitions are built, and written
// beside them, so that a supplier's program knows it without a database. Code that runs from source has no such list, and
// leaves nothing out: a list of some earlier build could lack what was written since.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What needs each column, by column; a column that nothing needs has an empty list. */
export type FeedNeeds = ReadonlyMap<string, readonly string[]>;

/** The needs of each feed by its name, `<supplier>/<feed>`. */
export type ColumnNeeds = ReadonlyMap<string, FeedNeeds>;

const format = 'pilotmonitor-needed-columns/1';

/** Where the list stands under the root of built definitions. */
export const neededColumnsPath = join('pipelines', 'needed-columns.json');

interface Written {
  readonly format: typeof format;
  readonly feeds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The list of the build under a root; empty where the definitions there were not built. */
export function locateNeededColumns(root: string): ColumnNeeds {
  const path = join(root, neededColumnsPath);
  return existsSync(path) ? parseNeededColumns(readFileSync(path, 'utf8'), path) : new Map();
}

/** What the list is written as; the same needs give the same text. */
export function neededColumnsText(needs: ColumnNeeds): string {
  const feeds = [...needs].map(([feed, columns]) => [feed, Object.fromEntries(columns)] as const);
  const written: Written = { format, feeds: Object.fromEntries(feeds) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

function parseNeededColumns(text: string, path: string): ColumnNeeds {
  const written = JSON.parse(text) as Written;
  if (written.format !== format) throw new Error(`${path} is no list of needed columns; build again`);
  return new Map(
    Object.entries(written.feeds).map(([feed, columns]) => [feed, new Map(Object.entries(columns))]),
  );
}
