// Codes of problems that src/odata reports, each with the parameters that its texts need. Codes never change once released.

export interface ODataParams {
  /** The service gave no answer, or one that says no. */
  readonly ODATA_NO_ANSWER: { readonly status: number | null; readonly tries: number };
  /** The answer is not what the OData protocol asks for. */
  readonly ODATA_ANSWER: { readonly expected: string };
  /** The next page is said to be at another address than that of the service. */
  readonly ODATA_ELSEWHERE: Record<never, never>;
  /** There is no end to the pages, or one comes back. */
  readonly ODATA_ENDLESS: { readonly pages: number };
  /** The table has no measure, or more than one, with a title. */
  readonly ODATA_MEASURE: { readonly table: string; readonly measure: string; readonly found: number };
  /** Two different values of one measure and code. */
  readonly ODATA_TWO_VALUES: { readonly table: string; readonly measure: string; readonly code: string };
  /** A table gave no row at all. */
  readonly ODATA_NO_ROWS: { readonly table: string };
  /** There is no definition that says where the feed is fetched. */
  readonly ODATA_UNKNOWN_FEED: { readonly feed: string; readonly known: readonly string[] };
}
