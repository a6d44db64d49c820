// Seals a delivered file: reads it as a stream, turns identifiers into pseudonyms on the way and writes a sealed
// delivery. No plain identifier reaches a disk: what is spooled has been sealed already. Columns that nothing needs are
// left out. The same source and options give the same bytes.

import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { type CompiledFeed, keptLayout } from '../contract/index.js';
import { type Key, keyId } from '../crypto/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { asideOf, privateFile, writeDurably } from '../files/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type Bytes, HashedBytes } from './bytes.js';
import { type CellSealer, cellSealer } from './cells.js';
import { nameOf } from './file-name.js';
import { SealFindings } from './findings.js';
import { masker } from './mask.js';
import { openDelivery } from './open-delivery.js';
import { isBroken, type Row } from './row.js';
import { RowFindings } from './row-findings.js';
import { columnLine, headerMember, rowLine, type SealedHeader, sealedFormat } from './sealed-format.js';
import { unreadableProblem } from './unreadable.js';

export interface SealOptions {
  readonly feed: CompiledFeed;
  /** All feeds, so that another feed's file can be named. */
  readonly others: readonly CompiledFeed[];
  readonly key: Key;
  readonly referenceDate: IsoDate;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly synthetic: boolean;
  /** Name of the source, for messages; identifiers in it are masked. */
  readonly fileName: string;
  /** Where the sealed delivery goes; replaced whole. The spool stands beside it for a moment. */
  readonly target: string;
  /** Made for this feed and key, where many deliveries of one feed are sealed: it remembers what it sealed before. */
  readonly sealCells?: CellSealer;
  /** Also say what the contract finds wrong with the rows, as intake will. The sealed bytes are the same. */
  readonly withCheck?: boolean;
}

export type SealResult =
  | { readonly status: 'sealed'; readonly header: SealedHeader; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Seals a source into the target, or refuses it and writes nothing. */
export async function seal(source: Bytes, options: SealOptions): Promise<SealResult> {
  const { feed, target } = options;
  const mask = masker(feed.identifiers);
  const file = mask(nameOf(options.fileName));
  const place = { file: file.text };
  const spool = asideOf(target);
  try {
    const bytes = new HashedBytes(source);
    const opened = await openDelivery(bytes, { feed, others: options.others, file: file.text });
    if (opened.status === 'refused') return opened;
    const findings = new SealFindings();
    const contract =
      options.withCheck === true ? new RowFindings(keptLayout(feed), options.referenceDate) : undefined;
    await spoolRows(spool, opened.rows, { options, findings, contract });
    const header = headerOf(options, bytes.digest(), findings);
    await writeDurably(target, joined(headerMember(header), createReadStream(spool)));
    const named = file.tokens > 0 ? [diagnostic('SEAL_FILE_NAME', 'remark', place, {})] : [];
    const found = findings.diagnostics(file.text, feed.columns.length, 'quarantined');
    const broken = contract?.diagnostics(file.text, 'quarantined') ?? [];
    return { status: 'sealed', header, diagnostics: [...named, ...found, ...broken] };
  } catch (error) {
    return { status: 'refused', diagnostics: [unreadableProblem(error, file.text)] };
  } finally {
    await rm(spool, { force: true });
  }
}

interface Work {
  readonly options: SealOptions;
  readonly findings: SealFindings;
  readonly contract: RowFindings | undefined;
}

/** Writes the body, packed, to a private file. */
async function spoolRows(path: string, rows: AsyncIterable<readonly Row[]>, work: Work): Promise<void> {
  const gzip = createGzip({ level: 1, chunkSize: 2 ** 17 });
  const written = pipeline(gzip, createWriteStream(path, { flags: 'wx', mode: privateFile }));
  written.catch(() => gzip.destroy());
  try {
    await writeBody(gzip, rows, work);
    gzip.end();
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  await written;
}

async function writeBody(gzip: Gzip, rows: AsyncIterable<readonly Row[]>, work: Work): Promise<void> {
  const { feed, key, sealCells = cellSealer(feed, key) } = work.options;
  const kept = keptLayout(feed);
  // One promise for the whole body: a new one for each wait would leave its listeners on the stream.
  const ended = finished(gzip);
  ended.catch(() => undefined);
  const write = async (text: string): Promise<void> => {
    if (!gzip.write(text)) await Promise.race([drained(gzip), ended]);
  };
  await write(columnLine(kept));
  for await (const batch of rows) {
    let text = '';
    for (const row of batch) text += rowLine(sealRow(row, sealCells, work), kept.columns.length);
    if (text !== '') await write(text);
  }
}

const drained = (gzip: Gzip): Promise<void> =>
  new Promise((resolve) => {
    gzip.once('drain', resolve);
  });

function sealRow(row: Row, sealCells: CellSealer, { findings, contract }: Work): Row {
  findings.rows += 1;
  if (isBroken(row)) {
    findings.addBroken(row);
    return row;
  }
  const { cells, masked } = sealCells(row.cells);
  if (masked.length > 0) findings.addMasked(row.line, masked);
  const sealed = { line: row.line, cells };
  contract?.add(sealed);
  return sealed;
}

function headerOf(options: SealOptions, sourceHash: string, findings: SealFindings): SealedHeader {
  const { feed, key } = options;
  return {
    format: sealedFormat,
    feed: feed.name,
    contract: feed.hash,
    version: feed.definition.version,
    key: keyId(key),
    reference_date: options.referenceDate,
    period_from: options.periodFrom,
    period_to: options.periodTo,
    mode: feed.definition.delivery,
    source_sha256: sourceHash,
    counts: { rows: findings.rows, broken: findings.brokenRows, masked: findings.maskedTokens },
    synthetic: options.synthetic,
  };
}

async function* joined(first: Uint8Array, rest: Bytes): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
