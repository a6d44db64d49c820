// Numbers of a table as whole multiples of one small unit. The rules for amounts compare strictly, and in floating point
// 0.1 + 0.2 is more than 0.3.

/** The numbers times one power of ten that makes all of them whole. */
export function asWhole(values: readonly number[]): bigint[] {
  const decimals = values.map(decimalOf);
  const places = Math.max(0, ...decimals.map((each) => each.places));
  return decimals.map(({ digits, places: own }) => digits * 10n ** BigInt(places - own));
}

/** The digits of a number as it is written, and how many of them stand behind the point. */
function decimalOf(value: number): { digits: bigint; places: number } {
  if (!Number.isFinite(value)) throw new Error('a contribution is not a number');
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

export const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** The values from the largest down. Throws on a negative one: these rules are about shares of a whole. */
export function descending(values: readonly bigint[]): bigint[] {
  if (values.some((value) => value < 0n)) throw new Error('a contribution is negative');
  return [...values].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
}
