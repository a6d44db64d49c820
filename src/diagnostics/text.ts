// What every message says, in either language: what is wrong, what was expected and found, what happened to the data,
// and what to do. Full sentences; the place (file, line, column) is printed by src/diagnostics/render.ts.

export interface DiagnosticText {
  readonly what: string;
  readonly expected?: string;
  /** Never a value of a sensitive column: a shape (`99-99-9999`) instead. */
  readonly found?: string;
  /** What happened to the data: nothing was loaded, the row is in quarantine. */
  readonly data?: string;
  readonly remedy: string;
  /** What the supplier is asked to do, where `remedy` speaks to whoever runs the program. */
  readonly supplierRemedy?: string;
}

/** One text function per code of an area. */
export type Texts<Params> = { readonly [Code in keyof Params]: (params: Params[Code]) => DiagnosticText };
