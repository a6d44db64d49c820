// Reads the columns of rows as the texts that facts are made of.

import type { Localised } from '../vocabulary/index.js';
import type { Row } from '../warehouse/index.js';

export const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

export const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** `title_nl` and `title_en` as one text. */
export const localised = (row: Row, name: string): Localised => ({
  nl: text(row[`${name}_nl`]),
  en: text(row[`${name}_en`]),
});
