// Codes of problems that src/disclosure reports, each with the parameters that its texts need. Codes never change once released.

export type DisclosureParams = Record<never, never>;
