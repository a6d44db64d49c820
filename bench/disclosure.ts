// The disclosure engine: attacks, audits and complementary suppression on tables of 98 to 560 cells, and the audit of a
// history of editions. Floors are the same answers got more simply in the same run, so that the ratio says what the way in
// which we get them saves or costs; the seconds are printed beside it.

import { performance } from 'node:perf_hooks';
import {
  audit,
  below,
  between,
  cellTarget,
  exactly,
  feasibilityIntervals,
  type Knowledge,
  loadSolver,
  possibleValues,
  rounded,
  type Solver,
  type SuppressionProblem,
  suppress,
} from '../src/disclosure/index.js';
import { benchHistory } from './disclosure-history.js';
import { type BenchTable, benchTables } from './disclosure-tables.js';
import type { Benchmark, Measurement } from './measurement.js';

const seconds = 600;
const domain = { least: 0, most: 100_000 };

export const run: Benchmark = async () => {
  const solver = await loadSolver();
  const tables = benchTables();
  return [
    ...tables.map((table) => attackOn(table, solver)),
    ...tables.map((table) => auditOf(table, solver)),
    ...tables.map((table) => suppressionOf(table, solver)),
    ...tables.map((table) => repairOf(table, solver)),
    historyOf(solver),
  ];
};

function timed<T>(work: () => T): { result: T; took: number } {
  const start = performance.now();
  const result = work();
  return { result, took: (performance.now() - start) / 1000 };
}

const sizeOf = ({ name, values, relations, primary }: BenchTable): string =>
  `${name} (${values.size} cells, ${relations.length} relations, ${primary.length} primary)`;

/** Both ends of every primary cell by linear programming, against a program of its own for each of them. */
function attackOn(table: BenchTable, solver: Solver): Measurement {
  const targets = table.primary.map((cell) => cellTarget('cell', cell));
  const hidden = new Set(table.primary);
  const cells = [...table.values].map(([cell, value]) =>
    hidden.has(cell) ? between('t', cell, 0, domain.most) : exactly('t', cell, value),
  );
  const knowledge = { domain, statements: [...table.relations, ...cells] };
  const together = timed(() => feasibilityIntervals(knowledge, targets, { solver, seconds }));
  const apart = timed(() =>
    targets.map((target) => feasibilityIntervals(knowledge, [target], { solver, seconds })),
  );
  const exact = [...together.result.intervals.values()].filter(
    ({ least, most }) => most - least < 1e-6,
  ).length;
  return {
    name: `attack on ${sizeOf(table)}, ${exact} found exactly`,
    ...{ seconds: together.took, floor: 'a program for each cell', floorSeconds: apart.took },
  };
}

/** What a reader knows where small counts are hidden as below 10 and all others are rounded to fives. */
function roundedKnowledge({ values, relations }: BenchTable): Knowledge {
  const cells = [...values].map(([cell, value]) => {
    if (value === 0) return exactly('t', cell, 0);
    return value < 10
      ? below('t', cell, 10, 'own_sign')
      : rounded('t', cell, 5 * Math.floor(value / 5 + 0.5), 5, 10);
  });
  return { domain, statements: [...relations, ...cells] };
}

/** The verdict in whole numbers, against the intervals by linear programming, which prove less. */
function auditOf(table: BenchTable, solver: Solver): Measurement {
  const targets = table.primary.map((cell) => cellTarget('cell', cell));
  const knowledge = roundedKnowledge(table);
  const audited = timed(() => audit(knowledge, targets, { solver, seconds, fewest: 5, truth: table.values }));
  const linear = timed(() => feasibilityIntervals(knowledge, targets, { solver, seconds }));
  const narrow = audited.result.findings.filter(({ isSafe }) => !isSafe).length;
  return {
    name: `audit of ${sizeOf(table)} in fives, ${narrow} too narrow, ${audited.result.size.solves} solves`,
    ...{ seconds: audited.took, floor: 'linear intervals alone', floorSeconds: linear.took },
  };
}

