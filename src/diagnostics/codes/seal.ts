// Codes of problems that src/seal reports, each with the parameters that its texts need. Codes never change once released.

/**
 * Why a row could not be read as a row. `half_character`: the file ends within a character. `no_json`, `unknown_key` (or
 * a key twice) and `nested` are of NDJSON alone.
 */
export const brokenRules = [
  ...(['ragged', 'quote', 'nul', 'encoding', 'too_long', 'half_character'] as const),
  ...(['no_json', 'unknown_key', 'nested'] as const),
] as const;

export type BrokenRule = (typeof brokenRules)[number];

/** Kinds of files that are refused by name. */
export type RefusedKind = 'xls' | 'xlsb' | 'open_document' | 'zip' | 'json_array' | 'pdf' | 'markup';

/** What became of a row with a fault: only looked at, or passed on and kept apart at intake. */
export type RowOutcome = 'checked' | 'quarantined';

export interface SealParams {
  /** A file without a single line. An empty delivery still has its header. */
  readonly SEAL_EMPTY_FILE: { readonly feed: string };
  /** A kind of file that is not read. */
  readonly SEAL_NOT_TEXT: { readonly kind: RefusedKind };
  readonly SEAL_WORKBOOK_PASSWORD: Record<never, never>;
  readonly SEAL_WORKBOOK_DAMAGED: Record<never, never>;
  /** More than one visible sheet carries the columns of the feed; the names of the sheets are masked. */
  readonly SEAL_WORKBOOK_SHEETS: { readonly feed: string; readonly sheets: readonly string[] };
  readonly SEAL_PARQUET_DAMAGED: Record<never, never>;
  /** Columns that hold lists or records, or values that have no text. */
  readonly SEAL_PARQUET_COLUMNS: { readonly columns: readonly string[] };
  /** A spreadsheet or Parquet file that is larger than what is held in memory. */
  readonly SEAL_FILE_TOO_LARGE: { readonly allowedMegabytes: number };
  /** What a file unpacks to: too much, or so much more than it is packed that it was made to do harm. */
  readonly SEAL_UNPACKS_TOO_LARGE: { readonly allowedMegabytes: number; readonly allowedTimes: number };
  /** The reader of a spreadsheet or Parquet file took too long (`limit` in seconds) or too much memory (in MB). */
  readonly SEAL_READER_STOPPED: { readonly reason: 'time' | 'memory'; readonly limit: number };
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
  /** The columns of a layout that the contract names as a former one. */
  readonly SEAL_FORMER_LAYOUT: {
    readonly feed: string;
    readonly layout: number;
    readonly from: string;
    readonly version: number;
    /** Columns that came since, and columns that went. */
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  /** Several columns of the file could be the same column of the contract. */
  readonly SEAL_HEADER_AMBIGUOUS: {
    readonly feed: string;
    readonly column: string;
    readonly found: readonly string[];
  };
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
