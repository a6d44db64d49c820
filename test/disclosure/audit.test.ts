// The audit on releases small enough to work out by hand, and all the ways in which it refuses.

import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import {
  type Audit,
  audit,
  auditIntruders,
  below,
  between,
  cellTarget,
  differenceTarget,
  exactly,
  type Knowledge,
  loadSolver,
  ownContribution,
  rounded,
  type Statement,
  share,
  sum,
  type Target,
} from '../../src/disclosure/index.js';
import type { Outcome } from '../../src/disclosure/solver/program.js';
import { tampered } from './support/failing-solver.js';

const solver = await loadSolver();
const domain = { least: 0, most: 10_000 };
const usual = { solver, seconds: 60, fewest: 5, detail: 'interval' } as const;

const known = (...statements: readonly (Statement | readonly Statement[])[]): Knowledge => ({
  domain,
  statements: statements.flat(),
});
const cells = (...names: readonly string[]): Target[] => names.map((name) => cellTarget('cell', name));
const codes = ({ problems }: Audit) => problems.map(({ code }) => code);
const intervalOf = ({ findings }: Audit, id: string) => {
  const { interval } = findings.find(({ target }) => target.id === id) ?? {};
  return interval && [interval.least, interval.most];
};

describe('the audit', () => {
  it('finds a hidden cell that total and parts give away', () => {
    const table = known(
      sum('permits', 'all', ['city', 'rural']),
      exactly('permits', 'all', 43),
      exactly('permits', 'city', 36),
      below('permits', 'rural', 10, 'own_sign'),
    );
    const found = audit(table, cells('rural'), usual);
    expect(found.verdict).toBe('unsafe');
    expect(intervalOf(found, 'rural')).toEqual([7, 7]);
    expect(found.problems).toMatchObject([
      { code: 'DISCLOSURE_TOO_NARROW', params: { tables: ['permits'], targets: 1, fewest: 5 } },
    ]);
  });

  it('finds how far rounding protects it: 45 less 35 leaves 6 to 9 of the 1 to 9', () => {
    const table = known(
      sum('permits', 'all', ['city', 'rural']),
      rounded('permits', 'all', 45, 5),
      rounded('permits', 'city', 35, 5),
      below('permits', 'rural', 10, 'own_sign'),
    );
    const found = audit(table, cells('rural'), usual);
    expect(intervalOf(found, 'rural')).toEqual([6, 9]);
    expect(found.findings[0]).toMatchObject({ isSafe: false, possible: 4, shown: { least: 6, most: 9 } });
  });

  it.each([
    [4, 'unsafe'],
    [5, 'safe'],
    [6, 'safe'],
  ] as const)('calls a target of %i possible values %s where five are asked', (values, verdict) => {
    const table = known(between('table', 'x', 10, 9 + values));
    for (const detail of ['verdict', 'interval'] as const)
      expect(audit(table, cells('x'), { ...usual, detail }).verdict).toBe(verdict);
  });

  it('counts values that are possible, not the width of the interval', () => {
    const even = known(between('table', 'x', 0, 8), {
      source: 'pairs',
      terms: [
        { cell: 'x', coefficient: 1 },
        { cell: 'half', coefficient: -2 },
      ],
      least: 0,
      most: 0,
    });
    expect(audit(even, cells('x'), usual).findings).toMatchObject([
      { possible: 5, interval: { least: 0, most: 8 } },
    ]);
    expect(audit(even, cells('x'), { ...usual, fewest: 6 }).verdict).toBe('unsafe');
  });

  it('gives an interval only where it was asked for, and always what witnesses show', () => {
    const table = known(between('table', 'x', 0, 50));
    const [found] = audit(table, cells('x'), { ...usual, detail: 'verdict' }).findings;
    expect(found).not.toHaveProperty('interval');
    expect(found).toMatchObject({ isSafe: true, possible: 5 });
    expect((found?.shown.most ?? 0) - (found?.shown.least ?? 0)).toBeGreaterThanOrEqual(4);
    expect(audit(table, cells('x'), usual).findings).toMatchObject([{ interval: { least: 0, most: 50 } }]);
  });

  it('joins editions: the same figure over more people gives the difference away', () => {
    const editions = known(exactly('first', 'first', 120), exactly('revised', 'revised', 122));
    const late = [differenceTarget('revised minus first', 'revised', ['first'])];
    expect(intervalOf(audit(editions, late, usual), 'revised - first')).toEqual([2, 2]);
    const coarse = known(rounded('first', 'first', 120, 5), rounded('revised', 'revised', 120, 5));
    expect(intervalOf(audit(coarse, late, usual), 'revised - first')).toEqual([-4, 4]);
  });

  it('uses a printed share of counts that are not printed', () => {
    const shares = known(
      share('shares', { part: 'x', whole: 'n', percent: 14.3, decimals: 1, half: 'up' }),
      between('shares', 'n', 5, 9),
    );
    const found = audit(shares, cells('x', 'n'), usual);
    expect([intervalOf(found, 'x'), intervalOf(found, 'n')]).toEqual([
      [1, 1],
      [7, 7],
    ]);
  });

  it('takes apart what has nothing to do with each other, and counts a known total as a constant', () => {
    const two = known(
      ...['a', 'b'].flatMap((name) => [
        sum(name, `${name}0`, [`${name}1`, `${name}2`]),
        rounded(name, `${name}0`, 20, 5),
      ]),
      exactly('a', 'a0', 20),
    );
    const found = audit(two, cells('a1', 'b1'), usual);
    expect(found.size).toMatchObject({ components: 2, targets: 2, relations: 2, cells: 5 });
    expect(found.verdict).toBe('safe');
  });

  it('knows a target of which every cell is printed', () => {
    const printed = known(exactly('t', 'x', 30), exactly('t', 'y', 12));
    const found = audit(printed, [differenceTarget('rest', 'x', ['y'])], usual);
    expect(found.findings).toMatchObject([{ possible: 1, isSafe: false, interval: { least: 18, most: 18 } }]);
  });

  it('says nothing of a release without targets but that it can be true', () => {
    expect(audit(known(sum('t', 'all', ['x', 'y'])), [], usual).verdict).toBe('safe');
    expect(audit(known(), [], usual)).toMatchObject({ verdict: 'safe', size: { components: 0, solves: 0 } });
  });
});

