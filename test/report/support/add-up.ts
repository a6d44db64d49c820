// Makes invented cells add up as the models' do: the parts of a setting are those of its places, the province is its
// settings and some who live elsewhere, and the months of a year are that year.

import type { CellPart, PilotDefinition, RawCell } from '../../../src/vocabulary/index.js';
import { cellKey } from '../../../src/vocabulary/index.js';

const settings: Readonly<Record<string, readonly string[]>> = {
  city: ['location:UTR01', 'small:city'],
  rural: ['location:AMF01', 'location:LEE01', 'small:rural'],
};

/** The same cells with counts and sums of days that are those of their parts. */
export function addedUp(cells: readonly RawCell[], pilot: PilotDefinition): RawCell[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const totals = (period: RegExp) =>
    [...byKey.values()].filter((cell) => isSum(cell) && period.test(cell.period));
  for (const cell of totals(/^(baseline|year-\d)$/))
    if (cell.groupKind === 'setting') add(byKey, cell, settings[cell.groupValue] ?? [], 0);
  for (const cell of totals(/^(baseline|year-\d)$/))
    if (cell.groupKind === 'province') add(byKey, cell, ['setting:city', 'setting:rural'], 7);
  for (const cell of totals(/^(baseline|year-\d)$/))
    if (cell.groupKind === 'province') spread(byKey, cell, monthsOfYear(cell.period, cells, pilot));
  return [...byKey.values()].map((cell) => withPersons(cell, byKey));
}

/** The persons behind a count of permits are those that the measure of persons counts. */
function withPersons(cell: RawCell, byKey: ReadonlyMap<string, RawCell>): RawCell {
  const persons = byKey.get(cellKey({ ...cell, measure: 'persons' }));
  return cell.indicator === 'C1' && persons !== undefined
    ? { ...cell, nPersons: valueIn(persons, 'n') }
    : cell;
}

const isSum = ({ indicator }: RawCell): boolean => indicator === 'C1' || indicator === 'F1';

function add(
  byKey: Map<string, RawCell>,
  total: RawCell,
  groups: readonly string[],
  elsewhere: number,
): void {
  const parts = groups.flatMap((group) => {
    const [groupKind = '', groupValue = ''] = group.split(':');
    return byKey.get(cellKey({ ...total, groupKind, groupValue })) ?? [];
  });
  const sums = total.parts.map((part) => ({
    ...part,
    value:
      parts.reduce((sum, each) => sum + valueIn(each, part.name), 0) + (part.name === 'n' ? elsewhere : 0),
  }));
  const nPersons = parts.reduce((sum, each) => sum + each.nPersons, 0);
  byKey.set(cellKey(total), { ...total, parts: sums, nPersons });
}

function spread(byKey: Map<string, RawCell>, year: RawCell, months: readonly string[]): void {
  for (const [index, period] of months.entries()) {
    const key = cellKey({ ...year, period });
    const month = byKey.get(key);
    if (month === undefined) continue;
    const parts = month.parts.map((part) => ({ ...part, value: shareOf(year, part, index, months.length) }));
    byKey.set(key, { ...month, parts });
  }
}

/** Persons and what is about them overlap between months; everything else is divided over them. */
function shareOf(year: RawCell, { name }: CellPart, index: number, months: number): number {
  const whole = valueIn(year, name);
  if (name === 'persons') return Math.round(whole * 0.6);
  if (name === 'persons_nonzero') return Math.round(whole * 0.4);
  const upTo = (count: number) => Math.floor((whole * count) / months);
  return upTo(index + 1) - upTo(index);
}

const valueIn = ({ parts }: RawCell, name: string): number =>
  parts.find((part) => part.name === name)?.value ?? 0;

/** The months of a baseline or year, of all months that the cells have. */
function monthsOfYear(period: string, cells: readonly RawCell[], pilot: PilotDefinition): string[] {
  const months = [...new Set(cells.map((cell) => cell.period).filter((each) => /^\d{4}-\d{2}$/.test(each)))];
  const from = period === 'baseline' ? 0 : pilot.baselineMonths + 12 * (Number(period.slice(5)) - 1);
  return months.sort().slice(from, from + (period === 'baseline' ? pilot.baselineMonths : 12));
}
