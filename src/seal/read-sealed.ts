// Reads a sealed delivery at intake: verifies its header and counts, that every identifier is a pseudonym, and that no
// other cell holds anything that looks like a plain identifier. What fails is refused, and nothing of it is quoted.

import { rm } from 'node:fs/promises';
import { type CompiledFeed, matcher, pseudonymForm } from '../contract/index.js';
import type { DiagnosticParams } from '../diagnostics/index.js';
import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostics/index.js';
import { type Bytes, DamagedGzip, unpacked } from './bytes.js';
import { invalidMark } from './cells.js';
import { masker } from './mask.js';
import { type BrokenRow, type BrokenRule, isBroken, type Row, type SoundRow } from './row.js';
import { RowFileWriter } from './row-file.js';
import { RowSplitter } from './row-splitter.js';
import { columnLine, parseSealedHeader, type SealedHeader } from './sealed-format.js';
import { textBlocks } from './text-blocks.js';

export interface ReadSealedOptions {
  readonly feed: CompiledFeed;
  /** Name of the file for messages, masked already. */
  readonly file: string;
  /** Where the sound rows go for DuckDB (`rowFileSql` reads them); removed again where the delivery is refused. */
  readonly rowFile?: string;
  readonly onBroken?: (row: BrokenRow) => void;
  readonly onRow?: (row: SoundRow) => void;
}

export type ReadSealedResult =
  | { readonly status: 'read'; readonly header: SealedHeader }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Thrown inside this file to leave a stream; becomes a diagnostic. */
class Refusal extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

/** The header of a sealed delivery, or undefined where the bytes are none. Reads no further than its first line. */
export async function readSealedHeader(bytes: Bytes): Promise<SealedHeader | undefined> {
  try {
    for await (const block of textBlocks(unpacked(bytes)))
      return parseSealedHeader(block.slice(0, block.indexOf('\n')));
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error;
  }
  return undefined;
}

/** Reads and verifies a whole sealed delivery. */
export async function readSealed(bytes: Bytes, options: ReadSealedOptions): Promise<ReadSealedResult> {
  const writer = options.rowFile === undefined ? undefined : new RowFileWriter(options.rowFile);
  try {
    const header = await readRows(bytes, options, (row) => {
      writer?.write(row);
      options.onRow?.(row);
    });
    writer?.close();
    return { status: 'read', header };
  } catch (error) {
    writer?.close();
    if (options.rowFile !== undefined) await rm(options.rowFile, { force: true });
    return { status: 'refused', diagnostics: [refusalOf(error, options.file)] };
  }
}

function refusalOf(error: unknown, file: string): Diagnostic {
  if (error instanceof Refusal) return error.diagnostic;
  if (error instanceof DamagedGzip) return diagnostic('SEAL_CUT_OFF', 'error', { file }, {});
  throw error;
}

async function readRows(
  bytes: Bytes,
  options: ReadSealedOptions,
  onRow: (row: SoundRow) => void,
): Promise<SealedHeader> {
  const { feed, file } = options;
  const blocks = textBlocks(unpacked(bytes));
  const { header, rest } = await readHeader(blocks, options);
  const splitter = new RowSplitter(';', feed.columns.length + 1, 3);
  const verify = rowVerifier(feed, file);
  const counts = { rows: 0, broken: 0 };
  const take = (rows: readonly Row[]): void => {
    for (const row of rows) {
      const verified = verify(row);
      counts.rows += 1;
      if (isBroken(verified)) {
        counts.broken += 1;
        options.onBroken?.(verified);
      } else onRow(verified);
    }
  };
  if (rest !== '') take(splitter.push(rest));
  for await (const block of blocks) take(splitter.push(block));
  take(splitter.push('', true));
  checkCounts(header, counts, file);
  return header;
}

async function readHeader(
  blocks: AsyncGenerator<string>,
  { feed, file }: ReadSealedOptions,
): Promise<{ header: SealedHeader; rest: string }> {
  const expected = columnLine(feed);
  let text = '';
  while (text.split('\n', 3).length < 3) {
    const next = await blocks.next();
    if (next.done) break;
    text += next.value;
  }
  const end = text.indexOf('\n');
  const header = parseSealedHeader(text.slice(0, end));
  if (header === undefined) throw refusal('SEAL_READ_FORMAT', file, {});
  if (header.feed !== feed.name)
    throw refusal('SEAL_READ_FEED', file, { feed: feed.name, found: header.feed });
  if (header.contract !== feed.hash || !text.startsWith(expected, end + 1))
    throw refusal('SEAL_READ_CONTRACT', file, {
      feed: feed.name,
      version: feed.definition.version,
      foundVersion: header.version,
    });
  return { header, rest: text.slice(end + 1 + expected.length) };
}

const refusal = <Code extends DiagnosticCode>(
  code: Code,
  file: string,
  params: DiagnosticParams[Code],
): Refusal => new Refusal(diagnostic(code, 'error', { file }, params));

function checkCounts(header: SealedHeader, found: { rows: number; broken: number }, file: string): void {
  const { rows, broken } = header.counts;
  if (found.rows === rows && found.broken === broken) return;
  throw refusal('SEAL_READ_COUNTS', file, {
    declaredRows: rows,
    declaredBroken: broken,
    rows: found.rows,
    broken: found.broken,
  });
}

const brokenRules: readonly BrokenRule[] = ['ragged', 'quote', 'nul', 'encoding', 'too_long'];

/** Turns a row of the sealed file into the row of the source that it stands for, or refuses the delivery. */
function rowVerifier(feed: CompiledFeed, file: string): (row: Row) => Row {
  const isPseudonym = matcher(pseudonymForm);
  const mask = masker(feed.identifiers);
  const isSafe = feed.columns.map((column) => {
    if (column.notation === 'identifier')
      return (cell: string) => cell === '' || cell === invalidMark || isPseudonym(cell);
    if (column.meta.numbersAllowed === true) return () => true;
    return (cell: string) => mask(cell).tokens === 0;
  });
  return (row) => {
    if (isBroken(row)) throw refusal('SEAL_READ_ROW', file, {});
    const [first = '', ...cells] = row.cells;
    const [number = '', rule] = first.split('!');
    if (!/^[1-9][0-9]{0,14}$/.test(number)) throw refusal('SEAL_READ_ROW', file, {});
    if (rule !== undefined) return brokenRow(Number(number), rule, cells, file);
    if (!cells.every((cell, index) => isSafe[index]?.(cell))) throw refusal('SEAL_READ_PLAIN', file, {});
    return { line: Number(number), cells };
  };
}

function brokenRow(line: number, text: string, cells: readonly string[], file: string): BrokenRow {
  const broken = brokenRules.find((rule) => rule === text);
  if (broken === undefined || cells.some((cell) => cell !== '')) throw refusal('SEAL_READ_ROW', file, {});
  return { line, broken };
}
