// An analyst's table through the gate: the release rule for counts, the audit beside all that was published, and what the
// audit asks to hide. A row that was published is printed as it was.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { cellKey, type DisclosurePolicy, type PlannedMeasure, type RawCell } from '../../vocabulary/index.js';
import { hidden, type Release } from '../cell.js';
import { type Disclosed, disclose } from '../disclosed.js';
import type { Decisions, Reading } from '../gate/reading.js';
import { settle } from '../gate/settle.js';
import { sum } from '../knowledge/relations.js';
import type { Statement } from '../knowledge/statement.js';
import { cellTarget } from '../knowledge/target.js';
import { bearingOn } from '../memory/bearing.js';
import type { Memory } from '../memory/memory.js';
import { kept, type PublishedLine } from '../memory/record.js';
import type { PlannedCell } from '../plan.js';
import { type Figure, figureOf, numberOf } from '../reader/figure.js';
import { type InsiderNumbers, insidersOf } from '../reader/insiders.js';
import { printedStatements } from '../reader/printed.js';
import { releaseCount } from '../release/count.js';
import type { Solver } from '../solver/program.js';
import { type AnalystRow, type AnalystTable, looseRows, sumsOf } from './analyst-table.js';

/** A row as it may leave: the rounded count, or why there is none. */
export interface ProtectedRow {
  readonly values: readonly string[];
  readonly release: Release;
}

export type ProtectedTable =
  | {
      readonly kind: 'disclosed';
      readonly rows: readonly Disclosed<ProtectedRow>[];
      readonly lines: readonly PublishedLine[];
      readonly hidden: number;
      readonly targets: number;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] };

export interface TableOptions {
  readonly solver: Solver;
  readonly memory: Memory;
  readonly policy: DisclosurePolicy;
  /** What insiders know of their own share in what was published. */
  readonly earlier: readonly InsiderNumbers[];
  /** Last day of the data that the table was counted from. */
  readonly dataCut: string;
  readonly seconds?: number;
}

interface Placed {
  readonly row: AnalystRow;
  readonly figure: Figure;
  readonly planned: PlannedCell;
  /** The release of a row that was published. */
  readonly published: Release | undefined;
}

/** Protects a table, or refuses it: counts that do not add up, a table that nothing links, a cell that disagrees. */
export function protectTable(table: AnalystTable, options: TableOptions): ProtectedTable {
  const { solver, policy, seconds = 60 } = options;
  const faults = faultsOf(table, options.memory);
  if (faults.length > 0) return { kind: 'refused', problems: faults };
  const placed = table.rows.map((row) => placedOf(row, table, options));
  const decisionsOf = (hiddenKeys: ReadonlySet<string>): Decisions => ({
    runs: [],
    decided: placed.map(({ planned, figure, published }) => ({
      planned,
      release: hiddenKeys.has(planned.key)
        ? hidden('few')
        : (published ?? releaseCount(figure.raw, planned, policy)),
    })),
  });
  const settled = settle(decisionsOf, (decisions) => readingOf(decisions, placed, table, options), {
    solver,
    seconds,
    fewest: policy.fewestValues,
  });
  if (settled.kind === 'refused') return settled;
  const releases = settled.decisions.decided.map(({ release }) => release);
  return {
    kind: 'disclosed',
    rows: table.rows.flatMap(({ values }, index) => {
      const release = releases[index];
      return release === undefined ? [] : disclose({ values, release });
    }),
    lines: linesOf(placed, releases, settled.reading, table, options),
    hidden: releases.filter(({ status }) => status === 'hidden').length,
    targets: settled.reading.targets.length,
  };
}

const tableName = ({ name }: AnalystTable): string => `protect/${name}`;

