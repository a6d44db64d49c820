// Step 2: what a delivery says of itself, and its rows in files of the temporary folder, normalised for DuckDB. Only
// pseudonyms stand in them; no byte of a plain identifier reaches the disk.

import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { rowFile } from '../contract/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { BrokenRow } from '../seal/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { temporaryFolder } from '../warehouse/index.js';

/** What is known of the delivery as a whole. Periods are [from, to). */
export interface DeliveryStatement {
  readonly referenceDate: IsoDate;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
  readonly mode: 'full' | 'changes';
  readonly sourceSha256: string;
  /** Null for a plain file of facts: nothing in it became a pseudonym. */
  readonly pseudonymKeyId: string | null;
  readonly isSynthetic: boolean;
}

export type ReadResult =
  | {
      readonly status: 'read';
      readonly statement: DeliveryStatement;
      /** Rows in the file, the broken ones among them. */
      readonly rows: number;
      readonly broken: number;
      /** Remarks that do not stand in the way. */
      readonly problems: readonly Diagnostic[];
    }
  | { readonly status: 'refused'; readonly problems: readonly Diagnostic[] };

/** Names of temporary files of the intake begin with this; what is left of them is swept at the start. */
export const temporaryPrefix = 'intake-';

/** The files of a delivery. */
export interface NormalisedFiles {
  /** Sound rows, written by src/seal and read by src/contract; a long delivery goes on in further files. */
  readonly rowFile: string;
  /** `<line><delimiter><rule>` of each broken row. */
  readonly brokenFile: string;
  /** Where a long delivery is staged. */
  readonly stagingFile: string;
}

export function normalisedFiles(dataFolder: string, deliveryId: string): NormalisedFiles {
  const base = join(temporaryFolder(dataFolder), `${temporaryPrefix}${deliveryId}`);
  return { rowFile: `${base}.rows`, brokenFile: `${base}.broken`, stagingFile: `${base}.duckdb` };
}

const blockSize = 2 ** 20;

/** Writes the file of broken rows. */
export class BrokenFileWriter {
  private readonly descriptor: number;
  private text = '';

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx', 0o600);
  }

  write({ line, broken }: BrokenRow): void {
    this.text += `${line}${rowFile.delimiter}${broken}\n`;
    if (this.text.length > blockSize) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  private flush(): void {
    const bytes = Buffer.from(this.text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
    this.text = '';
  }
}
