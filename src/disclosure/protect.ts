// The one gate. Raw cells go in, disclosed cells come out: exactly those of the plan, each with a status, and only together
// once no declared intruder can work out what is protected. What the plan does not name is dropped and counted; what is
// missing is not a zero; what was published stays as it was published.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { cellKey, type PilotDefinition, type RawCell } from '../vocabulary/index.js';
import { dayAfter } from './calendar.js';
import { type CellContent, type CellUnit, type DisclosedCell, hidden, type Release } from './cell.js';
import type { DisclosureContext } from './context.js';
import { disclose } from './disclosed.js';
import { decide } from './gate/decide.js';
import { tableOf } from './gate/figures.js';
import { type PrintedPairs, pairsOf } from './gate/pairs.js';
import { readingOf } from './gate/reading.js';
import { revisionsOf, type TableRevision } from './gate/revisions.js';
import { type Decided, withRuns } from './gate/runs.js';
import { type Settled, settle } from './gate/settle.js';
import { linesOf } from './memory/lines.js';
import { type Memory, nothingPublished } from './memory/memory.js';
import type { PublishedLine } from './memory/record.js';
import { expandPlan, type PlannedCell } from './plan.js';
import { type InsiderNumbers, insiderNumbers } from './reader/insiders.js';
import { Periods } from './reader/period.js';
import { type DisclosureRecord, recordOf } from './record.js';
import type { Solver } from './solver/program.js';

/** The cells of an edition after the gate, by key, and the record of the rules that ran. */
export interface DisclosedEdition {
  readonly cells: ReadonlyMap<string, DisclosedCell>;
  readonly record: DisclosureRecord;
  /** What the memory gets once the edition is released. */
  readonly lines: readonly PublishedLine[];
  /** Published tables that would read otherwise by these data, and those that are printed anew. */
  readonly revisions: readonly TableRevision[];
  /** What insiders know of their own share in these figures, for the audits to come. It is never published. */
  readonly insiders: readonly InsiderNumbers[];
  /** Figures that were hidden for others only; not published, as it would tell how many are hidden for themselves. */
  readonly complementary: number;
}

export type Protected =
  | ({ readonly kind: 'disclosed' } & DisclosedEdition)
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

export interface GateOptions {
  readonly solver: Solver;
  /** What was published before; nothing by default. */
  readonly memory?: Memory;
  /** Tables that are printed anew from this data cut, though they were published. */
  readonly revise?: ReadonlySet<string>;
  /** What insiders know of their own share in figures that were published before. */
  readonly earlier?: readonly InsiderNumbers[];
  /** Seconds that the solver may work for each intruder. */
  readonly seconds?: number;
}

/** Lets the planned cells of pilot year `year` through. Throws where a model gives one cell twice. */
export function protect(
  raw: readonly RawCell[],
  pilot: PilotDefinition,
  year: number,
  context: DisclosureContext,
  options: GateOptions,
): Protected {
  const { memory = nothingPublished, revise = new Set<string>(), solver, seconds = 120 } = options;
  const plan = expandPlan(pilot, year);
  const periods = new Periods(pilot, year);
  const byKey = rawByKey(raw);
  const rawOf = (key: string) => byKey.get(key);
  const publishedOf = ({ key, indicator, period }: PlannedCell): CellContent | undefined =>
    revise.has(tableOf(indicator, period, periods)) ? undefined : frozen(memory, key);
  const open = plan.filter((planned) => publishedOf(planned) === undefined);
  const first = open.map((planned) => ({
    planned,
    release: decide(planned, rawOf(planned.key), pilot, context),
  }));
  const decisionsOf = (hiddenKeys: ReadonlySet<string>) => {
    const decided = first.map((each) =>
      hiddenKeys.has(each.planned.key) ? { ...each, release: hidden('few') } : each,
    );
    return withRuns(decided, rawOf, periods, pilot, hiddenKeys);
  };
  const fewest = pilot.disclosure.fewestValues;
  const { earlier = [] } = options;
  const surroundings = { raw, pilot, context, periods, memory, earlier };
  const settled = settle(decisionsOf, (each) => readingOf(each, surroundings), { solver, fewest, seconds });
  if (settled.kind === 'refused') return settled;
  const pairs = pairsOf(settled.reading.figures, settled.reading.released, pilot.disclosure);
  const narrow = pairs.filter((each) => each.pairs < fewest).map(({ key }) => key);
  if (narrow.length > 0) return { kind: 'refused', problems: [reconstructible(narrow)] };
  const decided = new Map(settled.decisions.decided.map((each) => [each.planned.key, each]));
  const isProvisional = (period: string) => periods.endOf(period) > dayAfter(context.dataCut);
  const contents = plan.map(
    (planned) =>
      publishedOf(planned) ?? contentOf(planned, releaseOf(planned, decided), isProvisional(planned.period)),
  );
  const today = plan.map((planned) => ({
    planned,
    release: decided.get(planned.key)?.release ?? decide(planned, rawOf(planned.key), pilot, context),
  }));
  const revisions = revisionsOf(today, memory, revise, pilot.disclosure);
  return {
    kind: 'disclosed',
    revisions,
    ...editionOf(contents, { plan, raw: byKey, pilot, settled, periods, context, options, pairs }),
  };
}

