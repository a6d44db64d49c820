// Why a Parquet file is not read. A leaf knows no messages: whoever opens the file puts it in words.

/**
 * columns: some hold lists, records or values that have no text. too_large: unpacks to more than the limits allow. damaged:
 * cut off, encrypted, or not as its own directory says.
 */
export type ParquetFault =
  | { readonly kind: 'damaged' | 'too_large' }
  | { readonly kind: 'columns'; readonly columns: readonly string[] };

/** Thrown while a file is opened or its rows are read; holds nothing of what stands in it but names of columns. */
export class UnreadableParquet extends Error {
  constructor(readonly fault: ParquetFault) {
    super(fault.kind);
  }
}

export const damaged = (): UnreadableParquet => new UnreadableParquet({ kind: 'damaged' });