/** The proven optimum, against one attack on the pattern that comes out. */
function suppressionOf(table: BenchTable, solver: Solver): Measurement {
  const total = Math.max(...table.values.values());
  const primary = new Set(table.primary);
  const problem: SuppressionProblem = {
    relations: table.relations,
    cells: [...table.values].map(([id, value]) => ({
      ...{ id, value, weight: 1 + Math.log1p(value), hiding: primary.has(id) ? 'must' : 'may' },
      ...{ printed: { least: value, most: value }, hidden: { least: 0, most: total } },
    })),
    aims: table.primary.map((cell) => ({
      target: cellTarget('cell', cell),
      protection: { lower: 1, upper: 10 - (table.values.get(cell) ?? 0), sliding: 0 },
    })),
  };
  const found = timed(() => suppress(problem, { solver, seconds }));
  const { result } = found;
  const hidden = result.kind === 'protected' ? result.hidden : new Set<string>();
  const cells = [...table.values].map(([cell, value]) =>
    hidden.has(cell) ? between('t', cell, 0, total) : exactly('t', cell, value),
  );
  const attack = timed(() =>
    feasibilityIntervals(
      { domain, statements: [...table.relations, ...cells] },
      problem.aims.map(({ target }) => target),
      { solver, seconds },
    ),
  );
  const outcome =
    result.kind === 'protected'
      ? `${result.complementary.length} hidden besides, cost ${result.cost.toFixed(2)}`
      : 'refused';
  return {
    name: `suppression in ${sizeOf(table)}, ${outcome}`,
    ...{ seconds: found.took, floor: 'one attack on the pattern', floorSeconds: attack.took },
  };
}

/**
 * The least to hide of a table in fives until every small count has five possible whole numbers, against the audit that
 * says which have not. Only these are aims: what is hidden for them makes no other target narrower.
 */
function repairOf(table: BenchTable, solver: Solver): Measurement {
  const knowledge = roundedKnowledge(table);
  const printed = new Map(
    knowledge.statements.flatMap(({ terms: [term, ...more], least, most }) =>
      term === undefined || more.length > 0 ? [] : [[term.cell, { least, most }] as const],
    ),
  );
  const all = table.primary.map((cell) => cellTarget('cell', cell));
  const audited = timed(() => audit(knowledge, all, { solver, seconds, fewest: 5, truth: table.values }));
  const narrow = audited.result.findings.filter(({ isSafe }) => !isSafe).map(({ target }) => target);
  const problem: SuppressionProblem = {
    relations: table.relations,
    cells: [...table.values].map(([id, value]) => ({
      ...{ id, value, weight: 1 + Math.log1p(value), hiding: 'may', hidden: domain },
      printed: printed.get(id) ?? domain,
    })),
    aims: narrow.map((target) => ({ target, protection: possibleValues(5) })),
  };
  const found = timed(() => suppress(problem, { solver, seconds, fewest: 5 }));
  const { result } = found;
  const outcome = result.kind === 'protected' ? `${result.complementary.length} hidden` : 'refused';
  return {
    name: `repair of ${sizeOf(table)} in fives, ${narrow.length} aims, ${outcome}`,
    ...{ seconds: found.took, floor: 'its audit', floorSeconds: audited.took },
  };
}

/** Verdicts over four editions of ten measures, against their linear intervals alone. */
function historyOf(solver: Solver): Measurement {
  const { knowledge, targets, truth } = benchHistory();
  const audited = timed(() => audit(knowledge, targets, { solver, seconds, fewest: 5, truth }));
  const linear = timed(() => feasibilityIntervals(knowledge, targets, { solver, seconds }));
  const { cells, components, solves } = audited.result.size;
  const narrow = audited.result.findings.filter(({ isSafe }) => !isSafe).length;
  return {
    name: `audit of four editions, ${cells} cells, ${components} components, ${targets.length} targets, ${narrow} too narrow, ${solves} solves`,
    ...{ seconds: audited.took, floor: 'linear intervals alone', floorSeconds: linear.took },
  };
}
