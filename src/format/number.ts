// Numbers as Dutch and English readers write them. Written out here instead of taken from Intl, so that an edition has
// the same bytes on every machine, whatever language data its Node was built with.

/** The two languages of the report; a leaf knows no other module, so the type is repeated here. */
export type FormatLanguage = 'nl' | 'en';

const marks = { nl: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const;

/** The true minus sign (U+2212); a hyphen is read as a dash. */
export const minus = '\u2212';

export interface NumberOptions {
  /** Digits behind the decimal mark; default none. */
  readonly decimals?: number;
  /** Writes a plus before a positive number, for differences. */
  readonly signed?: boolean;
}

/** A number with marks of thousands and decimals: 1.234,5 or 1,234.5. */
export function formatNumber(value: number, language: FormatLanguage, options: NumberOptions = {}): string {
  const { thousands, decimal } = marks[language];
  const fixed = Math.abs(value).toFixed(options.decimals ?? 0);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return `${signOf(value, Number(fixed) === 0, options.signed ?? false)}${digits}`;
}

function signOf(value: number, isZero: boolean, signed: boolean): string {
  if (isZero) return '';
  if (value < 0) return minus;
  return signed ? '+' : '';
}

/** A share between 0 and 1 as a percentage, without a space before the sign in both languages. */
export const formatPercentage = (share: number, language: FormatLanguage, options?: NumberOptions): string =>
  `${formatNumber(share * 100, language, options)}%`;

/** A range from low to high, with an en dash. */
export const formatRange = (low: string, high: string): string => `${low}\u2013${high}`;

/** Words in a row: a, b en c. */
export function formatList(words: readonly string[], language: FormatLanguage): string {
  const and = language === 'nl' ? 'en' : 'and';
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
