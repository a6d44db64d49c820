// Codes of problems that src/analysis reports, each with the parameters that its texts need. Codes never change once released.

export interface AnalysisParams {
  /** Nothing has been built yet. */
  readonly ANALYSIS_NO_SNAPSHOT: Record<never, never>;
  /** No saved question has this name. */
  readonly ANALYSIS_UNKNOWN_QUESTION: { readonly question: string; readonly similar?: string };
  /** A key in the header of a question is absent or cannot be read. */
  readonly ANALYSIS_QUESTION_HEADER: { readonly key: string };
  /** A parameter is unknown (no type), has no value or a value of another type. `names` are the parameters it takes. */
  readonly ANALYSIS_PARAMETER: {
    readonly question: string;
    readonly parameter: string;
    readonly names: string;
    readonly type?: string;
  };
  /** The engine cannot read or run the statement; `message` is its own, `excerpt` the line with a caret. */
  readonly ANALYSIS_STATEMENT: { readonly message: string; readonly excerpt: string };
  /** The statement is not allowed here. */
  readonly ANALYSIS_REFUSED: {
    readonly reason: 'statements' | 'no_select' | 'function' | 'relation';
    readonly name: string;
    readonly excerpt: string;
  };
  readonly ANALYSIS_TIME: { readonly seconds: number };
  readonly ANALYSIS_MEMORY: { readonly megabytes: number };
}
