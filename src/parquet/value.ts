// How the values of a column are read, from its type: exactly, digit by digit, and without guessing. hyparquet would make
// binary fractions of decimals and dates of moments, so its values are taken as they lie in the file.

import type { SchemaElement } from 'hyparquet';

/** A decimal number: `unscaled` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Stands for a text that is no UTF-8. */
export const noText = { noText: true } as const;

/** Days and moments are texts: `yyyy-mm-dd`, `yyyy-mm-dd hh:mm:ss`, with a `Z` behind it where the moment is one of UTC. */
export type ParquetCell = string | number | bigint | boolean | null | Decimal | typeof noText;

/** A value as it lies in the file. */
export type RawValue = string | number | bigint | boolean | Uint8Array | typeof noText;

export type ValueReader = (value: RawValue) => ParquetCell;

/** How to read a column that is neither a list nor a record; undefined where its values have no text. */
export function valueReader(element: SchemaElement): ValueReader | undefined {
  switch (meaningOf(element)) {
    case 'text':
      return (value) => (value instanceof Uint8Array ? textOf(value) : (value as ParquetCell));
    case 'plain':
      return (value) => (value instanceof Uint8Array ? noText : value);
    case 'float':
      return (value) => fromFloat(Number(value));
    case 'decimal':
      return decimalReader(scaleOf(element));
    case 'date':
      return (value) => momentText(BigInt(value as number) * microsOfDay, false);
    case 'time':
      return (value) => timeText(BigInt(value as number | bigint) * microsOf(element));
    case 'moment':
      return (value) => momentText(microsOfMoment(element, BigInt(value as number | bigint)), isUtc(element));
    default:
      return undefined;
  }
}

type Meaning = 'text' | 'plain' | 'float' | 'decimal' | 'date' | 'time' | 'moment';

function meaningOf(element: SchemaElement): Meaning | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  const name = logical?.type ?? converted ?? '';
  if (name === 'DECIMAL') return type === 'FLOAT' || type === 'DOUBLE' ? undefined : 'decimal';
  if (name === 'DATE') return type === 'INT32' ? 'date' : undefined;
  if (name.startsWith('TIMESTAMP')) return type === 'INT64' ? 'moment' : undefined;
  if (name.startsWith('TIME')) return type === 'INT32' || type === 'INT64' ? 'time' : undefined;
  if (type === 'INT96') return 'moment';
  if (['INTEGER', ''].includes(name) || /^U?INT_/.test(name)) return plainMeaning(type);
  if (name === 'UUID') return 'text';
  return type === 'BYTE_ARRAY' && ['UTF8', 'STRING', 'ENUM', 'JSON'].includes(name) ? 'text' : undefined;
}

function plainMeaning(type: SchemaElement['type']): Meaning | undefined {
  if (type === 'BYTE_ARRAY') return 'text';
  if (type === 'FLOAT') return 'float';
  return type === 'BOOLEAN' || type === 'INT32' || type === 'INT64' || type === 'DOUBLE'
    ? 'plain'
    : undefined;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes, or that they are none. */
export function textOf(bytes: Uint8Array): string | typeof noText {
  try {
    return decoder.decode(bytes);
  } catch {
    return noText;
  }
}

/** The shortest number that is this one when it is kept in 32 bits: 0.1, where 64 bits show 0.10000000149011612. */
function fromFloat(value: number): number {
  const short = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)));
  return short.find((each) => Math.fround(each) === value) ?? Number(value.toPrecision(9));
}

const scaleOf = ({ scale, logical_type: logical }: SchemaElement): number =>
  scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);

const decimalReader =
  (scale: number): ValueReader =>
  (value) => ({
    unscaled: value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint),
    scale,
  });

/** A number of any length, the largest byte first, in two's complement. */
function signed(bytes: Uint8Array): bigint {
  const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(Math.max(bytes.length, 1) * 8, number);
}

const microsOfDay = 86_400_000_000n;

/** Microseconds in one unit of a time or moment; nanoseconds are cut off. */
function microsOf({ converted_type: converted, logical_type: logical }: SchemaElement): bigint {
  const unit = logical?.type === 'TIME' || logical?.type === 'TIMESTAMP' ? logical.unit : undefined;
  return unit === 'MILLIS' || converted?.endsWith('_MILLIS') ? 1000n : 1n;
}

function microsOfMoment(element: SchemaElement, value: bigint): bigint {
  const { type, logical_type: logical } = element;
  if (type === 'INT96') return microsOfInt96(value);
  if (logical?.type === 'TIMESTAMP' && logical.unit === 'NANOS') return floored(value, 1000n);
  return value * microsOf(element);
}

/** The old form of a moment: a Julian day in the upper half, nanoseconds of that day in the lower. */
const microsOfInt96 = (value: bigint): bigint =>
  ((value >> 64n) - 2_440_588n) * microsOfDay + (value & 0xffff_ffff_ffff_ffffn) / 1000n;

const isUtc = ({ logical_type: logical }: SchemaElement): boolean =>
  logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;

const floored = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

/** Midnight is the day; it is the same day in the Netherlands where the moment is one of UTC. */
function momentText(micros: bigint, isOfUtc: boolean): string {
  const days = floored(micros, microsOfDay);
  const moment = new Date(Number(days) * 86_400_000);
  if (Number.isNaN(moment.getTime())) return String(micros);
  const day = moment.toISOString().replace(/T.*$/, '');
  const rest = micros - days * microsOfDay;
  return rest === 0n ? day : `${day} ${timeText(rest)}${isOfUtc ? 'Z' : ''}`;
}

function timeText(micros: bigint): string {
  const seconds = micros / 1_000_000n;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const fraction = String(micros % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return fraction === '' ? text : `${text}.${fraction}`;
}
