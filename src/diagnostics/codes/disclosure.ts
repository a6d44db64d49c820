// Codes of problems that src/disclosure and its edition report, each with the parameters that its texts need. Codes never change once released.

export interface DisclosureParams {
  DISCLOSURE_NOT_DELIVERED: { readonly cells: number; readonly asOf: string };
  DISCLOSURE_UNCONFIRMED_RULE: { readonly cells: number };
}
