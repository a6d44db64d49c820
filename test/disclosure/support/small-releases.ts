// Small releases with known truth, drawn at random, and what can be found out of them by trying every table: the plain
// definition, against which the audit is held.

import fc from 'fast-check';
import {
  atMost,
  below,
  between,
  cellTarget,
  differenceTarget,
  exactly,
  inSteps,
  type Knowledge,
  overlap,
  rounded,
  type Statement,
  share,
  sum,
  type Target,
} from '../../../src/disclosure/index.js';

export const domain = { least: 0, most: 12 };

/** A release: what is said of cells, the true value of each, and what is to be protected. */
export interface SmallRelease {
  readonly statements: readonly Statement[];
  readonly truth: ReadonlyMap<string, number>;
  readonly targets: readonly Target[];
}

export const knowledgeOf = ({ statements }: Pick<SmallRelease, 'statements'>): Knowledge => ({
  statements,
  domain,
});

const names = ['a', 'b', 'c'] as const;

/** How a cell is printed; every way agrees with its value. */
type Print = 'not' | 'exact' | 'base3' | 'base5' | 'below' | 'interval';

function printed(print: Print, table: string, cell: string, value: number): Statement[] {
  switch (print) {
    case 'not':
      return [];
    case 'exact':
      return [exactly(table, cell, value)];
    case 'base3':
      return [rounded(table, cell, 3 * Math.floor(value / 3 + 0.5), 3)];
    case 'base5':
      return [rounded(table, cell, 5 * Math.floor(value / 5 + 0.5), 5)];
    case 'below':
      return value < 5 ? [below(table, cell, 5, value === 0 ? 'same_sign' : 'own_sign')] : [];
    case 'interval':
      return [between(table, cell, value - 1, value + 2)];
    default:
      return print satisfies never;
  }
}

type Link = 'total' | 'overlap' | 'steps' | 'share' | 'part';

/** A relation that is true of the values; adds the cells that it needs. */
function related(link: Link, truth: Map<string, number>): Statement[] {
  const [a = 0, b = 0, c = 0] = names.map((name) => truth.get(name));
  switch (link) {
    case 'total':
      truth.set('total', a + b + c);
      return [sum('sum', 'total', names)];
    case 'overlap':
      truth.set('either', Math.max(a, b));
      return overlap('overlap', 'either', ['a', 'b']);
    case 'steps':
      truth.set('steps', Math.floor((a + 2) / 5));
      return [inSteps('steps', 'a', 'steps', 5)];
    case 'share':
      truth.set('all', b + c);
      return b + c === 0
        ? []
        : [
            sum('whole', 'all', ['b', 'c']),
            ...share('share', {
              ...{ part: 'b', whole: 'all', decimals: 0, half: 'up' },
              percent: Math.floor((100 * b) / (b + c) + 0.5),
            }),
          ];
    case 'part':
      return a <= c ? [atMost('part', 'a', 'c')] : [];
    default:
      return link satisfies never;
  }
}

const prints = fc.constantFrom<Print>('not', 'exact', 'base3', 'base5', 'below', 'interval');
const links = fc.uniqueArray(fc.constantFrom<Link>('total', 'overlap', 'steps', 'share', 'part'), {
  minLength: 1,
});

/** Releases of three cells and what follows from them, printed one way or another. */
export const releases: fc.Arbitrary<SmallRelease> = fc
  .record({
    values: fc.tuple(...names.map(() => fc.integer({ min: 0, max: 4 }))),
    prints: fc.array(prints, { minLength: 8, maxLength: 8 }),
    links,
  })
  .map(({ values, prints: how, links: chosen }) => {
    const truth = new Map<string, number>(names.map((name, index) => [name, values[index] ?? 0]));
    const relations = chosen.flatMap((link) => related(link, truth));
    const cells = [...truth].flatMap(([cell, value], index) =>
      printed(how[index] ?? 'not', `of ${cell}`, cell, value),
    );
    const everywhere = [...truth.keys()].map((cell) => between('everywhere', cell, 0, 12));
    const targets = [
      ...names.map((name) => cellTarget('cell', name)),
      differenceTarget('difference', 'a', ['b']),
    ];
    if (truth.has('total')) targets.push(differenceTarget('rest', 'total', ['c']));
    return { statements: [...relations, ...cells, ...everywhere], truth, targets };
  });

/** Every table of whole numbers that agrees with all statements, each as its value by cell. */
export function allTables({ statements, domain: { least, most } }: Knowledge): Map<string, number>[] {
  const cells = [...new Set(statements.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  let tables: Map<string, number>[] = [new Map()];
  for (const [index, cell] of cells.entries()) {
    const known = new Set(cells.slice(0, index + 1));
    const due = statements.filter(
      ({ terms }) => terms.some((term) => term.cell === cell) && terms.every((term) => known.has(term.cell)),
    );
    tables = tables.flatMap((table) =>
      Array.from({ length: most - least + 1 }, (_, step) => new Map(table).set(cell, least + step)).filter(
        (longer) => due.every((statement) => isTrue(statement, longer)),
      ),
    );
  }
  return tables;
}

const isTrue = ({ terms, least, most }: Statement, table: ReadonlyMap<string, number>): boolean => {
  const value = valueIn(terms, table);
  return value >= least && value <= most;
};

/** The value of some terms in a table. */
export const valueIn = (terms: Target['terms'], table: ReadonlyMap<string, number>): number =>
  terms.reduce((total, { cell, coefficient }) => total + coefficient * (table.get(cell) ?? Number.NaN), 0);

/** The different values that a target has in some tables, in order. */
export const valuesOf = ({ terms }: Target, tables: readonly ReadonlyMap<string, number>[]): number[] =>
  [...new Set(tables.map((table) => valueIn(terms, table)))].sort((x, y) => x - y);
