// The checker is worth something only where it objects: leaks planted in an edition that it finds nothing against, and the
// laws that what it works out must obey.

import { describe, expect, it } from 'vitest';
import { type CellContent, loadSolver } from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { check } from './pilots/checker/check.js';
import type { Strictness } from './pilots/checker/deduction.js';
import { loadHighs } from './pilots/checker/possible.js';
import { endOfYear } from './pilots/days.js';
import { Draws } from './pilots/draws.js';
import { publish } from './pilots/editions.js';
import {
  withABrokenRun,
  withASingleLocation,
  withOneHiddenCellPrinted,
  withoutComplementaryHiding,
} from './pilots/leaks.js';
import { knownPilot } from './pilots/raw-cells.js';
import { traitsOf, worldOf } from './pilots/world.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();
const highs = await loadHighs();
const fewest = pilot.disclosure.fewestValues;

/** The permits of a pilot that is not large and has few small locations: the gate hides some counts for the sake of others. */
const all = knownPilot(worldOf(5, { ...traitsOf(5), beds: 1_443 }), 1, endOfYear(1) + 60);
const known = { ...all, raw: all.raw.filter(({ indicator }) => indicator === 'C1' || indicator === 'O1') };
const about = { name: '1/1', year: 1, known };
const edition = publish(about, { pilot, solver, lines: [] });

function found(cells: readonly CellContent[], strictness: Strictness = 'plain') {
  const issue = { ...about, cells, revise: new Set<string>() };
  return check([issue], pilot, { highs, fewest, strictness });
}

describe('the checker', () => {
  it('finds nothing against the edition as the gate made it, and the truth in every interval', () => {
    const { tooNarrow, objections, untrue, targets } = found(edition.cells);
    expect(targets).toBeGreaterThan(50);
    expect(tooNarrow.map(({ who, number }) => `${who} ${number.kind}`)).toEqual([]);
    expect(objections).toEqual([]);
    expect(untrue).toEqual([]);
  });

  it('objects where what is hidden for others is printed', () => {
    expect(found(withoutComplementaryHiding(edition.cells, known.raw)).tooNarrow.length).toBeGreaterThan(0);
  });

  it('objects where one hidden cell is printed', () => {
    expect(found(withOneHiddenCellPrinted(edition.cells, known.raw)).objections.length).toBeGreaterThan(0);
  });

  it('objects where the number of a single location is printed', () => {
    expect(found(withASingleLocation(edition.cells, known.raw)).objections.length).toBeGreaterThan(0);
  });

  it('objects where a month of a run is printed by itself', () => {
    expect(found(withABrokenRun(edition.cells, known.raw)).objections.length).toBeGreaterThan(0);
  });

  it('objects where a published cell changes in a table that is not revised', () => {
    const issue = { ...about, cells: edition.cells, revise: new Set<string>() };
    const later = edition.cells.map((cell) =>
      cell.status === 'shown' ? { ...cell, value: (cell.value ?? 0) + 5 } : cell,
    );
    const { objections } = check([issue, { ...issue, name: '2/1', cells: later }], pilot, {
      highs,
      fewest,
      strictness: 'plain',
      readerOnly: true,
    });
    expect(objections.some((each) => each.includes('otherwise than before'))).toBe(true);
  });
});

/** Ends of every target for the reader, by aim. */
function ends(cells: readonly CellContent[]): Map<string, readonly [number, number]> {
  const issue = { ...about, cells, revise: new Set<string>() };
  const { looks } = check([issue], pilot, { highs, fewest, strictness: 'plain', readerOnly: true });
  return new Map(looks.map(({ number, least, most }) => [JSON.stringify(number.aim), [least, most]]));
}

const isWithin = ([least, most]: readonly [number, number], [from, to]: readonly [number, number]): boolean =>
  least >= from && most <= to;

describe('what a reader works out', () => {
  const whole = ends(edition.cells);

  it('never gets wider by one more table', () => {
    const fewer = ends(edition.cells.filter(({ measure }) => measure !== 'persons'));
    expect(fewer.size).toBeGreaterThan(10);
    for (const [aim, limits] of fewer) {
      const now = whole.get(aim);
      if (now !== undefined) expect(isWithin(now, limits)).toBe(true);
    }
  });

  it('never gets narrower by more suppression', () => {
    const draws = new Draws(7);
    const shown = edition.cells.filter(
      ({ kind, status, span }) => kind === 'count' && status === 'shown' && span === null,
    );
    for (const chosen of draws.shuffled(shown).slice(0, 5)) {
      const hidden = { ...chosen, status: 'hidden', reason: 'few', value: null } as const;
      const after = ends(edition.cells.map((cell) => (cell === chosen ? hidden : cell)));
      for (const [aim, limits] of whole) expect(isWithin(limits, after.get(aim) ?? limits)).toBe(true);
    }
  });

  it('does not depend on the order of cells', () => {
    expect([...ends(new Draws(3).shuffled(edition.cells))].sort()).toEqual([...whole].sort());
  });
});

describe('the gate', () => {
  it('prints the same whatever the order of the raw cells', () => {
    const shuffled = publish(about, { pilot, solver, lines: [], raw: new Draws(11).shuffled(known.raw) });
    expect(shuffled.cells).toEqual(edition.cells);
  });
});
