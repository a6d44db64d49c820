// Codes of problems that src/intake reports, each with the parameters that its texts need. Codes never change once released.

export type IntakeParams = Record<never, never>;
