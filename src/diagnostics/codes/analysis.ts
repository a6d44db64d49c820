// Codes of problems that src/analysis reports, each with the parameters that its texts need. Codes never change once released.

export type AnalysisParams = Record<never, never>;
