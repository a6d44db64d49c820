// Checks a delivered file at the supplier: everything that seal and intake would say of it, and nothing is kept. The
// pseudonyms that the check needs are made with a key that is thrown away.

import { type CompiledFeed, keptLayout } from '../contract/index.js';
import { newKey } from '../crypto/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { Bytes } from './bytes.js';
import { cellSealer } from './cells.js';
import { nameOf } from './file-name.js';
import { SealFindings } from './findings.js';
import { masker } from './mask.js';
import { openDelivery } from './open-delivery.js';
import { isBroken } from './row.js';
import { RowFindings } from './row-findings.js';
import type { TableOpener } from './table.js';
import { unreadableProblem } from './unreadable.js';

export interface CheckOptions {
  readonly feed: CompiledFeed;
  /** All feeds, so that another feed's file can be named. */
  readonly others: readonly CompiledFeed[];
  readonly referenceDate: IsoDate;
  readonly fileName: string;
  /** How spreadsheets and Parquet files are opened; in a thread of their own where absent. */
  readonly openTable?: TableOpener;
}

export type CheckResult =
  | {
      readonly status: 'checked';
      readonly rows: number;
      /** Rows that break the contract, and rows that could not be read as rows. */
      readonly bad: number;
      readonly broken: number;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Reads a whole file and says all that is wrong with it. */
export async function checkDelivery(source: Bytes, options: CheckOptions): Promise<CheckResult> {
  const mask = masker(options.feed.identifiers);
  const file = mask(nameOf(options.fileName));
  try {
    return await checkRows(source, options, file.text);
  } catch (error) {
    return { status: 'refused', diagnostics: [unreadableProblem(error, file.text)] };
  }
}

async function checkRows(
  source: Bytes,
  { feed, others, referenceDate, openTable }: CheckOptions,
  file: string,
): Promise<CheckResult> {
  const opened = await openDelivery(source, {
    feed,
    others,
    file,
    ...(openTable === undefined ? {} : { openTable }),
  });
  if (opened.status === 'refused') return opened;
  const sealCells = cellSealer(feed, newKey());
  const structure = new SealFindings();
  const contract = new RowFindings(keptLayout(feed), referenceDate);
  for await (const batch of opened.rows)
    for (const row of batch) {
      structure.rows += 1;
      if (isBroken(row)) {
        structure.addBroken(row);
        continue;
      }
      const { cells, masked } = sealCells(row.cells);
      if (masked.length > 0) structure.addMasked(row.line, masked);
      contract.add({ line: row.line, cells });
    }
  const diagnostics = [
    ...structure.diagnostics(file, feed.columns.length, 'checked'),
    ...contract.diagnostics(file, 'checked'),
  ];
  const { rows, brokenRows: broken } = structure;
  return { status: 'checked', rows, bad: contract.bad, broken, diagnostics };
}
