// That the mutation script makes the changes it promises, and none in comments and strings.

import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants.js';

const changesOf = (sql: string) => mutantsOf(sql).map(({ change }) => change.split('  =>  ')[1]);

describe('mutants', () => {
  it('change each comparison to its neighbour and its opposite', () => {
    expect(changesOf('select a < b as c')).toEqual(['select a <= b as c', 'select a >= b as c']);
    expect(changesOf('select a = b as c')).toEqual(['select a != b as c']);
  });

  it('change the kind of a join, an asof join in two ways', () => {
    expect(changesOf('from s.a left join s.b\nusing (k)')).toEqual(['from s.a inner join s.b']);
    expect(changesOf('from s.a asof left join s.b\nusing (k)')).toEqual([
      'from s.a asof inner join s.b',
      'from s.a left join s.b',
    ]);
  });

  it('drop, negate and thin a condition, within brackets too', () => {
    expect(changesOf('from s.a where p and (q or r)')).toEqual([
      'from s.a where true',
      'from s.a where not (p and (q or r))',
      'from s.a where true and (q or r)',
      'from s.a where false and (q or r)',
      'from s.a where p and true',
      'from s.a where p and false',
      'from s.a where p and (true or r)',
      'from s.a where p and (false or r)',
      'from s.a where p and (q or true)',
      'from s.a where p and (q or false)',
    ]);
  });

  it('drop the default of coalesce and change an added constant', () => {
    expect(changesOf('select coalesce(f(a, b), 0), c + 1')).toEqual([
      'select f(a, b), c + 1',
      'select coalesce(f(a, b), 0), c',
      'select coalesce(f(a, b), 0), c - 1',
    ]);
  });

  it('leave comments, strings and frames alone, and say the line', () => {
    expect(mutantsOf("-- a < b where c\nselect 'a = b and c + 1'")).toEqual([]);
    expect(mutantsOf('select\n    a > b').map(({ line }) => line)).toEqual([2, 2]);
    const frame = 'sum(a) over (order by b rows between 1 preceding and current row)';
    expect(mutantsOf(`select ${frame}`)).toEqual([]);
  });
});