describe('an insider', () => {
  const printed = known(
    sum('jobs', 'all', ['north', 'south']),
    exactly('jobs', 'all', 11),
    below('jobs', 'north', 10, 'own_sign'),
  );
  const employer = { name: 'largest employer', knows: [ownContribution('largest employer', 'north', 6)] };

  it('subtracts what they know, and may come too close where a reader does not', () => {
    expect(audit(printed, cells('north'), usual).verdict).toBe('safe');
    const [found] = auditIntruders(printed, cells('north'), [employer], usual);
    expect(found?.intruder).toBe('largest employer');
    expect(found?.audit.verdict).toBe('unsafe');
    expect(found && intervalOf(found.audit, 'north')).toEqual([6, 9]);
  });

  it('is a reader like any other where their knowledge touches nothing', () => {
    const other = known(printed.statements, rounded('homes', 'homes', 50, 5));
    const [found] = auditIntruders(other, cells('north', 'homes'), [employer], usual);
    expect(found?.audit.findings.map(({ target }) => target.id)).toEqual(['north']);
    const [stranger] = auditIntruders(
      other,
      cells('north', 'homes'),
      [{ name: 'stranger', knows: [] }],
      usual,
    );
    expect(stranger?.audit).toMatchObject({ verdict: 'safe', findings: [] });
  });

  it('is not after what is theirs', () => {
    const owner = { name: 'partner', knows: [exactly('partner', 'north', 6)], owns: ['north'] };
    const [found] = auditIntruders(printed, cells('north', 'south'), [owner], usual);
    expect(found?.audit.findings.map(({ target }) => target.id)).toEqual(['south']);
    expect(found && intervalOf(found.audit, 'south')).toEqual([5, 5]);
  });
});

