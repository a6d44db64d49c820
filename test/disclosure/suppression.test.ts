// Complementary suppression on tables small enough to work out by hand.

import { describe, expect, it } from 'vitest';
import {
  type Aim,
  cellTarget,
  exactly,
  loadSolver,
  possibleValues,
  type Solver,
  type SuppressionCell,
  type SuppressionProblem,
  sum,
  suppress,
  survivalWeights,
} from '../../src/disclosure/index.js';
import { tampered } from './support/failing-solver.js';
import { cheapestCost } from './support/monolithic.js';
import { tableOf } from './support/small-tables.js';

const solver = await loadSolver();
const usual = { solver, seconds: 60 };

/** The table  3 17 | 20 / 30 50 | 80 / 33 67 | 100; the 3 is hidden for itself. */
const { values, relations } = tableOf([
  [3, 17],
  [30, 50],
]);
const cell = (id: string, changes: Partial<SuppressionCell> = {}): SuppressionCell => {
  const value = values.get(id) ?? Number.NaN;
  const hiding = id === 'r0c0' ? 'must' : 'may';
  return {
    id,
    value,
    hiding,
    weight: 1,
    printed: { least: value, most: value },
    hidden: { least: 0, most: 1000 },
    ...changes,
  };
};
const aim = (id: string, lower: number, upper: number, sliding = 0): Aim => ({
  target: cellTarget('cell', id),
  protection: { lower, upper, sliding },
});
const problem = (changes: Partial<SuppressionProblem> = {}): SuppressionProblem => ({
  cells: [...values.keys()].map((id) => cell(id)),
  relations,
  aims: [aim('r0c0', 3, 3)],
  ...changes,
});
const withCells = (change: (id: string) => Partial<SuppressionCell>): SuppressionProblem =>
  problem({ cells: [...values.keys()].map((id) => cell(id, change(id))) });

/**
 * The same table rounded to threes, the 3 printed as below 10, and known exactly all the same. The total is 98 to 100 and
 * the rows are 20 to 22 and 80 to 82, so these are 20 and 80; 20 less 17 to 19 leaves 1 to 3. The columns leave 3 to 5.
 */
const roundedToThrees = (fewest: number): SuppressionProblem => {
  const cells = [...values].map(([id, value]) => {
    const printed = 3 * Math.floor(value / 3 + 0.5);
    const small = { hidden: { least: 1, most: 9 }, printed: { least: 1, most: 9 } };
    return cell(id, id === 'r0c0' ? small : { printed: { least: printed - 1, most: printed + 1 } });
  });
  const target = cellTarget('cell', 'r0c0');
  return problem({ cells, aims: [{ target, protection: possibleValues(fewest) }] });
};

describe('complementary suppression', () => {
  it('hides three other corners, so that no line tells what is missing', () => {
    const found = suppress(
      withCells((id) => ({ weight: id.length < 4 ? 100 : 1 })),
      usual,
    );
    expect(found).toMatchObject({ kind: 'protected', cost: 3, complementary: ['r0c1', 'r1c0', 'r1c1'] });
    expect(found.kind === 'protected' && found.intervals.get('r0c0')).toEqual({ least: 0, most: 20 });
  });

  it('hides nothing where nothing needs it', () => {
    expect(suppress(problem({ aims: [aim('r0c0', 0, 0)] }), usual)).toMatchObject({
      cost: 0,
      complementary: [],
    });
    expect(suppress(problem({ aims: [] }), usual)).toMatchObject({
      kind: 'protected',
      hidden: new Set(['r0c0']),
    });
  });

  it('lets headlines survive where anything else protects', () => {
    const weights = survivalWeights(
      [...values].map(([id, value]) => ({ id, value, isHeadline: id === 'all' || id === 'r0' })),
    );
    const found = suppress(
      withCells((id) => ({ weight: weights.get(id) ?? Number.NaN })),
      usual,
    );
    expect(found.kind === 'protected' && found.complementary).not.toContain('all');
    expect(found.kind === 'protected' && found.complementary).not.toContain('r0');
    const others = [...values.keys()]
      .filter((id) => id !== 'all' && id !== 'r0')
      .reduce((total, id) => total + (weights.get(id) ?? 0), 0);
    expect(weights.get('all')).toBeGreaterThan(others);
  });

  it('keeps what was published before, and says where it cannot then protect', () => {
    const found = suppress(
      withCells((id) => (id === 'r1c1' ? { hiding: 'never' } : {})),
      usual,
    );
    expect(found.kind === 'protected' && found.hidden.has('r1c1')).toBe(false);
    const stuck = suppress(
      withCells((id) => (id === 'r0c1' || id === 'r0' ? { hiding: 'never' } : {})),
      usual,
    );
    expect(stuck).toMatchObject({ kind: 'refused', problems: [{ code: 'DISCLOSURE_NO_PATTERN' }] });
  });

  it('says so of a target of which every cell stays printed', () => {
    const printed = problem({ cells: [...values.keys()].map((id) => cell(id, { hiding: 'never' })) });
    expect(suppress(printed, usual)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'DISCLOSURE_NO_PATTERN' }],
    });
  });

  it('reckons with cells that are hidden without any limit', () => {
    const found = suppress(
      withCells(() => ({ hidden: { least: 0, most: Number.POSITIVE_INFINITY } })),
      usual,
    );
    expect(found).toMatchObject({ kind: 'protected' });
  });

  it('widens rounded cells where their intervals leave a hidden one too narrow', () => {
    expect(suppress(roundedToThrees(1), usual)).toMatchObject({ cost: 0 });
    for (const fewest of [2, 3, 5, 9]) {
      const found = suppress(roundedToThrees(fewest), usual);
      expect(found).toMatchObject({ kind: 'protected', cost: cheapestCost(roundedToThrees(fewest)) });
      expect(found.kind === 'protected' && found.cost).toBeGreaterThan(0);
    }
  });

  it('takes each part of a problem by itself, and adds up what they cost', () => {
    const again = (id: string) => `${id}'`;
    const twice = problem({
      cells: [...values.keys()].flatMap((id) => [cell(id), { ...cell(id), id: again(id) }]),
      relations: relations.flatMap((each) => [
        each,
        { ...each, terms: each.terms.map((term) => ({ ...term, cell: again(term.cell) })) },
      ]),
      aims: [aim('r0c0', 3, 3), aim(again('r0c0'), 3, 3)],
    });
    const [once, both] = [suppress(problem(), usual), suppress(twice, usual)];
    expect(once.kind === 'protected' && both.kind === 'protected' && both.cost / once.cost).toBe(2);
  });
});

