// The lexical forms: how a value may be written in a file, once for both sides. Each form is a pattern within the
// common subset of RE2 (DuckDB) and JavaScript; a cast follows only where it matched, because DuckDB's own casts are
// lenient ('1_000', '0x1F', '2024-1-5', ' 7 ' and 'NaN' all pass a bare TRY_CAST).

/** Digits of a number in all, so that a JavaScript number and a DECIMAL(15) hold the same value exactly. */
export const maximumDigits = 15;

/** `yyyy-mm-dd`; the years 0000-0999 are typing errors and read differently by different programs. */
export const isoDateForm = '[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}';

/** `d(d)-m(m)-yyyy`, as Dutch files write a day. */
export const dutchDateForm = '[0-9]{1,2}-[0-9]{1,2}-[1-9][0-9]{3}';

export const monthForm = '(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])';

export const pseudonymPrefix = 'p1_';
export const pseudonymForm = `${pseudonymPrefix}[0-9a-f]{32}`;
export const pseudonymLength = 35;

/** Whole numbers: plain digits, or dots for thousands. */
export const integerForm = `-?(?:[0-9]{1,${maximumDigits}}|[0-9]{1,3}(?:\\.[0-9]{3}){1,4})`;

/** Numbers with a decimal comma and without dots for thousands; at most `scale` decimals. */
export const plainDecimalForm = (scale: number): string =>
  `-?[0-9]{1,${maximumDigits - scale}}(?:,[0-9]{1,${scale}})?`;

/** Numbers with a decimal comma, with or without dots for thousands; at most `scale` decimals. */
export function commaDecimalForm(scale: number): string {
  const whole = maximumDigits - scale;
  const groups = Math.floor((whole - 3) / 3);
  return `-?(?:[0-9]{1,${whole}}|[0-9]{1,3}(?:\\.[0-9]{3}){1,${groups}})(?:,[0-9]{1,${scale}})?`;
}

/** Numbers with a decimal point. Not with three decimals: `1.234` is one thousand and more, never 1,234. */
export const pointDecimalForm = (scale: number): string | undefined =>
  scale > 0 && scale < 3 ? `-?[0-9]{1,${maximumDigits - scale}}\\.[0-9]{1,${scale}}` : undefined;

/** A whole number, a number that it is below, a range, or nothing that can be told. */
export const boundedForm = `(?:[0-9]{1,${maximumDigits}}|<[0-9]{1,${maximumDigits}}|[0-9]{1,${maximumDigits}}(?:-|\\.{2,3})[0-9]{1,${maximumDigits}}|[x.])`;

/** A JavaScript test of a whole text against a form. */
export function matcher(form: string): (text: string) => boolean {
  const pattern = new RegExp(`^(?:${form})$`);
  return (text) => pattern.test(text);
}
