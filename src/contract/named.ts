// By which numbers the rows of a feed name people: their own, as lists of objections have them, or that of a group which
// they are in, such as a household.

import type { CompiledFeed } from './feed.js';

/** Whether a feed is a list of people who object. */
export const isObjectionList = ({ definition }: CompiledFeed): boolean => definition.erases !== undefined;

/** Kinds of numbers (names in pipelines/identifiers) by which lists of objections name people. */
const personKinds = (feeds: readonly CompiledFeed[]): ReadonlySet<string> =>
  new Set(feeds.filter(isObjectionList).flatMap((list) => identifierColumns(list).map(({ kind }) => kind)));

/** Names of the columns that hold numbers of people, as lists of objections know them. */
export function personColumns(feed: CompiledFeed, feeds: readonly CompiledFeed[]): readonly string[] {
  const kinds = personKinds(feeds);
  return identifierColumns(feed).flatMap(({ name, kind }) => (kinds.has(kind) ? [name] : []));
}

/** Names of the columns that hold numbers of groups of people. */
export const groupColumns = (feed: CompiledFeed): readonly string[] =>
  identifierColumns(feed).flatMap(({ name, kind }) => (isGroupKind(feed, kind) ? [name] : []));

/** Whether every row of a feed says of a person in which group they are. */
export const namesMembers = (feed: CompiledFeed, feeds: readonly CompiledFeed[]): boolean =>
  !isObjectionList(feed) && groupColumns(feed).length > 0 && personColumns(feed, feeds).length > 0;

/** Whether the rows of a feed name groups and no person. */
export const namesGroupsOnly = (feed: CompiledFeed, feeds: readonly CompiledFeed[]): boolean =>
  groupColumns(feed).length > 0 && personColumns(feed, feeds).length === 0;

/** @throws Error where it could not be said of each row whether it is about someone who objects */
export function checkNamed(feeds: readonly CompiledFeed[]): void {
  for (const feed of feeds) {
    if (groupColumns(feed).length === 0) continue;
    // Who objects would take everybody of their household along.
    if (isObjectionList(feed))
      throw new Error(`contract ${feed.name}: a list of objections that names groups`);
    const persons = personColumns(feed, feeds);
    const isSure = feed.columns.some(({ name, required }) => required && persons.includes(name));
    if (persons.length > 0 && !isSure)
      throw new Error(`contract ${feed.name}: names a group, and persons in columns that may all be empty`);
  }
}

const isGroupKind = ({ identifiers }: CompiledFeed, kind: string): boolean =>
  identifiers.get(kind)?.groupsPersons === true;

const identifierColumns = ({ columns }: CompiledFeed) =>
  columns.flatMap((column) =>
    column.notation === 'identifier' ? [{ name: column.name, kind: column.identifier }] : [],
  );
