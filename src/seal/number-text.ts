// Numbers of spreadsheets, Parquet and JSON as the text that the same number has in a CSV of ours: all digits that are
// there, a decimal comma, no marks of thousands, no exponent, none of the noise of binary fractions.

/** Digits that a spreadsheet keeps of a number, and that any binary fraction of 64 bits holds exactly. */
const digitsOfDouble = 15;

/** Powers of ten that are written out; what lies beyond is no number of a delivery. */
const farthest = 60;

/**
 * A binary fraction by its first 15 digits, so that 0.30000000000000004 is 0,3. A number of more digits before the decimal
 * sign stays in scientific notation: its last digits are not known.
 */
export function textOfDouble(value: number, digits = digitsOfDouble): string {
  const [mantissa = '', exponent] = value.toExponential(digits - 1).split('e');
  if (!Number.isFinite(value)) return String(value);
  if (Number(exponent) >= digits || Number(exponent) < -farthest)
    return `${withoutZeros(mantissa.replace('.', ','))}E${exponent}`;
  return withoutZeros(placed(mantissa, Number(exponent)));
}

/** A number as JSON writes it, digit by digit; an exponent is written out. */
export function textOfToken(token: string): string {
  const [mantissa = '', exponent = '0'] = token.split(/e/i);
  const power = Number(exponent);
  if (Math.abs(power) > farthest) return token;
  return power === 0 ? mantissa.replace('.', ',') : placed(mantissa, power);
}

/** A whole number with the decimal comma `scale` digits from its end. */
export function textOfUnscaled(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}`;
  return scale === 0 ? text : withoutZeros(`${text},${digits.slice(digits.length - scale)}`);
}

/** Moves the decimal sign of `-d.ddd` by a power of ten. */
function placed(mantissa: string, power: number): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(mantissa) ?? [];
  const digits = `${'0'.repeat(Math.max(0, -power - whole.length + 1))}${whole}${decimals}`;
  const point = Math.max(whole.length + power, 1);
  const before = digits.slice(0, point).padEnd(point, '0');
  const behind = digits.slice(point);
  const number = before.replace(/^0+(?=[0-9])/, '');
  return `${sign}${number}${behind === '' ? '' : `,${behind}`}`;
}

const withoutZeros = (text: string): string => (text.includes(',') ? text.replace(/,?0+$/, '') : text);
