// A revised table does not take the first one out of anyone's drawer: a count is held against every form in which the year
// before or after it was printed.

import { describe, expect, it } from 'vitest';
import {
  type InsiderNumbers,
  loadSolver,
  Memory,
  type PublishedLine,
  type Target,
} from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { type Edition, publish } from './pilots/editions.js';
import { contextAt, type Leaf, ordinaryTable, permitTable } from './pilots/small-table.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();

const rural = (lee: number, ...small: readonly number[]): Readonly<Record<string, Leaf>> => ({
  ...ordinaryTable,
  LEE01: { applied: lee },
  ...Object.fromEntries(small.map((applied, index) => [`RUR1${index}`, { applied }])),
});

// small locations 12, printed as 10: 10 to 12; with LEE01 48, printed as 50: LEE01 takes its 36 off, and only 12 is left
const narrow = rural(36, 3, 4, 5);
// small locations 11, printed as 10; with LEE01 44, printed as 45: LEE01 learns nothing
const small = rural(33, 3, 4, 4);
const wide = rural(45, 13, 14, 15);

interface Step {
  readonly name: string;
  readonly year: number;
  readonly dataCut: string;
  readonly leaves: Readonly<Record<string, Leaf>>;
}

/** Editions one after another, each of the permits of one year; a year that was there before is revised. */
function published(steps: readonly Step[]) {
  const lines: PublishedLine[] = [];
  const earlier: InsiderNumbers[] = [];
  const editions = steps.map(({ name, year, dataCut, leaves }): Edition => {
    const table = `C1/year-${year}`;
    const revise = new Set(new Memory(lines).tables.has(table) ? [table] : []);
    const known = { raw: permitTable(leaves, `year-${year}`), context: contextAt(dataCut) };
    const edition = publish({ name, year, known }, { pilot, solver, lines: [...lines], earlier, revise });
    if (edition.result.kind === 'refused') throw new Error(`${name} is refused`);
    lines.push(...edition.result.lines);
    earlier.push(...edition.result.insiders);
    return edition;
  });
  return { editions, lines };
}

const first = { name: '1/1', year: 1, dataCut: '2024-08-31' };
const revised = { name: '1/2', year: 1, dataCut: '2025-02-28' };
const next = { name: '2/1', year: 2, dataCut: '2025-08-31' };
const late = { name: '1/3', year: 1, dataCut: '2025-12-31' };

const yearOnYear = (lines: readonly PublishedLine[]): string[] =>
  lines
    .flatMap((line) => (line.kind === 'relations' ? line.targets : []))
    .filter(({ kind, id }: Target) => kind === 'year_on_year' && id.includes('small:rural'))
    .filter(({ id }) => id.startsWith('C1/applied'))
    .map(({ id }) => id.replaceAll(/C1\/applied\.n\/|\/small:rural/g, ''));

/** Applications at places of the rural setting in the last edition that are hidden for the sake of others. */
const hiddenForOthers = (editions: readonly Edition[]): string[] =>
  (editions.at(-1)?.cells ?? [])
    .filter(
      ({ indicator, measure, reason }) => indicator === 'C1' && measure === 'applied' && reason === 'few',
    )
    .map(({ period, groupKind, groupValue }) => `${period}/${groupKind}:${groupValue}`);

describe('a count of the next year', () => {
  const year1 = { ...first, leaves: narrow };
  const year2 = { ...next, leaves: small };

  it('is held against the first form of the year before and against the revised one', () => {
    const { lines } = published([year1, { ...revised, leaves: wide }, year2]);
    expect(yearOnYear(lines)).toEqual([
      'year-2#2025-08-31 - year-1#2024-08-31',
      'year-2#2025-08-31 - year-1#2025-02-28',
    ]);
  });

  it('is hidden, and nothing beside it, where a partner knows too well what it differs from the first form', () => {
    const { editions } = published([year1, { ...revised, leaves: wide }, year2]);
    expect(hiddenForOthers(editions)).toEqual(['year-2/small:rural']);
  });

  it('is printed where the year before was never so well known', () => {
    const { editions } = published([{ ...first, leaves: wide }, year2]);
    expect(hiddenForOthers(editions)).toEqual([]);
  });
});

describe('a count that is revised after the next year was published', () => {
  const { editions, lines } = published([
    { ...first, leaves: wide },
    { ...next, leaves: narrow },
    { ...late, leaves: small },
  ]);

  it('is held against that of the next year', () => {
    expect(yearOnYear(lines)).toContain('year-2#2025-08-31 - year-1#2025-12-31');
  });

  it('is hidden, and nothing beside it, where a partner knows too well what the next year differs from it', () => {
    expect(hiddenForOthers(editions)).toEqual(['year-1/small:rural']);
  });
});
