// Codes of problems that src/report reports, each with the parameters that its texts need. Codes never change once released.

export interface ReportParams {
  REPORT_BARE_NUMBER: { readonly found: string };
  REPORT_SPELLED_NUMBER: { readonly found: string };
  REPORT_CAUSAL_WORDING: { readonly found: string };
  REPORT_MARKDOWN: { readonly found: string };
  REPORT_CHAPTER_MISSING: { readonly chapter: string; readonly language: string };
  REPORT_LANGUAGES_DIFFER: { readonly placeholder: string; readonly other: string };
  REPORT_PLACEHOLDER: { readonly placeholder: string; readonly known: readonly string[] };
  REPORT_CELL_NOT_PLANNED: { readonly key: string };
  REPORT_CHART_INVALID: { readonly chart: string; readonly reason: string };
  REPORT_LEVER_PLANNED: { readonly lever: string; readonly from: string };
  REPORT_YEAR: { readonly found: string; readonly years: number };
  /** The data end before the first day of the year. */
  REPORT_YEAR_AHEAD: { readonly year: number; readonly from: string; readonly dataCut: string };
  /** Tables that someone wants to print anew and that were never published. */
  REPORT_REVISION_UNKNOWN: { readonly tables: readonly string[]; readonly published: readonly string[] };
  /** A published table that would read otherwise by the data of today, by so much that it matters. */
  REPORT_REVISION_DUE: { readonly table: string; readonly cells: number };
  REPORT_REVISION_INCOMPLETE: { readonly missing: string };
  REPORT_YEAR_INCOMPLETE: { readonly year: number; readonly dataCut: string };
}
