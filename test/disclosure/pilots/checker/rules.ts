// What may not be printed in any edition, whatever else stands in it: read from the text of the release rules, held against
// the raw cells.

import { cellKey, monthsOfRun, type RawCell } from '../../../../src/vocabulary/index.js';
import type { PrintedCell, PublicFacts } from './printed.js';
import type { Behind } from './protected.js';

const part = (raw: RawCell | undefined, name: string): number =>
  raw?.parts.reduce((sum, each) => (each.name === name ? sum + each.value : sum), 0) ?? 0;

/** Objections, one a cell, with its key and without a number. */
export function againstTheRules(
  printed: readonly PrintedCell[],
  behind: readonly Behind[],
  facts: PublicFacts,
): string[] {
  const raw = new Map(
    behind.flatMap(({ version, raw: cells }) =>
      cells.map((cell) => [`${version} ${cellKey(cell)}`, cell] as const),
    ),
  );
  const shown = printed.filter(({ cell }) => cell.status === 'shown' || cell.status === 'zero');
  return [
    ...shown.flatMap(({ cell, version }) => {
      const key = cell.span === null ? cell.key : cell.key.replace(cell.period, cell.span);
      const why = objectionTo({ cell, version }, raw.get(`${version} ${key}`), facts);
      return why === undefined ? [] : [`${cell.key} ${why}`];
    }),
    ...brokenRuns(printed),
  ];
}

function objectionTo(
  { cell }: PrintedCell,
  raw: RawCell | undefined,
  facts: PublicFacts,
): string | undefined {
  if (raw === undefined) return 'is printed and has nothing behind it';
  if (!['province', 'setting', 'location', 'small'].includes(cell.groupKind))
    return 'is of no group of the plan';
  const setting = cell.groupKind === 'small' ? cell.groupValue : facts.settingOf.get(cell.groupValue);
  const isOfFew = (facts.open.get(`${cell.period}/${setting}`) ?? []).length < 3;
  if ((cell.groupKind === 'small' || cell.groupKind === 'location') && isOfFew)
    return 'stands beside too few small locations';
  switch (cell.indicator) {
    case 'C1':
      return objectionToCount(cell.value ?? 0, raw);
    case 'F1':
      return objectionToDays(cell.status, raw);
    case 'B2':
      return objectionToWeeks(cell.status, raw);
    default:
      return raw.nPersons < 10 && cell.indicator !== 'G1' ? 'rests on few' : undefined;
  }
}

function objectionToCount(value: number, raw: RawCell): string | undefined {
  const n = part(raw, 'n');
  if (value !== 5 * Math.floor(n / 5 + 0.5)) return 'is not rounded as the rule says';
  if (n > 0 && (n < 10 || raw.nPersons < 10)) return 'is a small number';
  const largest = part(raw, 'largest');
  return largest > 0 && n - largest < 5 ? 'leaves few besides the largest employer' : undefined;
}

function objectionToDays(status: string, raw: RawCell): string | undefined {
  const [nonzero, largest] = [part(raw, 'persons_nonzero'), part(raw, 'largest')];
  if (part(raw, 'persons') < 10) return 'rests on few';
  if (status === 'zero') return nonzero > 0 ? 'is no zero' : undefined;
  if (nonzero < 10) return 'rests on few in work';
  return largest > 0 && nonzero - largest < 5 ? 'leaves few besides the largest employer' : undefined;
}

function objectionToWeeks(status: string, raw: RawCell): string | undefined {
  const [x, n] = [part(raw, 'x'), part(raw, 'n')];
  const isSensitive = raw.measure.startsWith('over_24');
  if (n < 10) return 'rests on few';
  if (isSensitive && (x === 0 || x === n || (n < 50 && x / n > 0.9))) return 'tells it of everyone';
  if (status === 'zero') return x > 0 ? 'is no zero' : undefined;
  return x < 10 || (x < n && n - x < 10) ? 'rests on few on one side' : undefined;
}

/** A run stands for all of its months alike, or for none. */
function brokenRuns(printed: readonly PrintedCell[]): string[] {
  const months = new Map(printed.map(({ cell, version }) => [`${version} ${cell.key}`, cell]));
  return printed.flatMap(({ cell, version }) => {
    if (cell.span === null) return [];
    const isWhole = monthsOfRun(cell.span).every((month) => {
      const other = months.get(`${version} ${cell.key.replace(cell.period, month)}`);
      return other?.span === cell.span && other.value === cell.value;
    });
    return isWhole ? [] : [`${cell.key} stands in a run that is told of other months otherwise`];
  });
}
