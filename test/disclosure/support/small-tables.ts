// Small tables with margins, drawn at random, as problems of complementary suppression.

import fc from 'fast-check';
import {
  cellTarget,
  differenceTarget,
  type Statement,
  type SuppressionCell,
  type SuppressionProblem,
  sum,
} from '../../../src/disclosure/index.js';

interface Table {
  readonly values: ReadonlyMap<string, number>;
  readonly relations: readonly Statement[];
}

/** A table of rows x columns with both margins; `r0c1` is a cell, `r0` and `c1` its margins, `all` the total. */
export function tableOf(body: readonly (readonly number[])[]): Table {
  const values = new Map<string, number>();
  const relations: Statement[] = [];
  const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
  const columns = body[0]?.map((_, column) => body.map((row) => row[column] ?? 0)) ?? [];
  for (const [row, list] of body.entries()) {
    for (const [column, value] of list.entries()) values.set(`r${row}c${column}`, value);
    values.set(`r${row}`, total(list));
    relations.push(
      sum(
        `row ${row}`,
        `r${row}`,
        list.map((_, column) => `r${row}c${column}`),
      ),
    );
  }
  for (const [column, list] of columns.entries()) {
    values.set(`c${column}`, total(list));
    relations.push(
      sum(
        `column ${column}`,
        `c${column}`,
        list.map((_, row) => `r${row}c${column}`),
      ),
    );
  }
  values.set('all', total(body.flat()));
  relations.push(
    sum(
      'rows',
      'all',
      body.map((_, row) => `r${row}`),
    ),
  );
  relations.push(
    sum(
      'columns',
      'all',
      columns.map((_, column) => `c${column}`),
    ),
  );
  return { values, relations };
}

const bodies = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 30 })), {
      minLength: columns,
      maxLength: columns,
    });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

export type Printing = 'exact' | 'rounded';

/** Problems in which counts of 1 to 4 are primary; some others may not be hidden, and one difference is to be protected. */
export const problems = (printing: Printing): fc.Arbitrary<SuppressionProblem> =>
  fc
    .record({
      body: bodies,
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 16 }),
      kept: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 2 }),
      upper: fc.integer({ min: 0, max: 3 }),
      lower: fc.integer({ min: 0, max: 1 }),
      sliding: fc.integer({ min: 0, max: 6 }),
      hasDifference: fc.boolean(),
    })
    .map(({ body, weights, kept, upper, lower, sliding, hasDifference }) => {
      const { values, relations } = tableOf(body);
      const cells = [...values].map(([id, value], index): SuppressionCell => {
        const isPrimary = value > 0 && value < 5 && id.includes('c') && id.startsWith('r');
        const hiding = isPrimary ? 'must' : kept.includes(index) ? 'never' : 'may';
        return { id, value, hiding, weight: weights[index] ?? 1, ...ranges(value, printing) };
      });
      const protection = { upper, lower, sliding };
      const aims = cells
        .filter(({ hiding }) => hiding === 'must')
        .map(({ id }) => ({ target: cellTarget('cell', id), protection }));
      const difference = {
        target: differenceTarget('rest', 'all', ['r0']),
        protection: { upper: 0, lower: 0, sliding },
      };
      return { cells, relations, aims: hasDifference ? [...aims, difference] : aims };
    });

function ranges(value: number, printing: Printing): Pick<SuppressionCell, 'printed' | 'hidden'> {
  const hidden = { least: 0, most: 400 };
  if (printing === 'exact') return { hidden, printed: { least: value, most: value } };
  const shown = 5 * Math.floor(value / 5 + 0.5);
  return { hidden, printed: { least: Math.max(0, shown - 2), most: shown + 2 } };
}
