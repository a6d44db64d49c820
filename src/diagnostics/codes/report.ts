// Codes of problems that src/report reports, each with the parameters that its texts need. Codes never change once released.

export type ReportParams = Record<never, never>;
