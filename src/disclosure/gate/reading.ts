// Everything that bears on an edition, put together for the audit: what is printed, what holds by definition, what others
// publish, what was published before; what must stay protected; who knows more; and the true numbers as a witness.

import type { PilotDefinition, RawCell } from '../../vocabulary/index.js';
import { cellKey } from '../../vocabulary/index.js';
import type { Intruder } from '../audit/intruders.js';
import { hidden } from '../cell.js';
import type { DisclosureContext } from '../context.js';
import type { Knowledge, Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { bearingOn } from '../memory/bearing.js';
import type { Memory } from '../memory/memory.js';
import { type Figure, numberOf } from '../reader/figure.js';
import { type InsiderNumbers, insidersOf } from '../reader/insiders.js';
import { outsideStatements } from '../reader/outside.js';
import type { Periods } from '../reader/period.js';
import { personsBehind, printedStatements } from '../reader/printed.js';
import { type Released, targetsOf } from '../reader/targets.js';
import { elsewhereOf, relationsOf } from '../reader/whole.js';
import { knownZeros } from '../reader/zeros.js';
import { sinceEarlierForms } from './earlier-forms.js';
import { figuresOf } from './figures.js';
import type { Decided, RunRelease } from './runs.js';

/** An edition as the intruders have it. */
export interface Reading {
  readonly figures: readonly Figure[];
  readonly released: Released;
  /** Statements that each figure makes by the way it is printed, by its key. */
  readonly printed: ReadonlyMap<string, readonly Statement[]>;
  /** Relations between figures, and figures of others. */
  readonly relations: readonly Statement[];
  readonly knowledge: Knowledge;
  readonly targets: readonly Target[];
  readonly intruders: readonly Intruder[];
  /** True values by the names of the audit, of this data cut. */
  readonly truth: ReadonlyMap<string, number>;
}

/** Decisions on cells that are not published yet, and the runs of months that are printed for some of them. */
export interface Decisions {
  readonly decided: readonly Decided[];
  readonly runs: readonly RunRelease[];
}

/** What the decisions are about. */
export interface Surroundings {
  readonly raw: readonly RawCell[];
  readonly pilot: PilotDefinition;
  readonly context: DisclosureContext;
  readonly periods: Periods;
  readonly memory: Memory;
  readonly earlier: readonly InsiderNumbers[];
}

/** More than any count or sum of person-days of the pilot. */
const domain = { least: 0, most: 10_000_000 };

/** Puts the knowledge about decisions together; `decided` are those that are not published yet. */
export function readingOf({ decided, runs }: Decisions, surroundings: Surroundings): Reading {
  const { raw, pilot, context, periods, memory, earlier } = surroundings;
  const planned = decided.map((each) => each.planned).filter(({ isDue }) => isDue);
  const figures = figuresOf(raw, planned, runs, context, periods, pilot.province.name.toLowerCase());
  const released = releasedOf(decided, runs);
  const { statements: made, elsewhere } = relationsOf(figures, context.settingOf, periods);
  const relations = [
    ...made,
    ...personsBehind(figures, released, pilot.disclosure),
    ...outsideStatements(raw, figures, pilot.outside),
  ];
  const printed = new Map(figures.map((figure) => [figure.key, sayingOf(figure, released, pilot)] as const));
  const zeros = knownZeros(figures, released, context.settingOf, periods);
  const now = [...printed.values()].flat();
  const fresh = allTargets([
    ...targetsOf(figures, released, {
      elsewhere: openElsewhere(elsewhere, figures, zeros),
      ...{ zeros, periods },
    }),
    ...sinceEarlierForms(figures, released, memory, periods),
  ]);
  const old = bearingOn(memory, [...now, ...relations], fresh);
  const targets = allTargets([...fresh, ...old.targets]);
  const statements = [...now, ...relations, ...old.statements];
  return {
    figures,
    released,
    printed,
    relations,
    knowledge: { domain, statements },
    targets,
    intruders: insidersOf(figures, targets, { earlier, released, policy: pilot.disclosure, statements }),
    truth: truthOf(figures, elsewhere),
  };
}

/** Those who live elsewhere, where their province is not printed as zero. */
function openElsewhere(
  elsewhere: ReadonlyMap<string, unknown>,
  figures: readonly Figure[],
  zeros: ReadonlySet<Figure>,
): string[] {
  const known = new Set(
    figures.filter((figure) => zeros.has(figure) && figure.raw.groupKind === 'province').map(elsewhereOf),
  );
  return [...elsewhere.keys()].filter((name) => !known.has(name));
}

/** What a figure says. A month inside a run says nothing by itself, nor does a single location. */
function sayingOf(figure: Figure, released: Released, { disclosure }: PilotDefinition): Statement[] {
  const release = released.get(figure.key);
  const isInside = figure.planned !== undefined && release?.span !== null;
  const said = release === undefined || isInside ? hidden('location') : release;
  return printedStatements(figure, said, disclosure);
}

function releasedOf(decided: readonly Decided[], runs: readonly RunRelease[]): Released {
  return new Map([
    ...decided.map(({ planned, release }) => [planned.key, release] as const),
    ...runs.map(({ raw, release }) => [cellKey(raw), release] as const),
  ]);
}

const allTargets = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map((target) => [target.id, target])).values(),
];

function truthOf(
  figures: readonly Figure[],
  elsewhere: ReadonlyMap<string, { readonly value: number }>,
): Map<string, number> {
  const truth = new Map([...elsewhere].map(([name, { value }]) => [name, value]));
  for (const figure of figures)
    for (const [quantity, value] of figure.values) truth.set(numberOf(figure, quantity), value);
  return truth;
}
