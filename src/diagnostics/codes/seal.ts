// Codes of problems that src/seal reports, each with the parameters that its texts need. Codes never change once released.

/** Why a row could not be read as a row. */
export type BrokenRule = 'ragged' | 'quote' | 'nul' | 'encoding' | 'too_long';

/** What became of a row with a fault: only looked at, or passed on and kept apart at intake. */
export type RowOutcome = 'checked' | 'quarantined';

export interface SealParams {
  /** A file without a single line. An empty delivery still has its header. */
  readonly SEAL_EMPTY_FILE: { readonly feed: string };
  readonly SEAL_NOT_TEXT: { readonly kind: 'xlsx' | 'parquet' | 'utf16' | 'json' };
  /** Lines that end in a carriage return alone: the file is one line to every reader of today. */
  readonly SEAL_LINE_ENDS: Record<never, never>;
  /** A gzip file that is damaged or ends too soon. */
  readonly SEAL_CUT_OFF: Record<never, never>;
  readonly SEAL_NO_HEADER: { readonly feed: string; readonly expected: readonly string[] };
  readonly SEAL_HEADER_COLUMNS: {
    readonly feed: string;
    readonly missing: readonly string[];
    readonly extra: readonly string[];
  };
  readonly SEAL_HEADER_ORDER: { readonly feed: string; readonly expected: readonly string[] };
  readonly SEAL_OTHER_FEED: { readonly feed: string; readonly other: string };
  readonly SEAL_ROW_BROKEN: {
    readonly rule: BrokenRule;
    readonly columns: number;
    readonly outcome: RowOutcome;
  };
  /** Something that looks like an identifier stood where none belongs. */
  readonly SEAL_MASKED: { readonly tokens: number };
  readonly SEAL_FILE_NAME: Record<never, never>;
  readonly SEAL_NO_DATE: { readonly feed: string };
  /** The reference date lies outside the period [from, to), or the period ends long after it. */
  readonly SEAL_PERIOD: { readonly referenceDate: string; readonly from: string; readonly to: string };
  readonly SEAL_KEY: { readonly problem: 'absent' | 'malformed' | 'readable_by_others' };
  readonly SEAL_FILE_ABSENT: Record<never, never>;
  readonly SEAL_UNKNOWN_FEED: { readonly feed: string; readonly known: readonly string[] };
  readonly SEAL_READ_FORMAT: Record<never, never>;
  readonly SEAL_READ_FEED: { readonly feed: string; readonly found: string };
  readonly SEAL_READ_CONTRACT: {
    readonly feed: string;
    readonly version: number;
    readonly foundVersion: number;
  };
  readonly SEAL_READ_COUNTS: {
    readonly declaredRows: number;
    readonly rows: number;
    readonly declaredBroken: number;
    readonly broken: number;
  };
  /** A plain identifier in a sealed delivery. Quotes nothing. */
  readonly SEAL_READ_PLAIN: Record<never, never>;
  readonly SEAL_READ_ROW: Record<never, never>;
}
