// Codes of problems that src/contract reports, each with the parameters that its texts need. Codes never change once released.

export type ContractParams = Record<never, never>;
