// Cases by hand in which a gate that trusts its own model prints too much, or refuses what may be printed.

import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../src/disclosure/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import type { RawCell } from '../../src/vocabulary/index.js';
import { check } from './pilots/checker/check.js';
import { loadHighs } from './pilots/checker/possible.js';
import { type Edition, publish } from './pilots/editions.js';
import { contextAt, ordinaryTable, permitTable } from './pilots/small-table.js';

const pilot = await locatePilot(installedRoot);
const solver = await loadSolver();
const highs = await loadHighs();
const fewest = pilot.disclosure.fewestValues;

const firstCut = '2024-08-31';
const permits = new Set(['C1/year-1']);

const edition = (raw: RawCell[], name = '1/1', dataCut = firstCut, before?: Edition): Edition =>
  publish(
    { name, year: 1, known: { raw, context: contextAt(dataCut) } },
    {
      ...{ pilot, solver, lines: before?.result.kind === 'disclosed' ? before.result.lines : [] },
      ...(before === undefined ? {} : { revise: permits }),
    },
  );

describe('a revised table', () => {
  const first = edition(permitTable({ ...ordinaryTable, AMF01: { applied: 12 } }));

  it.each([12, 13, 40])('is printed though a large location had 12 at first and now has %i', (applied) => {
    const raw = permitTable({ ...ordinaryTable, AMF01: { applied } });
    expect(edition(raw, '1/2', '2024-12-31', first).result.kind).toBe('disclosed');
  });

  it('is printed though a large location had none at first', () => {
    const none = edition(permitTable({ ...ordinaryTable, AMF01: { applied: 0 } }));
    const raw = permitTable({ ...ordinaryTable, AMF01: { applied: 13 } });
    expect(edition(raw, '1/2', '2024-12-31', none).result.kind).toBe('disclosed');
  });
});

describe('an edition', () => {
  it('is not refused because more applications are decided than there are people', () => {
    const parts = Array.from({ length: 20 }, (_, day) => [
      { name: 'at_risk', t: day + 1, value: 45 - 2 * day },
      { name: 'events', t: day + 1, value: 2 },
    ]).flat();
    const place = { indicator: 'C2', period: 'year-1', groupKind: 'province', groupValue: 'utrecht' };
    const raw = ['share@d14', 'share@d35', 'median'].map(
      (measure): RawCell => ({
        ...place,
        measure,
        nPersons: 30,
        nUnits: 45,
        value: null,
        lower: null,
        upper: null,
        parts,
      }),
    );
    expect(edition(raw).result.kind).toBe('disclosed');
  });

  it('is not refused because someone applied at a small location that was not open', () => {
    expect(edition(permitTable({ ...ordinaryTable, RUR99: { applied: 1 } })).result.kind).toBe('disclosed');
  });

  it('does not tell the people behind a printed count by hiding them', () => {
    const raw = permitTable({ ...ordinaryTable, AMF01: { applied: 12, persons: 10, largest: 6 } });
    const made = edition(raw);
    const issue = { name: '1/1', year: 1, known: made.known, cells: made.cells, revise: new Set<string>() };
    const { tooNarrow } = check([issue], pilot, { highs, fewest, strictness: 'strict', readerOnly: true });
    expect(tooNarrow.map(({ number, count }) => `${number.kind} ${count}`)).toEqual([]);
  });
});
