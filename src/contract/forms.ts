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

/** `yyyy-mm`, or `yyyy` where no more is known: what is left of a day once src/contract/month-or-year.ts has read it. */
export const monthOrYearForm = '(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?';

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

/** Scientific notation: what a spreadsheet makes of a long number, mostly with fewer digits than the number has. */
export const scientificForm = '-?[0-9]{1,3}(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,3}';

/**
 * Scientific notation in which no digit before the decimal sign is missing, and at most `scale` stand behind it:
 * `1,234567891E+09` is 1234567891, where `1,23457E+09` could be many numbers.
 */
export function exactScientificForm(scale: number): string {
  const exponents = Array.from({ length: maximumDigits - scale }, (_, exponent) => exponent);
  const forms = exponents.map((exponent) => {
    const decimals = exponent === 0 ? noWhole(scale) : `[.,][0-9]{${exponent},${exponent + scale}}`;
    return `${decimals}[eE]\\+?0{0,2}${exponent}`;
  });
  return `-?[0-9](?:${forms.join('|')})`;
}

const noWhole = (scale: number): string => (scale === 0 ? '' : `(?:[.,][0-9]{1,${scale}})?`);

/** Stands in sealed rows for an identifier whose digits a spreadsheet cut off; nothing of its text is kept. */
export const digitsLostMark = '!digits_lost';

/** What a spreadsheet puts where a formula has no value, in English and Dutch: no value, whatever the column. */
export const cellErrors: readonly string[] = [
  ...['#N/A', '#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!'],
  ...['#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#GETTING_DATA'],
  ...['#N/B', '#VERW!', '#NAAM?', '#WAARDE!', '#DEEL/0!', '#GETAL!', '#LEEG!', '#OVERLOOP!'],
];

/** A JavaScript test of a whole text against a form. */
export function matcher(form: string): (text: string) => boolean {
  const pattern = new RegExp(`^(?:${form})$`);
  return (text) => pattern.test(text);
}
