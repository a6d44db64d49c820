// What opening a delivered file gives: its rows as a stream, or why it is refused.

import type { CompiledFeed } from '../contract/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Row } from './row.js';
import type { TextLayout } from './row-splitter.js';
import type { TableOpener } from './table.js';

export type OpenedDelivery =
  | {
      readonly status: 'open';
      readonly rows: AsyncGenerator<readonly Row[]>;
      /**
       * The same rows, not divided yet, for a reader that is quicker at that; either is read, not both. Absent where the
       * file is no CSV, or its columns are not those of the contract in their order.
       */
      readonly text?: OpenedText;
    }
  | { readonly status: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export interface OpenedText {
  readonly layout: TextLayout;
  /** Blocks of whole lines, in UTF-8. */
  readonly blocks: AsyncGenerator<Buffer>;
}

export interface OpenOptions {
  readonly feed: CompiledFeed;
  /** All feeds, so that another feed's file can be named. */
  readonly others: readonly CompiledFeed[];
  /** Name of the file for messages, masked already. */
  readonly file: string;
  /** How spreadsheets and Parquet files are opened; in a thread of their own where absent. */
  readonly openTable?: TableOpener;
}

export const refused = (problem: Diagnostic): OpenedDelivery => ({
  status: 'refused',
  diagnostics: [problem],
});
