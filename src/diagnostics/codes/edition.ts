// Codes of problems that src/edition reports about signing, releasing and verifying, each with the parameters that its
// texts need. Codes never change once released. An edition is named as `2/1`: pilot year, revision.

export interface EditionParams {
  readonly EDITION_NAME: { readonly found: string };
  readonly EDITION_UNKNOWN: { readonly edition: string };
  /** Another process writes to the published folder. */
  readonly EDITION_BUSY: { readonly pid: number; readonly purpose: string };
  /** A line of a published log does not follow from the line before it. */
  readonly EDITION_LOG: Readonly<Record<never, never>>;
  /** `released_otherwise`: the released form made now is not the one that the manifest lists. */
  readonly EDITION_FILE: {
    readonly problem: 'missing' | 'changed' | 'unlisted' | 'released_otherwise';
  };
  /** `changed`: it is not the one that was made, or signed. */
  readonly EDITION_MANIFEST: { readonly problem: 'unreadable' | 'changed' };
  /** The cells together were not tested for disclosure. */
  readonly EDITION_NOT_AUDITED: { readonly edition: string };
  /** Something was published since the draft was made. */
  readonly EDITION_STALE: { readonly edition: string };
  /** No line of the log says who made it. */
  readonly EDITION_MAKER_UNKNOWN: { readonly edition: string };
  readonly EDITION_KEY_FILE: { readonly problem: 'absent' | 'malformed' | 'readable_by_others' | 'exists' };
  readonly EDITION_KEY_UNKNOWN: { readonly publicKey: string };
  /** A test key for real data (`isTest`), or a real key for made-up data. */
  readonly EDITION_KEY_KIND: { readonly isTest: boolean };
  /** It is not the turn of this role, or the edition was signed in it before. */
  readonly EDITION_ORDER: {
    readonly edition: string;
    readonly role: 'checker' | 'commissioner';
    readonly status: 'draft' | 'checked' | 'released' | 'withdrawn';
  };
  readonly EDITION_SAME_PERSON: { readonly name: string; readonly other: 'maker' | 'checker' };
  readonly EDITION_SIGNATURE: {
    readonly role: 'checker' | 'commissioner';
    readonly problem: 'missing' | 'wrong' | 'unknown_key';
  };
  /** A head that was kept elsewhere is not in the log. */
  readonly EDITION_HEAD: { readonly head: string };
  readonly EDITION_NOT_RELEASED: {
    readonly edition: string;
    readonly status: 'draft' | 'checked' | 'withdrawn';
  };
  /** For whoever verifies an edition: it was decided that it does not hold, or has an error. */
  readonly EDITION_DECIDED: {
    readonly edition: string;
    readonly decision: 'withdrawn' | 'erratum';
    readonly by: string;
    readonly on: string;
    readonly because: string;
  };
}
