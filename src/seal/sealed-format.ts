// How a sealed delivery is written: gzip of one JSON line, then UTF-8 CSV with `;` and LF, first column `_line`. The JSON
// line is a gzip member of its own, so that the body can be written before its counts are known.

import { gzipSync } from 'node:zlib';
import type { CompiledFeed } from '../contract/index.js';
import { z } from '../vocabulary/index.js';
import { isBroken, type Row } from './row.js';

export const sealedFormat = 'pilotmonitor-seal/1';

/** File names of sealed deliveries end in this. */
export const sealedEnding = '.sealed';

const day = z.iso.date();
/** Eight digits at most, so that no number of a person passes for one. */
const count = z.int().min(0).max(99_999_999);

const sealedHeader = z.strictObject({
  format: z.literal(sealedFormat),
  feed: z.string().regex(/^[a-z_]{1,40}\/[a-z_]{1,40}$/),
  contract: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.int().min(1).max(9999),
  key: z.string().regex(/^[0-9a-f]{8}$/),
  reference_date: day,
  period_from: day,
  period_to: day,
  mode: z.enum(['full', 'changes']),
  source_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.strictObject({ rows: count, broken: count, masked: count }),
  synthetic: z.boolean(),
});

/** The first line of a sealed delivery. `rows` are all rows, `broken` those of them that could not be read as rows. */
export type SealedHeader = Readonly<z.infer<typeof sealedHeader>>;

/** The header from its JSON line, or undefined where it is none. */
export function parseSealedHeader(line: string): SealedHeader | undefined {
  try {
    return sealedHeader.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The gzip member that opens a sealed delivery. */
export const headerMember = (header: SealedHeader): Buffer =>
  gzipSync(Buffer.from(`${JSON.stringify(header)}\n`));

/** The line of column names, of the layout that sealing leaves. */
export const columnLine = (feed: CompiledFeed): string =>
  `_line;${feed.columns.map((column) => column.name).join(';')}\n`;

/** One row as a line of the body. A broken row keeps its line number and rule, and no text. */
export function rowLine(row: Row, columns: number): string {
  if (isBroken(row)) return `${row.line}!${row.broken}${';'.repeat(columns)}\n`;
  let line = String(row.line);
  for (const cell of row.cells) line += `;${needsQuotes.test(cell) ? quoted(cell) : cell}`;
  return `${line}\n`;
}

const needsQuotes = /[;"\n\r]/;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
