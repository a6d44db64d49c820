// The header line of a delivered file: which separator it uses, and whether its columns are those of the contract. What
// it holds is repeated in a message only where it cannot be data: names of contracts, or short names with numbers masked.

import type { CompiledFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { masker } from './mask.js';

const delimiters = [';', ',', '\t'] as const;

export type HeaderResult =
  | { readonly status: 'right'; readonly delimiter: string }
  | { readonly status: 'refused'; readonly diagnostic: Diagnostic };

/** Compares a header line (without line end) with the contract. `others` are all feeds, to name the right one. */
export function readHeaderLine(
  line: string,
  feed: CompiledFeed,
  options: { readonly others: readonly CompiledFeed[]; readonly file: string },
): HeaderResult {
  const expected = headersOf(feed);
  const candidates = delimiters.map((delimiter) => ({ delimiter, names: splitHeader(line, delimiter) }));
  const right = candidates.find(({ names }) => isSame(names, expected));
  if (right !== undefined) return { status: 'right', delimiter: right.delimiter };
  const [first, ...rest] = candidates.map(({ names }) => names);
  const names = rest.reduce((most, each) => (each.length > most.length ? each : most), first ?? []);
  return { status: 'refused', diagnostic: headerFault(names, feed, options) };
}

const headersOf = (feed: CompiledFeed): string[] => feed.columns.map((column) => column.meta.header);

const isSame = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((name, index) => name === right[index]);

/** Names without the quotes and blanks around them. */
const splitHeader = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

function headerFault(
  names: readonly string[],
  feed: CompiledFeed,
  options: { readonly others: readonly CompiledFeed[]; readonly file: string },
): Diagnostic {
  const at = { file: options.file, line: 1 };
  const expected = headersOf(feed);
  const other = options.others.find((each) => each.name !== feed.name && isSame(names, headersOf(each)));
  if (other !== undefined)
    return diagnostic('SEAL_OTHER_FEED', 'error', at, { feed: feed.name, other: other.name });
  if (!names.some((name) => expected.includes(name)))
    return diagnostic('SEAL_NO_HEADER', 'error', at, { feed: feed.name, expected });
  const missing = expected.filter((name) => !names.includes(name));
  const extra = names.filter((name, index) => !expected.includes(name) || names.indexOf(name) !== index);
  if (missing.length === 0 && extra.length === 0)
    return diagnostic('SEAL_HEADER_ORDER', 'error', at, { feed: feed.name, expected });
  const shown = extra.slice(0, 20).map(printableName(feed));
  return diagnostic('SEAL_HEADER_COLUMNS', 'error', at, { feed: feed.name, missing, extra: shown });
}

/** A name that is not in the contract: short, without what looks like a number of a person, other digits as 9. */
function printableName(feed: CompiledFeed): (name: string) => string {
  const mask = masker(feed.identifiers);
  return (name) => mask(name).text.slice(0, 40).replace(/[0-9]/g, '9');
}
