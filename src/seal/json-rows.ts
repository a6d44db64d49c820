// A delivery as NDJSON: one object a line, whose keys are the headers of the contract. A key that is absent or null is an
// empty cell.

import type { CompiledFeed } from '../contract/index.js';
import { rowOf } from './cell-fault.js';
import { readJsonLine } from './json-object.js';
import { isHeaderOf, publicCell, readLayout } from './layout.js';
import { type OpenedDelivery, type OpenOptions, refused } from './opened.js';
import type { BrokenRule, Row } from './row.js';
import { brokenMark, textOf } from './text-blocks.js';

/** Reads up to the first object, to see whether it is of this feed, and gives all rows. */
export async function openNdjson(
  blocks: AsyncGenerator<Buffer>,
  { feed, others, file }: OpenOptions,
): Promise<OpenedDelivery> {
  const lines = new JsonRows(feed);
  const before: Row[] = [];
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    before.push(...lines.push(textOf(next.value)));
    if (lines.first !== undefined) break;
  }
  const { first } = lines;
  if (first !== undefined) {
    const result = readLayout(first.keys, feed, { others, at: { file, line: first.line } });
    if (result.status === 'refused' && isOfOther.has(result.diagnostic.code))
      return refused(result.diagnostic);
  }
  return { status: 'open', rows: rowsOf(before, blocks, lines) };
}

/** Keys that are wrong in these ways are wrong in every line; others are a fault of their line. */
const isOfOther = new Set<string>(['SEAL_OTHER_FEED', 'SEAL_FORMER_LAYOUT', 'SEAL_NO_HEADER']);

async function* rowsOf(
  before: readonly Row[],
  blocks: AsyncGenerator<Buffer>,
  lines: JsonRows,
): AsyncGenerator<readonly Row[]> {
  yield before;
  for (let next = await blocks.next(); !next.done; next = await blocks.next())
    yield lines.push(textOf(next.value));
}

class JsonRows {
  /** The keys of the first object. */
  first: { readonly keys: readonly string[]; readonly line: number } | undefined;
  private line = 0;
  private readonly places = new Map<string, number>();
  private readonly read: (cell: string) => string;

  constructor(private readonly feed: CompiledFeed) {
    this.read = publicCell(feed);
  }

  /** Takes text that ends in a line feed. */
  push(block: string): Row[] {
    const rows: Row[] = [];
    for (let from = 0; from < block.length; ) {
      const end = block.indexOf('\n', from);
      this.line += 1;
      const text = block.slice(from, end).trim();
      if (text.startsWith(brokenMark)) rows.push(this.broken(text.slice(1) as BrokenRule));
      else if (text !== '') rows.push(this.row(text));
      from = end + 1;
    }
    return rows;
  }

  private broken(rule: BrokenRule): Row {
    return { line: this.line, broken: rule };
  }

  private row(text: string): Row {
    const found = readJsonLine(text);
    if (found.kind === 'broken') return this.broken(found.rule);
    if (found.pairs.length > 0) this.first ??= { keys: found.pairs.map(([key]) => key), line: this.line };
    const cells = this.feed.columns.map(() => '');
    const filled = new Set<number>();
    for (const [key, value] of found.pairs) {
      const place = this.placeOf(key);
      if (place === elsewhere) continue;
      if (place === unknown || filled.has(place)) return this.broken('unknown_key');
      filled.add(place);
      cells[place] = this.read(value);
    }
    return rowOf(this.line, cells);
  }

  /** The column of a key, or that it is left out, or known to nobody. */
  private placeOf(key: string): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.feed.columns.findIndex((column) => isHeaderOf(column, key));
    const isLeftOut = this.feed.definition.publicSource?.ignoresOtherColumns === true;
    const found = place >= 0 ? place : isLeftOut ? elsewhere : unknown;
    if (this.places.size < mostKeys) this.places.set(key, found);
    return found;
  }
}

const unknown = -1;
const elsewhere = -2;

/** Keys that are remembered; a hostile file has a new one on every line. */
const mostKeys = 1000;
