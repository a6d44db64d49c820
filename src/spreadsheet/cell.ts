// The value of a cell, from what stands in the file: its type, its text and its number format.

import { damaged } from './fault.js';
import type { NumberFormat } from './number-format.js';

/**
 * Days, months and moments are texts (`yyyy-mm-dd`, `yyyy-mm`, `yyyy-mm-dd hh:mm:ss`), as are the errors of formulas
 * (`#N/A`). A percentage keeps its number as a share.
 */
export type SheetCell = string | number | boolean | null | { readonly percent: number };

/** A cell as it stands in the file. `text` is its value, or the index of a shared text. */
export interface RawCell {
  readonly type: string;
  readonly text: string;
  readonly format: NumberFormat;
}

export interface CellContext {
  readonly sharedTexts: readonly string[];
  /** Days count from 1904, as on old Macintosh computers. */
  readonly is1904: boolean;
}

/** @throws UnreadableWorkbook where a shared text is not there */
export function cellValue({ type, text, format }: RawCell, context: CellContext): SheetCell {
  switch (type) {
    case 's':
      return sharedText(text, context);
    case 'str':
    case 'inlineStr':
      return withoutEscapes(text);
    case 'b':
      return text === '' ? null : text === '1' || text === 'true';
    case 'e':
      return text;
    case 'd':
      return momentText(text);
    default:
      return numberValue(text, format, context);
  }
}

/** Characters that XML cannot hold are written as _x000D_. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function sharedText(index: string, { sharedTexts }: CellContext): string {
  const text = /^[0-9]+$/.test(index) ? sharedTexts[Number(index)] : undefined;
  if (text === undefined) throw damaged();
  return text;
}

/** A moment as ISO 8601 writes it; midnight is the day. */
function momentText(text: string): string {
  const [, day, time = '00:00:00'] =
    /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.0+)?Z?)?$/.exec(text) ?? [];
  if (day === undefined) return text;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function numberValue(text: string, format: NumberFormat, { is1904 }: CellContext): SheetCell {
  if (text === '') return null;
  if (!/^-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)) return text;
  const value = Number(text);
  if (typeof format === 'object') return paddedNumber(value, format.zeros);
  switch (format) {
    case 'plain':
      return value;
    case 'percent':
      return { percent: value };
    case 'day':
    case 'moment':
    case 'month':
    case 'year':
    case 'time':
      return momentOfSerial(value, format, is1904);
    default:
      throw new Error(`unknown format ${String(format satisfies never)}`);
  }
}

const paddedNumber = (value: number, zeros: number): SheetCell =>
  Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(zeros, '0') : value;

type MomentFormat = 'day' | 'moment' | 'month' | 'year' | 'time';

const [secondsOfDay, lastDay] = [86_400, 2_958_465];

/** The 29th of February 1900, which never was and yet has a number. */
const neverDay = 60;

/** A number of days since the last day of 1899 (or the first of 1904), rounded to the second. */
function momentOfSerial(serial: number, format: MomentFormat, is1904: boolean): SheetCell {
  const seconds = Math.round(serial * secondsOfDay);
  const days = Math.floor(seconds / secondsOfDay);
  if (serial < 0 || days > lastDay) return serial;
  if (format === 'time') return timeText(seconds);
  const day = dayText(days, is1904);
  const time = timeText(seconds - days * secondsOfDay);
  switch (format) {
    case 'day':
      return day;
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
    case 'moment':
      return time === '00:00:00' ? day : `${day} ${time}`;
    default:
      throw new Error(`unknown format ${String(format satisfies never)}`);
  }
}

function dayText(days: number, is1904: boolean): string {
  if (!is1904 && days === neverDay) return '1900-02-29';
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < neverDay ? 31 : 30);
  return new Date(epoch + days * secondsOfDay * 1000).toISOString().slice(0, 10);
}

/** Hours may be more than a day has: elapsed time. */
function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