/** A cell that was published with a finding or a sign for people; one that had no data yet is open. */
function frozen({ cells }: Memory, key: string): CellContent | undefined {
  const content = cells.get(key)?.content;
  return content !== undefined && isSettledStatus(content) ? content : undefined;
}

const isSettledStatus = ({ status }: CellContent): boolean =>
  status === 'shown' || status === 'zero' || status === 'hidden';

function releaseOf({ key }: PlannedCell, decided: ReadonlyMap<string, Decided>): Release {
  const found = decided.get(key);
  if (found === undefined) throw new Error(`${key} was not decided`);
  return found.release;
}

interface Made {
  readonly plan: readonly PlannedCell[];
  readonly raw: ReadonlyMap<string, RawCell>;
  readonly pilot: PilotDefinition;
  readonly settled: Settled;
  readonly periods: Periods;
  readonly context: DisclosureContext;
  readonly options: GateOptions;
  readonly pairs: readonly PrintedPairs[];
}

function editionOf(contents: readonly CellContent[], made: Made): Omit<DisclosedEdition, 'revisions'> {
  const { plan, raw, pilot, settled, periods, context, options } = made;
  const planned = new Set(plan.map((each) => each.key));
  const outsidePlan = [...raw.keys()].filter((key) => !planned.has(key)).length;
  const own = new Set(settled.decisions.decided.map((each) => each.planned.key));
  return {
    cells: new Map(contents.map((content) => [content.key, disclose(content)])),
    record: recordOf(contents, pilot.disclosure, {
      outsidePlan,
      settled,
      solver: options.solver.version,
      pairs: made.pairs,
      frozen: contents.length - own.size,
    }),
    insiders: insiderNumbers(settled.reading.figures),
    complementary: settled.complementary,
    lines: linesOf(
      contents.filter(({ key }) => own.has(key)),
      settled.reading,
      { dataCut: context.dataCut },
      ({ indicator, period }) => tableOf(indicator, period, periods),
    ),
  };
}

/** Shares of which fewer pairs of whole numbers than asked give what is printed. */
const reconstructible = (cells: readonly string[]): Diagnostic =>
  diagnostic('DISCLOSURE_RECONSTRUCTIBLE', 'error', {}, { cells });

function rawByKey(raw: readonly RawCell[]): Map<string, RawCell> {
  const byKey = new Map<string, RawCell>();
  for (const cell of raw) {
    const key = cellKey(cell);
    if (byKey.has(key)) throw new Error(`the models give ${key} twice`);
    byKey.set(key, cell);
  }
  return byKey;
}

function contentOf(planned: PlannedCell, released: Release, isProvisional: boolean): CellContent {
  const { key, indicator, measure, point, period, groupKind, groupValue, kind } = planned;
  const place = { key, indicator, measure, point, period, groupKind, groupValue, kind };
  return { ...place, unit: unitOf(planned), ...released, isProvisional };
}

function unitOf(planned: PlannedCell): CellUnit {
  switch (planned.kind) {
    case 'count':
    case 'location_count':
      return 'count';
    case 'curve_median':
    case 'curve_mean':
      return 'weeks';
    case 'proportion':
    case 'curve_share':
    case 'clustered_ratio':
      return 'share';
    case 'location_contrast':
    case 'location_detectable':
      return 'points';
    default:
      return planned.kind satisfies never;
  }
}
