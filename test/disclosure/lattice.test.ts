// Groups and totals audited before there are data.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lattice, solvable, type UnitSet } from '../../src/disclosure/index.js';

const set = (name: string, ...units: readonly string[]): UnitSet => ({ name, units });
const single = (...units: readonly string[]): UnitSet[] => units.map((unit) => set(unit, unit));
const small = ['s1', 's2', 's3', 's4'];
const totals = [set('province', 'big', ...small), set('city', 'big', 's1', 's2'), set('rural', 's3', 's4')];

describe('the lattice of groups', () => {
  it('holds where no single small location follows from the totals', () => {
    expect(solvable({ totals: [...totals, set('big', 'big')], protected: single(...small) })).toEqual([]);
  });

  it('names the location that follows, and the totals from which it does', () => {
    const found = solvable({
      totals: [...totals, set('big', 'big'), set('hub', 'big', 's1')],
      protected: single(...small),
    });
    expect(found).toEqual([
      {
        name: 's1',
        totals: [
          { name: 'big', times: '-1' },
          { name: 'hub', times: '1' },
        ],
      },
      {
        name: 's2',
        totals: [
          { name: 'city', times: '1' },
          { name: 'hub', times: '-1' },
        ],
      },
    ]);
  });

  it('finds what follows only by halves', () => {
    const pairs = [set('ab', 'a', 'b'), set('bc', 'b', 'c'), set('ac', 'a', 'c')];
    expect(solvable({ totals: pairs, protected: single('a') })).toEqual([
      {
        name: 'a',
        totals: [
          { name: 'ab', times: '1/2' },
          { name: 'bc', times: '-1/2' },
          { name: 'ac', times: '1/2' },
        ],
      },
    ]);
  });

  it('finds that a group of two lets each partner subtract itself, and one of three does not', () => {
    const found = solvable({ totals, protected: single('s3', 's4'), insiders: ['s3'] });
    expect(found).toEqual([{ name: 's4', insider: 's3', totals: [{ name: 'rural', times: '1' }] }]);
    const three = [set('rural', 's3', 's4', 's5')];
    expect(
      solvable({ totals: three, protected: single('s3', 's4', 's5'), insiders: ['s3', 's4', 's5'] }),
    ).toEqual([]);
  });

  it('protects sets of units, such as a location over all classes of another table', () => {
    const byClass = [
      set('young', 'a young', 'b young'),
      set('old', 'a old', 'b old'),
      set('b', 'b young', 'b old'),
    ];
    expect(
      solvable({ totals: byClass, protected: [set('a', 'a young', 'a old'), set('a young', 'a young')] }),
    ).toMatchObject([{ name: 'a' }]);
  });

  it('answers with totals that add up to what is protected, and of which none can be missed', () => {
    const units = ['a', 'b', 'c', 'd', 'e'];
    const sets = fc.uniqueArray(fc.subarray(units, { minLength: 1 }), {
      minLength: 1,
      maxLength: 7,
      selector: (each) => each.join(),
    });
    fc.assert(
      fc.property(sets, (groups) => {
        const lattice: Lattice = {
          totals: groups.map((each) => set(each.join(''), ...each)),
          protected: single(...units),
        };
        for (const { name, totals: used } of solvable(lattice)) {
          const count = (unit: string) =>
            used.reduce((total, each) => total + (each.name.includes(unit) ? valueAt(each.times) : 0), 0);
          expect(units.map(count).map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual(
            units.map((unit) => (unit === name ? 1 : 0)),
          );
          for (const one of used) {
            const others = used.filter((each) => each !== one).map((each) => set(each.name, ...each.name));
            expect(solvable({ totals: others, protected: single(name) })).toEqual([]);
          }
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('finds all that follows: two sets of values with the same totals differ in none of what it leaves out', () => {
    const units = ['a', 'b', 'c', 'd'];
    const sets = fc.uniqueArray(fc.subarray(units, { minLength: 1 }), {
      minLength: 1,
      maxLength: 5,
      selector: (each) => each.join(),
    });
    const moves = [-2, -1, 0, 1, 2];
    const all = moves.flatMap((a) =>
      moves.flatMap((b) => moves.flatMap((c) => moves.map((d) => [a, b, c, d]))),
    );
    fc.assert(
      fc.property(sets, (groups) => {
        const unseen = all.filter((move) =>
          groups.every(
            (group) => group.reduce((total, unit) => total + (move[units.indexOf(unit)] ?? 0), 0) === 0,
          ),
        );
        const fixed = units.filter((_, index) => unseen.every((move) => move[index] === 0));
        const found = solvable({
          totals: groups.map((each) => set(each.join(''), ...each)),
          protected: single(...units),
        });
        expect(found.map(({ name }) => name)).toEqual(fixed);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

const valueAt = (times: string): number => {
  const [over = '0', under = '1'] = times.split('/');
  return Number(over) / Number(under);
};
