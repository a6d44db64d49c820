// Which columns a file has, by the names above them, and how its cells become those of the contract. What a header holds is
// repeated in a message only where it cannot be data: names of contracts, or short names with numbers masked.

import type { CompiledColumn, CompiledFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic, type Place } from '../diagnostics/index.js';
import { masker } from './mask.js';

/** The columns of a file that has what the contract asks. */
export interface Layout {
  /** Number of columns in the file. */
  readonly width: number;
  /** The cells of the contract, in its order, from those of a row of the file; absent where they are the same. */
  readonly cellsOf?: (cells: readonly string[]) => readonly string[];
}

export type LayoutResult =
  | { readonly status: 'right'; readonly layout: Layout }
  | { readonly status: 'refused'; readonly diagnostic: Diagnostic };

export interface LayoutOptions {
  /** All feeds, so that another feed's file can be named. */
  readonly others: readonly CompiledFeed[];
  /** Where the names stand. */
  readonly at: Place;
}

/** Compares the names of a file's columns with the contract. */
export function readLayout(
  names: readonly string[],
  feed: CompiledFeed,
  options: LayoutOptions,
): LayoutResult {
  const layout = layoutOf(names, feed);
  return layout === undefined
    ? { status: 'refused', diagnostic: layoutFault(names, feed, options) }
    : { status: 'right', layout };
}

/** A name without the quotes and blanks around it. */
export const bareName = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim();

/** Whether a name can stand above a column. */
export const isHeaderOf = ({ meta }: CompiledColumn, name: string): boolean =>
  name === meta.header || meta.headerPattern?.test(name) === true;

const headersOf = (feed: CompiledFeed): string[] => feed.columns.map((column) => column.meta.header);

function layoutOf(names: readonly string[], feed: CompiledFeed): Layout | undefined {
  const { publicSource } = feed.definition;
  const places = feed.columns.map((column) => placesOf(names, column));
  const isInOrder =
    names.length === feed.columns.length && places.every((found, index) => found.includes(index));
  const isFound = places.every((found) => found.length === 1);
  if (!isInOrder && !(isFound && publicSource?.ignoresOtherColumns)) return undefined;
  if (publicSource === undefined) return { width: names.length };
  const from = isInOrder ? places.map((_, index) => index) : places.map(([place = 0]) => place);
  const read = publicCell(feed);
  return { width: names.length, cellsOf: (cells) => from.map((place) => read(cells[place] ?? '')) };
}

const placesOf = (names: readonly string[], column: CompiledColumn): number[] =>
  names.flatMap((name, index) => (isHeaderOf(column, name) ? [index] : []));

/** How a cell of a public source is read; of any other feed it stays as it is. */
export function publicCell({ definition }: CompiledFeed): (cell: string) => string {
  const { publicSource } = definition;
  if (publicSource === undefined) return (cell) => cell;
  const isMissing = new Set(publicSource.missing);
  return (cell) => {
    const text = publicSource.trimsCells ? cell.trim() : cell;
    return isMissing.has(text) ? '' : text;
  };
}

function layoutFault(
  names: readonly string[],
  feed: CompiledFeed,
  { others, at }: LayoutOptions,
): Diagnostic {
  const expected = headersOf(feed);
  const other = others.find((each) => each.name !== feed.name && layoutOf(names, each) !== undefined);
  if (other !== undefined)
    return diagnostic('SEAL_OTHER_FEED', 'error', at, { feed: feed.name, other: other.name });
  const former = formerLayout(names, feed, at);
  if (former !== undefined) return former;
  const known = (name: string) => feed.columns.some((column) => isHeaderOf(column, name));
  if (!names.some(known)) return diagnostic('SEAL_NO_HEADER', 'error', at, { feed: feed.name, expected });
  const absent = feed.columns.filter((column) => placesOf(names, column).length === 0);
  const missing = absent.map((column) => column.meta.header);
  if (feed.definition.publicSource?.ignoresOtherColumns && missing.length === 0)
    return ambiguousColumn(names, feed, at);
  const extra = names.filter((name, index) => !known(name) || names.indexOf(name) !== index);
  if (missing.length === 0 && extra.length === 0)
    return diagnostic('SEAL_HEADER_ORDER', 'error', at, { feed: feed.name, expected });
  const shown = extra.slice(0, 20).map(printableName(feed));
  return diagnostic('SEAL_HEADER_COLUMNS', 'error', at, { feed: feed.name, missing, extra: shown });
}

function formerLayout(names: readonly string[], feed: CompiledFeed, at: Place): Diagnostic | undefined {
  const { version, formerLayouts = [] } = feed.definition;
  const former = formerLayouts.find(
    ({ headers }) => headers.length === names.length && headers.every((name, index) => name === names[index]),
  );
  if (former === undefined) return undefined;
  const now = headersOf(feed);
  return diagnostic('SEAL_FORMER_LAYOUT', 'error', at, {
    feed: feed.name,
    layout: former.version,
    from: former.from,
    version,
    added: now.filter((name) => !former.headers.includes(name)),
    removed: former.headers.filter((name) => !now.includes(name)),
  });
}

function ambiguousColumn(names: readonly string[], feed: CompiledFeed, at: Place): Diagnostic {
  const column = feed.columns.find((each) => placesOf(names, each).length > 1) ?? feed.columns[0];
  const places = column === undefined ? [] : placesOf(names, column);
  const found = places.slice(0, 20).map((place) => printableName(feed)(names[place] ?? ''));
  const params = { feed: feed.name, column: column?.meta.header ?? '', found };
  return diagnostic('SEAL_HEADER_AMBIGUOUS', 'error', at, params);
}

/** A name that is not in the contract: short, without what looks like a number of a person, other digits as 9. */
export function printableName(feed: CompiledFeed): (name: string) => string {
  const mask = masker(feed.identifiers);
  return (name) => mask(name).text.slice(0, 40).replace(/[0-9]/g, '9');
}
