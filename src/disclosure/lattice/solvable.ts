// The lattice of groups, audited before there are data: if these totals were printed in full, would anything that is
// protected follow from them? Units are the smallest parts of which every total is a sum: locations, and where groups
// overlap the parts of the overlap. Exact, by linear algebra; no number of any table is needed.
//
//   totals: city = a + b + small1 + small2, a, b, small1       protected: small2 = city - a - b - small1: solvable

import { isZero, written } from './fraction.js';
import { Span } from './span.js';

/** A named set of units: a total that would be printed, or something that is protected. */
export interface UnitSet {
  readonly name: string;
  readonly units: readonly string[];
}

export interface Solvable {
  /** What is protected and can be worked out. */
  readonly name: string;
  /** The unit whose insider can, because it knows its own value; absent where every reader can. */
  readonly insider?: string;
  /** Totals of which it is the sum, each with its multiple (`1`, `-1`, `1/2`); without any one of them it is not. */
  readonly totals: readonly { readonly name: string; readonly times: string }[];
}

export interface Lattice {
  readonly totals: readonly UnitSet[];
  readonly protected: readonly UnitSet[];
  /** Units of which someone knows the value and subtracts it: the partner that runs a location. */
  readonly insiders?: readonly string[];
}

/** Everything protected that a reader or an insider can work out; empty where the lattice holds. */
export function solvable(lattice: Lattice): Solvable[] {
  const place = new Map<string, number>();
  const { totals, protected: guarded, insiders = [] } = lattice;
  for (const { units } of [...totals, ...guarded, { units: insiders }])
    for (const unit of units) if (!place.has(unit)) place.set(unit, place.size);
  const openToAll = guarded.flatMap((set) => solutionOf(set, totals, place) ?? []);
  const known = new Set(openToAll.map(({ name }) => name));
  const openToSome = insiders.flatMap((insider) =>
    guarded
      .filter(({ name, units }) => !known.has(name) && !(units.length === 1 && units[0] === insider))
      .flatMap((set) => solutionOf(set, totals, place, insider) ?? []),
  );
  return [...openToAll, ...openToSome];
}

/** How a set follows from totals, or undefined where it does not. */
function solutionOf(
  set: UnitSet,
  totals: readonly UnitSet[],
  place: ReadonlyMap<string, number>,
  insider?: string,
): Solvable | undefined {
  const own = insider === undefined ? [] : [{ name: insider, units: [insider] }];
  const needed = irreducible(totals, (some) => combination(set, [...some, ...own], place) !== undefined);
  if (needed === undefined) return undefined;
  const found = combination(set, [...needed, ...own], place) ?? [];
  const used = needed.flatMap(({ name }, index) => {
    const factor = found[index];
    return factor === undefined || isZero(factor) ? [] : [{ name, times: written(factor) }];
  });
  return { name: set.name, ...(insider === undefined ? {} : { insider }), totals: used };
}

function combination(set: UnitSet, from: readonly UnitSet[], place: ReadonlyMap<string, number>) {
  return new Span(from.map((each) => vectorOf(each, place))).combinationFor(vectorOf(set, place));
}

/** How often each unit stands in a set: once, or not at all. */
function vectorOf({ units }: UnitSet, place: ReadonlyMap<string, number>): number[] {
  const vector = Array.from(place, () => 0);
  for (const unit of units) vector[place.get(unit) ?? Number.NaN] = 1;
  return vector;
}

/** A set of totals that is enough and of which none can be missed; undefined where all are not enough. */
function irreducible(
  totals: readonly UnitSet[],
  isEnough: (some: readonly UnitSet[]) => boolean,
): readonly UnitSet[] | undefined {
  if (!isEnough(totals)) return undefined;
  return totals.reduce<readonly UnitSet[]>((kept, total) => {
    const rest = kept.filter((each) => each !== total);
    return isEnough(rest) ? rest : kept;
  }, totals);
}