describe('the audit refuses', () => {
  const table = known(sum('table', 'all', ['x', 'y']), rounded('table', 'all', 20, 5));
  const refused = (knowledge: Knowledge, targets = cells('x')) => {
    const found = audit(knowledge, targets, usual);
    expect(found.verdict).toBe('refused');
    return found.problems;
  };

  it('two tables that disagree on a cell, and names them alone', () => {
    const problems = refused(
      known(table.statements, exactly('chapter 1', 'x', 7919), exactly('chapter 2', 'x', 7907)),
    );
    expect(problems).toMatchObject([
      { code: 'DISCLOSURE_TABLES_DISAGREE', params: { tables: ['chapter 1', 'chapter 2'] } },
    ]);
    for (const problem of problems)
      expect(render(problem, 'nl') + render(problem, 'en')).not.toMatch(/79\d\d/);
  });

  it('a total that is not the sum of its parts, printed or rounded', () => {
    const exact = refused(
      known(
        sum('sums', 'all', ['x', 'y']),
        exactly('totals', 'all', 12),
        exactly('parts', 'x', 5),
        exactly('parts', 'y', 6),
      ),
    );
    const rough = refused(
      known(
        sum('sums', 'all', ['x', 'y']),
        rounded('totals', 'all', 20, 5),
        rounded('parts', 'x', 5, 5),
        rounded('parts', 'y', 5, 5),
        exactly('other', 'z', 3),
      ),
    );
    for (const problems of [exact, rough])
      expect(problems).toMatchObject([{ params: { tables: ['parts', 'sums', 'totals'] } }]);
  });

  it('what only whole numbers contradict', () => {
    const odd = known(exactly('total', 'sum', 7), {
      source: 'twice',
      terms: [
        { cell: 'sum', coefficient: 1 },
        { cell: 'x', coefficient: -2 },
      ],
      least: 0,
      most: 0,
    });
    expect(refused(odd)).toMatchObject([
      { code: 'DISCLOSURE_TABLES_DISAGREE', params: { tables: ['total', 'twice'] } },
    ]);
  });

  it.each([
    ['not_a_number', between('bad', 'x', Number.NaN, 3)],
    ['not_whole', between('bad', 'x', 0.5, 3)],
    ['reversed', between('bad', 'x', 4, 3)],
    ['too_large', { ...between('bad', 'x', 0, 3), terms: [{ cell: 'x', coefficient: 2 ** 50 }] }],
  ] as const)('a statement that is %s, before anything is solved', (wrong, statement) => {
    expect(refused(known(table.statements, statement, statement))).toMatchObject([
      { code: 'DISCLOSURE_STATEMENT_INVALID', params: { table: 'bad', wrong, statements: 2 } },
    ]);
  });

  it('a negative count', () => {
    expect(refused(known(table.statements, exactly('bad', 'x', -3)))).toMatchObject([
      { code: 'DISCLOSURE_TABLES_DISAGREE', params: { tables: ['bad'] } },
    ]);
  });

  it('a target of which no table says anything', () => {
    expect(refused(table, cells('x', 'xx'))).toMatchObject([
      { code: 'DISCLOSURE_TARGET_UNKNOWN', params: { target: 'xx' } },
    ]);
  });

  it('what is put wrongly by the caller, as a bug', () => {
    expect(() => audit(table, [...cells('x'), ...cells('x')], usual)).toThrow('two targets are called x');
    const half = [{ ...differenceTarget('half', 'x', []), terms: [{ cell: 'x', coefficient: 0.5 }] }];
    expect(() => audit(table, half, usual)).toThrow('no sum of whole multiples');
    expect(() =>
      audit({ ...table, domain: { least: 0, most: Number.POSITIVE_INFINITY } }, [], usual),
    ).toThrow('whole limits');
  });

  const narrow = known(table.statements, between('table', 'x', 3, 4), between('table', 'y', 0, 500));
  const answers: readonly (readonly [string, Outcome, string])[] = [
    ['gives up', { kind: 'out_of_budget' }, 'DISCLOSURE_OUT_OF_BUDGET'],
    ['fails', { kind: 'failed', reason: 'status 4' }, 'DISCLOSURE_SOLVER_FAILED'],
    ['finds no limit', { kind: 'unbounded' }, 'DISCLOSURE_SOLVER_FAILED'],
    [
      'invents a table',
      {
        kind: 'optimal',
        objective: 0,
        columns: new Float64Array(20).fill(9999),
        rowDuals: new Float64Array(20),
      },
      'DISCLOSURE_SOLVER_FAILED',
    ],
  ];

  it.each(answers)('where the solver %s, at whichever solve', (_what, answer, code) => {
    for (const detail of ['verdict', 'interval'] as const)
      for (let bad = 0; bad < 12; bad += 1) {
        let solve = 0;
        const broken = tampered(solver, (outcome) => (solve++ >= bad ? answer : outcome));
        const found = audit(table, cells('x', 'y'), { ...usual, detail, fewest: 18, solver: broken });
        expect([found.verdict, ...codes(found)]).toEqual(solve > bad ? ['refused', code] : ['safe']);
      }
  });

  it('to call anything safe that is not, whatever the solver says', () => {
    const liar = tampered(solver, (outcome) =>
      outcome.kind === 'infeasible' ? (answers[3]?.[1] ?? outcome) : outcome,
    );
    expect(audit(narrow, cells('x'), { ...usual, solver: liar }).verdict).not.toBe('safe');
  });

  it('where no seconds are left', () => {
    const found = audit(table, cells('x'), { ...usual, seconds: 0 });
    expect([found.verdict, ...codes(found)]).toEqual(['refused', 'DISCLOSURE_OUT_OF_BUDGET']);
  });
});
