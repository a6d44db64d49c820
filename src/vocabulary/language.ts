// The two languages of everything that a user of the system reads. English is the language of the code itself.

export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages. A missing language does not compile. */
export interface Localised {
  readonly nl: string;
  readonly en: string;
}

/** A calendar day, `yyyy-mm-dd`. Periods are written as [from, to): `to` is the first day that no longer counts. */
export type IsoDate = string;
