// Tables for altered cases of disclosure control: any number of dimensions with margins, hierarchies, a second table with a
// margin of the first.

import { cellTarget, type SuppressionProblem, sum } from '../../src/disclosure/index.js';
import { createRandom } from '../../src/simulation/index.js';

export interface Shape {
  readonly dims: readonly { readonly leaves: number; readonly groups?: number }[];
  readonly linked?: boolean;
  readonly decimals?: boolean;
  readonly unlimited?: boolean;
  readonly seed: number;
}

export interface DrawnCell {
  readonly id: string;
  readonly value: number;
  readonly isPrimary: boolean;
  readonly weight: number;
  /** Lower, upper and sliding protection. */
  readonly levels: readonly [number, number, number];
  /** Limits of a hidden cell; an empty text is none. */
  readonly limits: readonly [number | '', number | ''];
}

export interface DrawnTable {
  readonly cells: readonly DrawnCell[];
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly primary: readonly string[];
}

interface Dimension {
  readonly codes: readonly string[];
  readonly leaves: readonly string[];
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Draws a table of a shape; small counts are primary. */
export function drawTable({
  dims,
  linked = false,
  decimals = false,
  unlimited = false,
  seed,
}: Shape): DrawnTable {
  const random = createRandom(seed).next;
  const dimensions = dims.map(({ leaves, groups }) => dimensionOf(leaves, groups));
  const draw = () => {
    const whole = random() < 0.45 ? Math.floor(random() * 5) : 5 + Math.floor(random() * 40);
    return decimals ? whole + Math.floor(random() * 100) / 100 : whole;
  };
  const values = new Map<string, number>();
  const sums: { total: string; parts: string[] }[] = [];
  addTable(dimensions, '', draw, values, sums);
  if (linked) addLinked(dimensions, draw, values, sums);
  const most = Math.max(...values.values());
  const cells = [...values].map(([id, value]): DrawnCell => {
    const isPrimary = value > 0 && value < 5;
    const upper = Math.floor(random() * 6);
    return {
      ...{ id, value, isPrimary },
      weight: random() < 0.1 ? 0 : 1 + Math.floor(random() * 20),
      levels: isPrimary ? [random() < 0.5 ? 1 : 0, upper, Math.floor(random() * 4) + upper] : [0, 0, 0],
      limits: [0, unlimited ? '' : 3 * most],
    };
  });
  return { cells, sums, primary: cells.filter(({ isPrimary }) => isPrimary).map(({ id }) => id) };
}

function dimensionOf(count: number, groups = 0): Dimension {
  const leaves = Array.from({ length: count }, (_, index) => `l${index}`);
  const parts = new Map<string, string[]>();
  if (groups === 0) parts.set('T', leaves);
  else {
    const names = Array.from({ length: groups }, (_, index) => `g${index}`);
    parts.set('T', names);
    for (const [index, name] of names.entries())
      parts.set(
        name,
        leaves.filter((_, leaf) => leaf % groups === index),
      );
  }
  return { codes: [...parts.keys(), ...leaves], leaves, parts };
}

/** All combinations of codes, the leaves drawn and all else added up. */
function addTable(
  dimensions: readonly Dimension[],
  prefix: string,
  draw: (id: string) => number,
  values: Map<string, number>,
  sums: { total: string; parts: string[] }[],
): void {
  const id = (codes: readonly string[]) => prefix + codes.join('.');
  const all = dimensions.reduce<string[][]>(
    (combinations, { codes }) => combinations.flatMap((each) => codes.map((code) => [...each, code])),
    [[]],
  );
  const value = (codes: readonly string[]): number => {
    const place = codes.findIndex((code, index) => dimensions[index]?.parts.has(code));
    const known = values.get(id(codes));
    if (known !== undefined) return known;
    const parts = dimensions[place]?.parts.get(codes[place] ?? '') ?? [];
    const found =
      place < 0
        ? draw(id(codes))
        : round(parts.reduce((total, part) => total + value(codes.with(place, part)), 0));
    values.set(id(codes), found);
    return found;
  };
  for (const codes of all) value(codes);
  for (const codes of all)
    for (const [place, { parts }] of dimensions.entries()) {
      const below = parts.get(codes[place] ?? '');
      if (below !== undefined)
        sums.push({ total: id(codes), parts: below.map((part) => id(codes.with(place, part))) });
    }
}

/** A second table: the leaves of the first dimension by two other classes, with the same totals of that dimension. */
function addLinked(
  [first]: readonly Dimension[],
  draw: (id: string) => number,
  values: Map<string, number>,
  sums: { total: string; parts: string[] }[],
): void {
  for (const leaf of first?.codes ?? []) {
    const total = values.get(`${leaf}.T`) ?? 0;
    const one = Math.min(total, draw(leaf));
    const [x, y] = [`other ${leaf}.x`, `other ${leaf}.y`];
    values.set(x, one);
    values.set(y, total - one);
    sums.push({ total: `${leaf}.T`, parts: [x, y] });
  }
  for (const [total, parts] of first?.parts ?? [])
    for (const which of ['x', 'y']) {
      const own = parts.map((part) => `other ${part}.${which}`);
      values.set(
        `other ${total}.${which}`,
        own.reduce((all, each) => all + (values.get(each) ?? 0), 0),
      );
      sums.push({ total: `other ${total}.${which}`, parts: own });
    }
}

const round = (value: number): number => Math.round(value * 100) / 100;

export const relationsOf = ({ sums }: DrawnTable): { total: string; parts: readonly string[] }[] => [...sums];

/** The same as a problem for the large program. */
export const problemOf = ({ cells, sums }: DrawnTable): SuppressionProblem => ({
  relations: sums.map(({ total, parts }) => sum('table', total, parts)),
  cells: cells.map(({ id, value, isPrimary, weight, limits: [least, most] }) => ({
    ...{ id, value, weight, hiding: isPrimary ? 'must' : 'may' },
    printed: { least: value, most: value },
    hidden: { least: least === '' ? -1e5 : least, most: most === '' ? 1e5 : most },
  })),
  aims: cells
    .filter(({ isPrimary }) => isPrimary)
    .map(({ id, levels: [lower, upper, sliding] }) => ({
      target: cellTarget('cell', id),
      protection: { lower, upper, sliding },
    })),
});
