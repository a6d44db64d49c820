// Reads a sealed delivery at intake: verifies its header, its counts and every row. What fails is refused, and nothing of
// it is quoted.

import { type CompiledFeed, keptLayout, type RowFile } from '../contract/index.js';
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  diagnostic,
} from '../diagnostics/index.js';
import { type Bytes, DamagedGzip, unpacked } from './bytes.js';
import { ForeignGzip, unpackedMembers } from './gzip-members.js';
import { isPeriodOf } from './reference-date.js';
import type { BrokenRow } from './row.js';
import { RowFileWriter } from './row-file.js';
import { RefusedRow } from './row-verifier.js';
import { columnLine, parseSealedHeader, type SealedHeader } from './sealed-format.js';
import { type SealedRowSink, SealedRows } from './sealed-rows.js';
import { longestSealedLine, wholeLines } from './text-blocks.js';

export interface ReadSealedOptions {
  readonly feed: CompiledFeed;
  /** Name of the file for messages, masked already. */
  readonly file: string;
  /** Where the sound rows go for DuckDB (`rowFileSql` reads them); removed again where the delivery is refused. */
  readonly rowFile?: string;
  /** Told of each file of rows as soon as it is whole (see RowFileWriter), the last one when the delivery is right. */
  readonly onRowFile?: (file: RowFile, header: SealedHeader) => void;
  readonly onBroken?: (row: BrokenRow) => void;
}

export type ReadSealedResult =
  | { readonly status: 'read'; readonly header: SealedHeader }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

type Blocks = ReturnType<typeof wholeLines>;

/** Thrown inside this file to leave a stream; becomes a diagnostic. */
class Refusal extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.code);
  }
}

/** The header of a sealed delivery, or undefined where the bytes are none. Reads no further than its first line. */
export async function readSealedHeader(bytes: Bytes): Promise<SealedHeader | undefined> {
  try {
    for await (const block of wholeLines(unpacked(bytes)))
      return typeof block === 'string' ? undefined : parseSealedHeader(firstLine(Buffer.concat(block)));
  } catch (error) {
    if (!(error instanceof DamagedGzip)) throw error;
  }
  return undefined;
}

const firstLine = (block: Buffer): string => block.toString('utf8', 0, Math.max(0, block.indexOf('\n')));

/** Reads and verifies a whole sealed delivery: the columns that sealing leaves. */
export async function readSealed(bytes: Bytes, options: ReadSealedOptions): Promise<ReadSealedResult> {
  try {
    const header = await readDelivery(bytes, { ...options, feed: keptLayout(options.feed) });
    return { status: 'read', header };
  } catch (error) {
    return { status: 'refused', diagnostics: [refusalOf(error, options.file)] };
  }
}

async function readDelivery(bytes: Bytes, options: ReadSealedOptions): Promise<SealedHeader> {
  const blocks = wholeLines(unpackedMembers(bytes), longestSealedLine);
  try {
    const { header, rest } = await readHeader(blocks, options);
    await passRows(header, rest, blocks, options);
    return header;
  } finally {
    // Also where reading was given up: the file behind it is open still.
    await blocks.return(undefined);
  }
}

async function passRows(
  header: SealedHeader,
  rest: Buffer,
  blocks: Blocks,
  options: ReadSealedOptions,
): Promise<void> {
  const writer = writerOf(options, header);
  const sink: SealedRowSink = {
    onLines: (lines) => writer?.writeLines(lines),
    onRow: (row) => writer?.write(row),
    onBroken: (row) => options.onBroken?.(row),
  };
  try {
    checkCounts(header, await readRows(rest, blocks, new SealedRows(options.feed, sink)), options.file);
    writer?.close();
  } catch (error) {
    writer?.discard();
    throw error;
  }
}

function writerOf({ rowFile, onRowFile }: ReadSealedOptions, header: SealedHeader) {
  if (rowFile === undefined) return undefined;
  return new RowFileWriter(rowFile, onRowFile && ((file) => onRowFile(file, header)));
}

function refusalOf(error: unknown, file: string): Diagnostic {
  if (error instanceof Refusal) return error.diagnostic;
  if (error instanceof ForeignGzip) return diagnostic('SEAL_READ_FORMAT', 'error', { file }, {});
  if (error instanceof DamagedGzip) return diagnostic('SEAL_CUT_OFF', 'error', { file }, {});
  if (!(error instanceof RefusedRow)) throw error;
  return diagnostic(error.fault === 'plain' ? 'SEAL_READ_PLAIN' : 'SEAL_READ_ROW', 'error', { file }, {});
}

async function readRows(rest: Buffer, blocks: Blocks, rows: SealedRows): Promise<SealedRows> {
  rows.push(rest);
  for await (const block of blocks) {
    if (typeof block === 'string') throw new RefusedRow('shape');
    for (const piece of block) rows.push(piece);
  }
  rows.end();
  return rows;
}

/** Two lines: the JSON line and the column names. */
async function readHeader(
  blocks: Blocks,
  { feed, file }: ReadSealedOptions,
): Promise<{ header: SealedHeader; rest: Buffer }> {
  let start = Buffer.alloc(0);
  while (start.indexOf('\n', start.indexOf('\n') + 1) < 0 || start.indexOf('\n') < 0) {
    const next = await blocks.next();
    if (next.done || typeof next.value === 'string') break;
    start = Buffer.concat([start, ...next.value]);
  }
  const header = parseSealedHeader(firstLine(start));
  if (header === undefined) throw refusal('SEAL_READ_FORMAT', file, {});
  if (header.feed !== feed.name)
    throw refusal('SEAL_READ_FEED', file, { feed: feed.name, found: header.feed });
  checkStatement(header, feed, file);
  const names = Buffer.from(columnLine(feed));
  const body = start.subarray(start.indexOf('\n') + 1);
  if (header.contract !== feed.hash || !body.subarray(0, names.length).equals(names))
    throw refusal('SEAL_READ_CONTRACT', file, {
      feed: feed.name,
      version: feed.definition.version,
      foundVersion: header.version,
    });
  return { header, rest: body.subarray(names.length) };
}

/** What the delivery says of itself: a `full` that calls itself `changes` would withdraw nobody. */
function checkStatement(header: SealedHeader, feed: CompiledFeed, file: string): void {
  const { mode, reference_date: referenceDate, period_from: from, period_to: to } = header;
  if (mode !== feed.definition.delivery) throw refusal('SEAL_READ_FORMAT', file, {});
  if (!isPeriodOf(referenceDate, { from, to }))
    throw refusal('SEAL_PERIOD', file, { referenceDate, from, to });
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
