// Codes of problems that src/intake reports, each with the parameters that its texts need. Codes never change once
// released.

export interface IntakeParams {
  /** A file that is not sealed, from a supplier without a recorded legal basis. */
  readonly INTAKE_PLAIN_REFUSED: { readonly feed: string };
  /** A plain file of facts that is no CSV, or has other columns beside those of the contract. */
  readonly INTAKE_FACTS_NOT_TEXT: { readonly feed: string };
  /** A plain file of facts in which something may be a number of a person, or a line could not be searched for one. */
  readonly INTAKE_FACTS_WITH_NUMBERS: {
    readonly feed: string;
    readonly numbers: number;
    readonly broken: number;
  };
  /** A file in a folder of no known feed, or outside incoming without a feed. */
  readonly INTAKE_UNKNOWN_FEED: { readonly known: readonly string[] };
  /** A file that was named does not exist. */
  readonly INTAKE_NO_FILE: Record<never, never>;
  /** A file to which something was written less than `quietSeconds` ago; it is left for the next time. */
  readonly INTAKE_STILL_WRITTEN: { readonly quietSeconds: number };
  /** A folder, link, pipe or device instead of a file, or a file that may not be read. */
  readonly INTAKE_NOT_READABLE: { readonly reason: 'special' | 'unreadable' };
  /** Sealed with another pseudonym key than what the register holds: nobody could be linked. */
  readonly INTAKE_OTHER_KEY: { readonly expected: string; readonly found: string };
  /** Made-up people for a folder of real deliveries (`isSynthetic`), or real people for one of made-up data. */
  readonly INTAKE_SYNTHETIC_AND_REAL: { readonly isSynthetic: boolean };
  /** The reference date lies after today, or the period ends before it begins. */
  readonly INTAKE_REFERENCE_DATE_AHEAD: { readonly referenceDate: string; readonly today: string };
  /** The file was still being written while it was read. */
  readonly INTAKE_CHANGED_WHILE_READING: Record<never, never>;
  /** A key that is needed is not where the settings say. */
  readonly INTAKE_KEY_MISSING: {
    readonly setting: 'keySource' | 'pseudonymKeySource';
    readonly place: string;
  };
  readonly INTAKE_TOO_MANY_BAD: {
    readonly bad: number;
    readonly received: number;
    readonly allowedPercent: number;
  };
  /** Rows that broke a rule of the contract; one message per column and rule. */
  readonly INTAKE_ROW_RULE: {
    readonly rows: number;
    readonly rule: string;
    readonly expected: { readonly nl: string; readonly en: string };
    readonly found?: string;
    readonly loaded: boolean;
  };
  /** Rows that could not be read as a row at all. */
  readonly INTAKE_ROW_BROKEN: { readonly rows: number; readonly rule: string; readonly loaded: boolean };
  readonly INTAKE_DUPLICATE_KEY: { readonly rows: number; readonly key: readonly string[] };
  readonly INTAKE_LATE_ROWS: { readonly rows: number; readonly months: number; readonly kept: boolean };
  readonly INTAKE_STALE_ROWS: { readonly rows: number };
  readonly INTAKE_ERASED_ROWS: { readonly rows: number };
  /** A valid delivery without rows. */
  readonly INTAKE_EMPTY: { readonly withdrawn: number };
  /** This content was taken in before. */
  readonly INTAKE_REPEATED: { readonly recordedOn: string };
  /** This content was refused before, and nothing that decides on it has changed. */
  readonly INTAKE_REFUSED_BEFORE: { readonly refusedOn: string; readonly codes: readonly string[] };
}
