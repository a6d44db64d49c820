// The editions of a synthetic pilot as they come out of the gate: one a year and one revision, each with what was published
// before in its memory.

import {
  type CellContent,
  type InsiderNumbers,
  Memory,
  type Protected,
  type PublishedLine,
  protect,
  reveal,
  type Solver,
} from '../../../src/disclosure/index.js';
import type { PilotDefinition, RawCell } from '../../../src/vocabulary/index.js';
import { endOfYear } from './days.js';
import { type KnownPilot, knownPilot } from './raw-cells.js';
import { type World, worldOf } from './world.js';

/** One edition with what went into it; only `cells` are for a reader. */
export interface Edition {
  readonly name: string;
  readonly year: number;
  readonly known: KnownPilot;
  readonly result: Protected;
  readonly cells: readonly CellContent[];
}

interface Plan {
  readonly year: number;
  readonly revision: number;
  readonly cut: number;
  readonly revise: ReadonlySet<string>;
}

const daysToFirst = 60;
const daysToRevision = 240;

/** Three editions, and after one of them (by seed) a revision of that year's tables. */
export function editionPlans(seed: number): Plan[] {
  const revised = 1 + (seed % 3);
  return [1, 2, 3].flatMap((year): Plan[] => {
    const first = { year, revision: 1, cut: endOfYear(year) + daysToFirst, revise: new Set<string>() };
    if (year !== revised) return [first];
    const tables = ['C1', 'F1', 'D1'].map((indicator) => `${indicator}/year-${year}`);
    const revise = new Set(seed % 2 === 0 ? tables : tables.slice(0, 1));
    return [first, { year, revision: 2, cut: endOfYear(year) + daysToRevision, revise }];
  });
}

/** Runs the gate over all editions of a pilot; one that is refused is not published, and the next follows all the same. */
export function editionsOf(
  seed: number,
  pilot: PilotDefinition,
  solver: Solver,
  world: World = worldOf(seed),
): Edition[] {
  const editions: Edition[] = [];
  const lines: PublishedLine[] = [];
  // as `report` does: insiders remember their own share in what was published
  const earlier: InsiderNumbers[] = [];
  for (const { year, revision, cut, revise } of editionPlans(seed)) {
    const known = knownPilot(world, year, cut);
    const edition = publish(
      { name: `${year}/${revision}`, year, known },
      { pilot, solver, lines, earlier, revise },
    );
    editions.push(edition);
    if (edition.result.kind === 'refused') continue;
    lines.push(...edition.result.lines);
    earlier.push(...edition.result.insiders);
  }
  return editions;
}

interface Publishing {
  readonly pilot: PilotDefinition;
  readonly solver: Solver;
  readonly lines: readonly PublishedLine[];
  readonly earlier?: readonly InsiderNumbers[];
  readonly revise?: ReadonlySet<string>;
  readonly raw?: readonly RawCell[];
}

/** One edition through the gate. */
export function publish(
  about: Pick<Edition, 'name' | 'year' | 'known'>,
  { pilot, solver, lines, earlier = [], revise = new Set(), raw = about.known.raw }: Publishing,
): Edition {
  const options = { solver, memory: new Memory(lines), earlier, revise };
  const result = protect(raw, pilot, about.year, about.known.context, options);
  const cells = result.kind === 'refused' ? [] : [...result.cells.values()].map(reveal);
  return { ...about, result, cells };
}
