// Codes of problems that src/model reports, each with the parameters that its texts need. Codes never change once released.

export type ModelParams = Record<never, never>;