describe('against whole numbers', () => {
  const steps: SuppressionProblem = {
    cells: [
      {
        id: 'x',
        value: 5,
        hiding: 'must',
        weight: 1,
        printed: { least: 5, most: 5 },
        hidden: { least: 0, most: 9 },
      },
      {
        id: 'steps',
        value: 1,
        hiding: 'must',
        weight: 1,
        printed: { least: 1, most: 1 },
        hidden: { least: 0, most: 9 },
      },
      {
        id: 'rest',
        value: 0,
        hiding: 'may',
        weight: 7,
        printed: { least: 0, most: 0 },
        hidden: { least: 0, most: 4 },
      },
      {
        id: 'other',
        value: 0,
        hiding: 'may',
        weight: 1,
        printed: { least: 0, most: 0 },
        hidden: { least: 0, most: 4 },
      },
    ],
    relations: [
      {
        ...sum('steps', 'x', ['steps', 'rest']),
        terms: [
          { cell: 'x', coefficient: 1 },
          { cell: 'steps', coefficient: -5 },
          { cell: 'rest', coefficient: -1 },
        ],
      },
      {
        source: 'bound',
        terms: [
          { cell: 'other', coefficient: 1 },
          { cell: 'x', coefficient: 1 },
        ],
        least: 0,
        most: 100,
      },
    ],
    aims: [{ target: cellTarget('cell', 'x'), protection: possibleValues(5) }],
  };

  it('hides what linear programming does not ask for: x is 0 or 5 as long as its rest is printed', () => {
    expect(suppress(steps, usual)).toMatchObject({ cost: 0 });
    expect(suppress(steps, { ...usual, fewest: 5 })).toMatchObject({
      kind: 'protected',
      cost: 7,
      complementary: ['rest'],
    });
  });

  it('refuses where nothing is enough', () => {
    expect(suppress(steps, { ...usual, fewest: 11 })).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'DISCLOSURE_NO_PATTERN' }],
    });
  });
});

describe('complementary suppression refuses', () => {
  it('values that break a relation, and names the table', () => {
    const broken = problem({
      cells: [...values.keys()].map((id) =>
        cell(id, id === 'all' ? { value: 101, printed: { least: 101, most: 101 } } : {}),
      ),
    });
    expect(suppress(broken, usual)).toMatchObject({
      problems: ['rows', 'columns'].map((table) => ({
        code: 'DISCLOSURE_STATEMENT_UNTRUE',
        params: { table },
      })),
    });
  });

  it('where no seconds are left, and where the solver fails or lies', () => {
    expect(suppress(problem(), { solver, seconds: 0 })).toMatchObject({
      problems: [{ code: 'DISCLOSURE_OUT_OF_BUDGET' }],
    });
    const failing: readonly Solver[] = [
      tampered(solver, () => ({ kind: 'failed', reason: 'status 4' })),
      tampered(solver, (outcome, isWhole) => (isWhole ? { kind: 'unbounded' } : outcome)),
      tampered(solver, (outcome) =>
        outcome.kind === 'optimal' ? { ...outcome, rowDuals: outcome.rowDuals.map(() => 0) } : outcome,
      ),
      tampered(solver, (outcome) => (outcome.kind === 'optimal' ? { kind: 'infeasible' } : outcome)),
    ];
    for (const broken of failing)
      expect(suppress(roundedToThrees(6), { solver: broken, seconds: 60 }).kind).toBe('refused');
  });

  it('what is put wrongly by the caller, as a bug', () => {
    const bug = (changes: Partial<SuppressionProblem>, says: string) =>
      expect(() => suppress(problem(changes), usual)).toThrow(says);
    bug({ cells: [cell('all'), cell('all')] }, 'two cells have one name');
    bug({ aims: [aim('elsewhere', 1, 1)] }, 'there is no cell elsewhere');
    bug({ relations: [exactly('t', 'all', 100)] }, 'is about one cell');
    bug({ cells: [...values.keys()].map((id) => cell(id, { weight: -1 })) }, 'weight');
    bug(
      { cells: [...values.keys()].map((id) => cell(id, { hidden: { least: 4, most: 200 } })) },
      'lies outside',
    );
    bug(
      { cells: [...values.keys()].map((id) => cell(id, { printed: { least: -1, most: 2000 } })) },
      'more than printing',
    );
  });
});
