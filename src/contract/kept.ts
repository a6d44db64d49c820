// What sealing leaves of a feed. A column that nothing needs is not sent: it is in the file of the supplier and in no
// sealed delivery, and in the register it stays empty.

import type { LocatedFeed } from '../locate/index.js';
import type { FeedDefinition } from '../vocabulary/index.js';
import { columnsOf } from './compile-rules.js';
import type { CompiledColumn, CompiledFeed } from './feed.js';

/**
 * The feed with the columns of a sealed delivery only, and the rules that look at no other: what is read from one, checked
 * in it and written to the register. Everything else of it is the same.
 */
export function keptLayout(feed: CompiledFeed): CompiledFeed {
  const isKept = (name: string) => !feed.dropped.has(name);
  const rules = feed.rules.filter((rule) => columnsOf(rule.holds).every(isKept));
  const isJudged = (rule: string) =>
    rules.some(({ id }) => id === rule) || !feed.rules.some(({ id }) => id === rule);
  return {
    ...feed,
    columns: feed.columns.filter(({ name }) => isKept(name)),
    rules,
    checks: feed.checks.filter(({ column, rule }) => isKept(column) && isJudged(rule)),
  };
}

/** Columns of a file that sealing leaves out. */
export const droppedOf = (feed: CompiledFeed): readonly CompiledColumn[] =>
  feed.fileColumns.filter(({ name }) => feed.dropped.has(name));

/** Where a column stands in a delivered file, as messages name it: its header and its number, the first being 1. */
export function placeInFile(feed: CompiledFeed, name: string): { column: string; columnNumber: number } {
  const index = feed.fileColumns.findIndex((each) => each.name === name);
  return { column: feed.fileColumns[index]?.meta.header ?? name, columnNumber: index + 1 };
}

/**
 * Names of the columns that nothing needs, in the order of the contract. A column that the list does not know is kept.
 * @throws Error where the list says so of a column without which no row can be known by its key and its period, or of facts
 */
export function droppedColumns(
  { name: feed, definition, needs = new Map() }: LocatedFeed,
  columns: readonly CompiledColumn[],
): ReadonlySet<string> {
  const dropped = columns.map(({ name }) => name).filter((name) => needs.get(name)?.length === 0);
  const fixed = [...keptAlways(definition, columns), definition.erases?.withdrawnColumn];
  const wrong = dropped.find((name) => fixed.includes(name));
  if (wrong !== undefined)
    throw new Error(
      `contract ${feed}, column ${wrong}: needed, but not by the list of needed columns; build again`,
    );
  return new Set(dropped);
}

/** Facts go to the archive as they came: none of their columns may be left out of the search for numbers of people. */
const keptAlways = (
  { holds, key, closing }: FeedDefinition,
  columns: readonly CompiledColumn[],
): readonly (string | undefined)[] =>
  holds === 'facts' ? columns.map(({ name }) => name) : [...key, closing?.column];

/** @throws Error where a list of objections could not be followed */
export function checkErasing(
  feed: string,
  columns: readonly CompiledColumn[],
  { erases, delivery }: FeedDefinition,
): void {
  if (erases === undefined) return;
  const withdrawn = columns.find(({ name }) => name === erases.withdrawnColumn);
  if (withdrawn?.notation !== 'date' || withdrawn.required)
    throw new Error(`contract ${feed}: ${erases.withdrawnColumn} is no optional date`);
  // Whoever is not in a later list still objects: nobody comes back because a list was cut off.
  if (delivery !== 'changes')
    throw new Error(`contract ${feed}: a list of objections is delivered as changes`);
  if (!columns.some(({ notation }) => notation === 'identifier'))
    throw new Error(`contract ${feed}: a list of objections without a number of a person`);
}
