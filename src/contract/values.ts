// A cell as a value, in JavaScript: the text where it is a text, a number, a day as `yyyy-mm-dd`, or bounds as `low..high`.
// Undefined where the text is not written as its notation asks. src/contract/typed-sql.ts says the same in SQL.

import { boundsOfCell, boundsText } from './bounds.js';
import type { CompiledColumn } from './feed.js';
import {
  boundedForm,
  commaDecimalForm,
  dutchDateForm,
  exactScientificForm,
  integerForm,
  isoDateForm,
  matcher,
  monthForm,
  monthOrYearForm,
  pointDecimalForm,
  pseudonymForm,
} from './forms.js';

export type Value = string | number;

export type Reader = (cell: string) => Value | undefined;

/** How the cells of a column become values. The cell is not empty. */
export function readerOf(column: CompiledColumn): Reader {
  switch (column.notation) {
    case 'text':
    case 'code':
      return (cell) => cell;
    case 'month':
      return matching(matcher(monthForm), (cell) => cell);
    case 'month_or_year':
      return matching(matcher(monthOrYearForm), (cell) => cell);
    case 'identifier':
      return matching(matcher(pseudonymForm), (cell) => cell);
    case 'date':
      return readDate;
    case 'integer':
      return integerReader();
    case 'decimal':
      return decimalReader(column.scale);
    case 'bounded':
      return matching(matcher(boundedForm), (cell) => boundsText(boundsOfCell(cell)));
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

const matching =
  (matches: (text: string) => boolean, read: (cell: string) => Value): Reader =>
  (cell) =>
    matches(cell) ? read(cell) : undefined;

/** Dots are thousands, the comma is the decimal sign. Adding zero turns -0 into 0, as in SQL. */
const numberOf = (cell: string): number => Number(cell.replaceAll('.', '').replace(',', '.')) + 0;

function integerReader(): Reader {
  const isWhole = matcher(integerForm);
  const readScientific = scientificReader(0);
  return (cell) => (isWhole(cell) ? numberOf(cell) : readScientific(cell));
}

/** Of scientific notation only what has all its digits. */
const scientificReader = (scale: number): Reader =>
  matching(matcher(exactScientificForm(scale)), (cell) => Number(cell.replace(',', '.')) + 0);

function decimalReader(scale: number): Reader {
  const comma = matcher(commaDecimalForm(scale));
  const readScientific = scientificReader(scale);
  const pointForm = pointDecimalForm(scale);
  const point = pointForm === undefined ? () => false : matcher(pointForm);
  return (cell) => {
    if (comma(cell)) return numberOf(cell);
    return point(cell) ? Number(cell) + 0 : readScientific(cell);
  };
}

const isIsoDate = matcher(isoDateForm);
const isDutchDate = matcher(dutchDateForm);

/** A day of the calendar as `yyyy-mm-dd`, from that form or from `d(d)-m(m)-yyyy`. */
export function readDate(cell: string): string | undefined {
  if (isIsoDate(cell)) return isCalendarDay(cell) ? cell : undefined;
  if (!isDutchDate(cell)) return undefined;
  const [day = '', month = '', year = ''] = cell.split('-');
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? iso : undefined;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text of the form `yyyy-mm-dd` is a day of the calendar. */
export function isCalendarDay(iso: string): boolean {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** A day moved by a number of days, as `yyyy-mm-dd`. */
export function addDays(iso: string, days: number): string {
  const moved = new Date(`${iso}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
