// Seals the cells of a row: identifiers become pseudonyms, or a mark where they are no valid number of their kind; of a
// partial day the month or year is kept; everything else is searched for identifiers that do not belong there.

import {
  type CompiledColumn,
  type CompiledFeed,
  digitsLostMark,
  digitsOfScientific,
  isScientific,
  keptLayout,
  monthOrYearOf,
} from '../contract/index.js';
import { type Key, PseudonymWriter, pseudonymiser } from '../crypto/index.js';
import type { IdentifierDefinition } from '../vocabulary/index.js';
import { writeAscii } from './bytes.js';
import { masker } from './mask.js';
import { plainFormTest } from './plain-form.js';

/** Stands for an identifier that is no valid number of its kind; nothing of its text is kept. */
export const invalidMark = '!invalid';

/** Pseudonyms of one column that are remembered, so that a person in many rows is hashed once. More cost more than they save. */
const remembered = 10_000;

export interface SealedCells {
  readonly cells: string[];
  /** Names of columns in which something was masked, once for each token. */
  readonly masked: readonly string[];
}

export type CellSealer = (cells: readonly string[]) => SealedCells;

type SealOne = (cell: string, onMasked: (tokens: number) => void) => string;

/** Makes the function that seals the cells of a row of a delivered file; those of columns that nothing needs are left out unseen. */
export function cellSealer(feed: CompiledFeed, key: Key): CellSealer {
  const mask = masker(feed.identifiers);
  const maskCell: SealOne = (cell, onMasked) => {
    const { text, tokens } = mask(cell);
    if (tokens > 0) onMasked(tokens);
    return text;
  };
  const dropDay: SealOne = (cell, onMasked) => monthOrYearOf(cell) ?? maskCell(cell, onMasked);
  const kept = keptLayout(feed).columns.map((column) => ({
    name: column.name,
    place: feed.columns.indexOf(column),
    sealOne: columnSealer(column, feed, key) ?? (column.notation === 'month_or_year' ? dropDay : maskCell),
  }));
  return (cells) => {
    const masked: string[] = [];
    const sealed = kept.map(({ name, place, sealOne }) => {
      const cell = cells[place] ?? '';
      return cell === '' ? '' : sealOne(cell, (tokens) => masked.push(...Array(tokens).fill(name)));
    });
    return { cells: sealed, masked };
  };
}

function columnSealer(column: CompiledColumn, feed: CompiledFeed, key: Key): SealOne | undefined {
  if (column.notation === 'identifier') return withMemory(identifierSealer(column.identifier, feed, key));
  return column.meta.numbersAllowed === true ? (cell) => cell : undefined;
}

/** Makes the function that turns a number of this kind, as it stands in a cell, into its pseudonym or a mark. */
export function identifierSealer(name: string, feed: CompiledFeed, key: Key): (cell: string) => string {
  const kind = kindOf(name, feed);
  const pseudonymOf = pseudonymiser(key, kind.domain);
  return (cell) => {
    const normal = normalOf(kind, cell);
    return normal === undefined ? markOf(cell) : pseudonymOf(normal);
  };
}

/** Writes what stands for a cell of plain ASCII in `block` into `out` at a position; gives the position behind it. */
export type CellWriter = (block: Buffer, from: number, to: number, out: Uint8Array, at: number) => number;

/** As `identifierSealer`, for a reader of cells as they lie in memory. Of a number in its plain form no text is made. */
export function identifierWriter(name: string, feed: CompiledFeed, key: Key): CellWriter {
  const kind = kindOf(name, feed);
  const writer = new PseudonymWriter(key, kind.domain);
  const isPlain = plainFormTest(kind.plain);
  return (block, from, to, out, at) => {
    if (isPlain(block, from, to)) return writer.writeOfBytes(block, from, to, out, at);
    const cell = block.toString('latin1', from, to);
    const normal = normalOf(kind, cell);
    return normal === undefined ? writeAscii(markOf(cell), out, at) : writer.writeOfText(normal, out, at);
  };
}

function kindOf(name: string, feed: CompiledFeed): IdentifierDefinition {
  const kind = feed.identifiers.get(name);
  if (kind === undefined) throw new Error(`there is no kind of identifier ${name}`);
  return kind;
}

const normalOf = (kind: IdentifierDefinition, cell: string): string | undefined =>
  kind.normalise(cell) ?? kind.normalise(digitsOfScientific(cell) ?? '');

/** A number whose last digits a spreadsheet cut off must not be guessed, and the supplier can mend it. */
const markOf = (cell: string): string => (isScientific(cell.trim()) ? digitsLostMark : invalidMark);

function withMemory(sealOne: (cell: string) => string): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const sealed = sealOne(cell);
    if (known.size >= remembered) known.clear();
    known.set(cell, sealed);
    return sealed;
  };
}
