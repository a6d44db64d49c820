// Complementary suppression as one large program, written out as text: for every aim and every direction a table of its own
// that gets far enough, all tied to the same choice of hidden cells. It shares nothing with the engine but the solver, and
// not even the way in which that is called.

import highs from 'highs';
import type { Aim, SuppressionCell, SuppressionProblem } from '../../../src/disclosure/index.js';

type Loader = typeof import('highs')['default'];
const solver = await (highs as unknown as Loader)();

/** The cost of the cheapest pattern that protects every aim; undefined where none does. */
export function cheapestCost(problem: SuppressionProblem): number | undefined {
  const { Status, ObjectiveValue } = solver.solve(textOf(problem), { mip_rel_gap: 0, output_flag: false });
  if (Status === 'Infeasible') return undefined;
  if (Status !== 'Optimal') throw new Error(`the large program ends with ${Status}`);
  return ObjectiveValue;
}

/** How far a cell can go where a pattern is hidden, by one program for each end; null is without end. */
export function intervalUnder(
  problem: SuppressionProblem,
  pattern: readonly string[],
  cell: string,
): [number | null, number | null] {
  const fixed = problem.cells.map(({ id }, index) => `x${index} = ${pattern.includes(id) ? 1 : 0}`);
  const place = new Map(problem.cells.map(({ id }, index) => [id, index]));
  const end = (sense: string): number | null => {
    const { Status, ObjectiveValue } = solver.solve(
      [
        ...[sense, `end: t_${place.get(cell)}`, 'Subject To', ...tableOf(problem, 't', place), ...fixed],
        ...['Bounds', ...problem.cells.map((_, index) => `t_${index} free`), 'End'],
      ].join('\n'),
      { output_flag: false },
    );
    return Status === 'Optimal' ? ObjectiveValue : null;
  };
  return [end('Minimize'), end('Maximize')];
}

function textOf(problem: SuppressionProblem): string {
  const { cells, aims } = problem;
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const costs = cells.map(({ hiding, weight }, index) => `+ ${hiding === 'may' ? weight : 0} x${index}`);
  const tables = aims.flatMap((aim, index) => [
    ...tableOf(problem, `u${index}`, place),
    ...tableOf(problem, `l${index}`, place),
    ...levelsOf(aim, index, problem, place),
  ]);
  const fixed = cells.flatMap(({ hiding }, index) =>
    hiding === 'may' ? [] : [`x${index} = ${hiding === 'must' ? 1 : 0}`],
  );
  const names = aims.flatMap((_, index) =>
    cells.flatMap((__, cell) => [`u${index}_${cell}`, `l${index}_${cell}`]),
  );
  return [
    ...['Minimize', `cost: ${costs.join(' ')}`, 'Subject To', ...tables, ...fixed],
    ...['Bounds', ...names.map((name) => `${name} free`)],
    ...['Binaries', cells.map((_, index) => `x${index}`).join(' '), 'End'],
  ].join('\n');
}

/** A table that keeps the relations, with each cell in the range that the choice leaves it. */
function tableOf(
  { cells, relations }: SuppressionProblem,
  table: string,
  place: ReadonlyMap<string, number>,
): string[] {
  const rows = relations.flatMap(({ terms, least, most }) => {
    const left = terms
      .map(({ cell, coefficient }) => `${signed(coefficient)} ${table}_${place.get(cell)}`)
      .join(' ');
    return [
      ...(Number.isFinite(least) ? [`${left} >= ${least}`] : []),
      ...(Number.isFinite(most) ? [`${left} <= ${most}`] : []),
    ];
  });
  const ranges = cells.flatMap(({ printed, hidden }: SuppressionCell, index) => [
    `${table}_${index} ${signed(printed.least - hidden.least)} x${index} >= ${printed.least}`,
    `${table}_${index} ${signed(printed.most - hidden.most)} x${index} <= ${printed.most}`,
  ]);
  return [...rows, ...ranges];
}

/** The table `u` lies far enough above the truth, `l` far enough below, and the two far enough apart. */
function levelsOf(
  { target, protection }: Aim,
  index: number,
  { cells }: SuppressionProblem,
  place: ReadonlyMap<string, number>,
): string[] {
  const sum = (table: string, sign: number) =>
    target.terms
      .map(({ cell, coefficient }) => `${signed(sign * coefficient)} ${table}${index}_${place.get(cell)}`)
      .join(' ');
  const value = target.terms.reduce(
    (total, { cell, coefficient }) =>
      total + coefficient * (cells[place.get(cell) ?? -1]?.value ?? Number.NaN),
    0,
  );
  return [
    `${sum('u', 1)} >= ${value + protection.upper}`,
    `${sum('l', 1)} <= ${value - protection.lower}`,
    `${sum('u', 1)} ${sum('l', -1)} >= ${protection.sliding}`,
  ];
}

const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`);
