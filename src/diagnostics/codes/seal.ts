// Codes of problems that src/seal reports, each with the parameters that its texts need. Codes never change once released.

export type SealParams = Record<never, never>;
