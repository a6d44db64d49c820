// Step 2 for a sealed delivery. src/seal verifies that it is what it says and holds no plain identifier; what is wrong
// with the whole is a refusal, what is wrong with a row is left to the check.

import { readSealed, type SealedHeader } from '../seal/index.js';
import type { ArchiveDraft } from './archive.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import { BrokenFileWriter, type DeliveryStatement, type NormalisedFiles, type ReadResult } from './read.js';
import type { RowFileQueue } from './row-file-queue.js';
import type { SourceBytes } from './source-bytes.js';

/** A received file, where its rows are normalised, and the archive that its bytes go to meanwhile. */
export interface DeliveryTask {
  readonly context: IntakeContext;
  readonly received: ReceivedFile;
  readonly files: NormalisedFiles;
  readonly draft: ArchiveDraft;
}

export interface ReadTask extends DeliveryTask {
  readonly bytes: SourceBytes;
  /** Takes each file of sound rows as soon as it is whole. */
  readonly queue: RowFileQueue;
}

/** Reads a sealed delivery into the normalised files. */
export async function readSealedDelivery({ received, files, bytes, queue }: ReadTask): Promise<ReadResult> {
  const broken = new BrokenFileWriter(files.brokenFile);
  try {
    const result = await readSealed(bytes.passing(), {
      feed: received.feed,
      file: received.shownName,
      rowFile: files.rowFile,
      onRowFile: (file, header) => queue.add(file, header.reference_date),
      onBroken: (row) => broken.write(row),
    });
    if (result.status === 'refused') return { status: 'refused', problems: result.diagnostics };
    const { rows, broken: nBroken } = result.header.counts;
    return { status: 'read', statement: statementOf(result.header), rows, broken: nBroken, problems: [] };
  } finally {
    broken.close();
  }
}

const statementOf = (header: SealedHeader): DeliveryStatement => ({
  referenceDate: header.reference_date,
  periodFrom: header.period_from,
  periodTo: header.period_to,
  mode: header.mode,
  sourceSha256: header.source_sha256,
  pseudonymKeyId: header.key,
  isSynthetic: header.synthetic,
});
