// Codes of problems that src/contract reports, each with the parameters that its texts need. Codes never change once released.

import type { Localised } from '../../vocabulary/index.js';
import type { RowOutcome } from './seal.js';

export interface ContractParams {
  /** Rows in which a column, or columns together, are not as the contract asks. */
  readonly CONTRACT_ROW: {
    /** The name of a check on one column, or the id of a rule over several. */
    readonly rule: string;
    readonly expected: Localised;
    /** Of the first row: the text, or its shape where the column is sensitive. */
    readonly found?: string;
    readonly rows: number;
    readonly outcome: RowOutcome;
  };
  /** `rows` days of a column exist only as mm-dd, and no more than `right` only as dd-mm. */
  readonly CONTRACT_DAY_MONTH: { readonly rows: number; readonly right: number };
}
