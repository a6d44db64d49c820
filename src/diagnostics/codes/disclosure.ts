// Codes of problems that src/disclosure and its edition report, each with the parameters that its texts need. Codes never change once released.

export interface DisclosureParams {
  DISCLOSURE_NOT_DELIVERED: { readonly cells: number; readonly asOf: string };
  DISCLOSURE_UNCONFIRMED_RULE: { readonly cells: number };
  /** Tables that cannot all be right: without any one of them the others agree. */
  readonly DISCLOSURE_TABLES_DISAGREE: { readonly tables: readonly string[] };
  /** Targets that an intruder can narrow down to fewer than `fewest` values, and the tables that say something about them. */
  readonly DISCLOSURE_TOO_NARROW: {
    readonly tables: readonly string[];
    readonly targets: number;
    readonly fewest: number;
  };
  readonly DISCLOSURE_SOLVER_FAILED: { readonly tables: readonly string[]; readonly reason: string };
  readonly DISCLOSURE_OUT_OF_BUDGET: { readonly tables: readonly string[]; readonly seconds: number };
  /** What a table says in a form that the audit cannot reckon with. */
  readonly DISCLOSURE_STATEMENT_INVALID: {
    readonly table: string;
    readonly wrong: 'not_a_number' | 'not_whole' | 'reversed' | 'too_large';
    readonly statements: number;
  };
  /** What a table says that the raw cells do not keep, or of which a cell is missing. */
  readonly DISCLOSURE_STATEMENT_UNTRUE: { readonly table: string; readonly statements: number };
  /** A target with a cell of which no table says anything. */
  readonly DISCLOSURE_TARGET_UNKNOWN: { readonly target: string };
  /** A small location that follows from the totals of the plan, for everyone or for the partner of another location. */
  readonly DISCLOSURE_PLAN_SOLVABLE: {
    readonly period: string;
    readonly location: string;
    readonly insider: string | null;
    readonly totals: readonly string[];
  };
  /** A count of an analyst's table that is missing, negative or not whole. */
  readonly PROTECT_COUNT: Record<string, never>;
  /** A row of an analyst's table with the dimensions of another one. */
  readonly PROTECT_TWICE: Record<string, never>;
  readonly PROTECT_CELL_UNKNOWN: { readonly cell: string };
  /** A table of which no row is a count that was published. */
  readonly PROTECT_UNLINKED: { readonly table: string };
  /** A row that no total ties to a count that was published. */
  readonly PROTECT_LOOSE: { readonly total: string };
  /** Something in a table that looks like the number of a person. */
  readonly PROTECT_NUMBER: Record<string, never>;
  /** Something was published between the audit of a table and its release. */
  readonly PROTECT_STALE: { readonly table: string };
  readonly PROTECT_COLUMNS: { readonly found: readonly string[] };
  /** Shares that give the counts behind them away, by key. */
  readonly DISCLOSURE_RECONSTRUCTIBLE: { readonly cells: readonly string[] };
  /** Even with all hidden that may be hidden, an intruder comes too close. */
  readonly DISCLOSURE_NO_PATTERN: { readonly tables: readonly string[] };
}