function faultsOf(table: AnalystTable, { cells }: Memory): Diagnostic[] {
  const { rows } = table;
  const at = ({ line }: AnalystRow) => ({ line });
  const seen = new Set<string>();
  const twice = rows.filter(({ values }) => {
    const key = JSON.stringify(values);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
  const unknown = rows.filter(({ cell }) => cell !== null && cells.get(cell)?.content.kind !== 'count');
  const isLinked = rows.some(({ cell }) => cell !== null);
  return [
    ...rows
      .filter(({ n }) => !Number.isInteger(n) || n < 0)
      .map((row) => diagnostic('PROTECT_COUNT', 'error', at(row), {})),
    ...twice.map((row) => diagnostic('PROTECT_TWICE', 'error', at(row), {})),
    ...unknown.map((row) => diagnostic('PROTECT_CELL_UNKNOWN', 'error', at(row), { cell: row.cell ?? '' })),
    ...(isLinked
      ? looseRows(table).map((row) => diagnostic('PROTECT_LOOSE', 'error', at(row), { total: table.total }))
      : [diagnostic('PROTECT_UNLINKED', 'error', {}, { table: table.name })]),
  ];
}

const measure: PlannedMeasure = { indicator: 'T', measure: 'n', kind: 'count', sensitive: false };

function placedOf(row: AnalystRow, table: AnalystTable, { memory, dataCut }: TableOptions): Placed {
  const before = row.cell === null ? undefined : memory.cells.get(row.cell);
  const raw = rawOf(row, table, before?.content);
  const planned = plannedOf(raw);
  const about = {
    ...{ measure, planned, table: tableName(table), province: '' },
    dataCut: before?.dataCut ?? dataCut,
  };
  const figure = figureOf(raw, about);
  if (figure === undefined) throw new Error('a count has a number');
  return { row, figure, planned, published: before?.content };
}

/** A row as a cell; one that was published has the name of that cell, so that the audit knows it is the same number. */
function rawOf(
  { values, n, largest }: AnalystRow,
  table: AnalystTable,
  before: Pick<RawCell, 'indicator' | 'measure' | 'period' | 'groupKind' | 'groupValue'> | undefined,
): RawCell {
  const place = before ?? {
    ...{ indicator: 'T', measure: table.name, period: 'table' },
    ...{ groupKind: table.dimensions.join('+'), groupValue: values.join('+') },
  };
  const { indicator, measure: name, period, groupKind, groupValue } = place;
  return {
    ...{ indicator, measure: name, period, groupKind, groupValue },
    ...{ nPersons: n, nUnits: n, value: n, lower: null, upper: null },
    parts: [
      { name: 'n', t: 0, value: n },
      { name: 'largest', t: 0, value: largest ?? 0 },
    ],
  };
}

const plannedOf = (raw: RawCell): PlannedCell => ({
  key: cellKey(raw),
  ...{ indicator: raw.indicator, measure: raw.measure, point: null, period: raw.period },
  ...{ groupKind: raw.groupKind, groupValue: raw.groupValue, kind: 'count', sensitive: false },
  ...{ declared: measure, tier: '2', isHeadline: false, isDue: true },
});

function readingOf(
  { decided }: Decisions,
  placed: readonly Placed[],
  table: AnalystTable,
  { memory, policy, earlier }: TableOptions,
): Reading {
  const figures = placed.map(({ figure }) => figure);
  const figureAt = new Map(placed.map(({ row, figure }) => [row, figure]));
  const nameOf = (row: AnalystRow) => {
    const figure = figureAt.get(row);
    if (figure === undefined) throw new Error('a total of a row that is not in the table');
    return numberOf(figure, 'n');
  };
  const released = new Map(decided.map(({ planned, release }) => [planned.key, release]));
  const printed = new Map(
    placed.map(({ figure, planned, published }) => {
      const release = released.get(planned.key);
      const isNew = published === undefined && release !== undefined;
      const old = memory.cells.get(planned.key)?.statements.length ?? 0;
      return [planned.key, isNew || old === 0 ? statementsOf(figure, release, policy) : []] as const;
    }),
  );
  const relations = sumsOf(table).map(({ total, parts }) =>
    sum(tableName(table), nameOf(total), parts.map(nameOf)),
  );
  const targets = figures
    .filter(({ key }) => released.get(key)?.status === 'hidden')
    .map((figure) => cellTarget('hidden_cell', numberOf(figure, 'n')));
  const now = [...[...printed.values()].flat(), ...relations];
  const old = bearingOn(memory, now, targets);
  const all = new Map([...old.targets, ...targets].map((target) => [target.id, target]));
  const statements = [...now, ...old.statements];
  return {
    ...{ figures, released, printed, relations },
    knowledge: { domain: { least: 0, most: 10_000_000 }, statements },
    targets: [...all.values()],
    intruders: insidersOf(figures, [...all.values()], { earlier, released, policy, statements }),
    truth: new Map(placed.map(({ figure, row }) => [numberOf(figure, 'n'), row.n])),
  };
}

const statementsOf = (
  figure: Figure,
  release: Release | undefined,
  policy: DisclosurePolicy,
): readonly Statement[] => (release === undefined ? [] : printedStatements(figure, release, policy));

function linesOf(
  placed: readonly Placed[],
  releases: readonly Release[],
  reading: Reading,
  table: AnalystTable,
  { dataCut }: TableOptions,
): PublishedLine[] {
  const cells = placed.flatMap(({ planned, published }, index): PublishedLine[] => {
    const release = releases[index];
    if (published !== undefined || release === undefined) return [];
    const { key, indicator, point, period, groupKind, groupValue, kind } = planned;
    const place = { key, indicator, measure: planned.measure, point, period, groupKind, groupValue, kind };
    const content = { ...place, unit: 'count' as const, ...release, isProvisional: false };
    const statements = (reading.printed.get(key) ?? []).map(kept);
    return [{ kind: 'cell', table: tableName(table), key, dataCut, content, statements }];
  });
  const { relations, targets } = reading;
  return [...cells, { kind: 'relations', dataCut, statements: relations.map(kept), targets }];
}
