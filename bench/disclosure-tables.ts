// Tables of the shapes on which the disclosure engine is measured: three large locations and ten or twelve small ones by one
// or two classifications, all margins, and in some a subtotal of city and of rural. Small counts are about half of all.

import { type Statement, sum } from '../src/disclosure/index.js';
import { createRandom, poisson } from '../src/simulation/index.js';

export interface BenchTable {
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
  readonly relations: readonly Statement[];
  /** Cells of 1 to 9. */
  readonly primary: readonly string[];
}

interface Dimension {
  readonly leaves: readonly string[];
  /** Each total with its parts, the total of all first. */
  readonly totals: ReadonlyMap<string, readonly string[]>;
  /** Expected part of a leaf in the whole; of locations, how many people there are. */
  readonly size: (leaf: number) => number;
}

const classes = (count: number): Dimension => {
  const leaves = Array.from({ length: count }, (_, index) => `k${index}`);
  const all = leaves.reduce((total, _, index) => total + 1 / (index + 1.5), 0);
  return { leaves, totals: new Map([['T', leaves]]), size: (leaf) => 1 / (leaf + 1.5) / all };
};

function locations(count: number, people: number, hasSettings: boolean): Dimension {
  const leaves = Array.from({ length: count }, (_, index) => `loc${index}`);
  const settings = new Map(
    ['city', 'rural'].map((name, setting) => [name, leaves.filter((_, leaf) => leaf % 2 === setting)]),
  );
  const totals = hasSettings ? new Map([['T', [...settings.keys()]], ...settings]) : new Map([['T', leaves]]);
  return { leaves, totals, size: (leaf) => people * (leaf < 3 ? 200 : 28) };
}

/** The five shapes, from 98 to 560 cells. */
export const benchTables = (): BenchTable[] => [
  drawn('a 13x6', [locations(13, 1, false), classes(6)]),
  drawn('b 13x6 with settings', [locations(13, 1, true), classes(6)]),
  drawn('e 13x4x3 with settings', [locations(13, 1.5, true), classes(4), classes(3)]),
  drawn('c 13x6x4 with settings', [locations(13, 2, true), classes(6), classes(4)]),
  drawn('d 15x6x4', [locations(15, 2, false), classes(6), classes(4)]),
];

function drawn(name: string, dimensions: readonly Dimension[]): BenchTable {
  const random = createRandom(20261125).stream(name);
  const values = new Map<string, number>();
  const id = (codes: readonly string[]) => codes.join('|');
  const valueIn = (codes: readonly string[]): number => {
    const known = values.get(id(codes));
    if (known !== undefined) return known;
    const place = codes.findIndex((code, index) => dimensions[index]?.totals.has(code));
    const parts = dimensions[place]?.totals.get(codes[place] ?? '') ?? [];
    const mean = dimensions.reduce(
      (size, each, index) => size * each.size(each.leaves.indexOf(codes[index] ?? '')),
      1,
    );
    const found =
      place < 0
        ? poisson(random, mean)
        : parts.reduce((total, part) => total + valueIn(codes.with(place, part)), 0);
    values.set(id(codes), found);
    return found;
  };
  const all = dimensions.reduce<string[][]>(
    (combinations, { leaves, totals }) =>
      combinations.flatMap((each) => [...totals.keys(), ...leaves].map((code) => [...each, code])),
    [[]],
  );
  for (const codes of all) valueIn(codes);
  const relations = all.flatMap((codes) =>
    dimensions.flatMap(({ totals }, place) => {
      const parts = totals.get(codes[place] ?? '');
      return parts === undefined
        ? []
        : [
            sum(
              name,
              id(codes),
              parts.map((part) => id(codes.with(place, part))),
            ),
          ];
    }),
  );
  const primary = [...values].filter(([, value]) => value > 0 && value < 10).map(([cell]) => cell);
  return { name, values, relations, primary };
}
