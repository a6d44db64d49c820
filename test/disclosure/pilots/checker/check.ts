// The checker: every protected number of every edition, for the reader and for every insider, with how many whole numbers are
// still possible for it. It takes editions as printed; the raw cells serve to know what is protected, and what insiders know.

import type { PilotDefinition } from '../../../../src/vocabulary/index.js';
import type { Edition } from '../editions.js';
import { Deduction, type Strictness } from './deduction.js';
import { ownNumbers } from './own.js';
import { type loadHighs, type Possible, PossibleValues } from './possible.js';
import { changedInSilence, findings, type PublicFacts } from './printed.js';
import {
  type Behind,
  insidersOf,
  type ProtectedKind,
  type ProtectedNumber,
  protectedNumbers,
  truthOf,
} from './protected.js';
import { againstTheRules } from './rules.js';

export type Issue = Pick<Edition, 'name' | 'year' | 'known' | 'cells'> & {
  readonly revise: ReadonlySet<string>;
};

/** One look of someone at a protected number. */
export interface Look extends Possible {
  readonly who: string;
  readonly number: ProtectedNumber;
}

export interface Checked {
  readonly targets: number;
  readonly components: number;
  /** Fewest possible values by kind of protected number and of intruder. */
  readonly narrowest: ReadonlyMap<string, number>;
  readonly looks: readonly Look[];
  /** Looks that leave fewer values than asked. */
  readonly tooNarrow: readonly Look[];
  /** Looks for which the true value is not among the possible ones: the checker itself is wrong. */
  readonly untrue: readonly Look[];
  /** What may not be printed as it is, whatever else is. */
  readonly objections: readonly string[];
}

export interface CheckOptions {
  readonly highs: Awaited<ReturnType<typeof loadHighs>>;
  readonly fewest: number;
  readonly strictness: Strictness;
  /** Leave out who knows more than a reader. */
  readonly readerOnly?: boolean;
}

/** Checks all editions of a pilot together. */
export function check(issues: readonly Issue[], pilot: PilotDefinition, options: CheckOptions): Checked {
  const facts = publicFacts(issues, pilot);
  const revised = new Map(issues.map(({ name, revise }) => [name, revise]));
  const printed = findings(issues, revised);
  const behind: Behind[] = issues.map(({ name, known }) => ({ version: name, raw: known.raw }));
  const truth = truthOf(behind);
  const singles = new Set([...facts.open.values()].flat());
  const numbers = protectedNumbers(printed, truth, singles);
  const deduction = new Deduction(facts, options.strictness).read(printed);
  const possible = new PossibleValues(options.highs, deduction.rules);
  try {
    const looks = [...looksOf('reader', numbers, possible)];
    if (options.readerOnly !== true) looks.push(...insiderLooks(behind, numbers, possible, deduction));
    return {
      ...summary(looks, options.fewest),
      ...{ targets: numbers.length, components: possible.size },
      objections: [
        ...changedInSilence(issues, revised).map((key) => `${key} is printed otherwise than before`),
        ...againstTheRules(printed, behind, facts),
      ],
    };
  } finally {
    possible.close();
  }
}

function* looksOf(
  who: string,
  numbers: readonly ProtectedNumber[],
  possible: PossibleValues,
): Generator<Look> {
  for (const number of numbers)
    if (possible.has(number.aim)) yield { who, number, ...possible.possible(number.aim) };
}

function* insiderLooks(
  behind: readonly Behind[],
  numbers: readonly ProtectedNumber[],
  possible: PossibleValues,
  { rules, wholes }: Deduction,
): Generator<Look> {
  for (const insider of insidersOf(behind)) {
    const { name, knows } = insider;
    const own = ownNumbers(insider, rules, wholes);
    const touched = possible.touches([...knows.keys()].filter((each) => possible.has([[each, 1]])));
    const others = numbers.filter(
      ({ aim }) =>
        possible.has(aim) &&
        !aim.every(([each]) => own.has(each)) &&
        aim.some(([each]) => [...possible.touches([each])].some((component) => touched.has(component))),
    );
    possible.learn(knows);
    yield* looksOf(name.replace(/ of .*/, ''), others, possible);
    possible.forget();
  }
}

function summary(looks: readonly Look[], fewest: number) {
  const narrowest = new Map<string, number>();
  for (const { who, number, count } of looks) {
    const key = `${number.kind satisfies ProtectedKind} ${who}`;
    narrowest.set(key, Math.min(narrowest.get(key) ?? Number.POSITIVE_INFINITY, count));
  }
  return {
    looks,
    narrowest,
    tooNarrow: looks.filter(({ count }) => count < fewest),
    untrue: looks.filter(({ least, most, number }) => number.truth < least || number.truth > most),
  };
}

function publicFacts(issues: readonly Issue[], pilot: PilotDefinition): PublicFacts {
  const last = issues.at(-1)?.known;
  const occupancy = (last?.raw ?? []).filter(({ indicator }) => indicator === 'O1');
  return {
    settingOf: last?.context.settingOf ?? new Map(),
    large: new Set(pilot.largeLocations),
    open: new Map(
      (last?.context.smallLocations ?? []).map(({ period, setting, codes }) => [
        `${period}/${setting}`,
        codes,
      ]),
    ),
    occupancy: new Map(
      occupancy.map(({ period, groupKind, groupValue, nUnits }) => [
        `${period}/${groupKind}:${groupValue}`,
        nUnits,
      ]),
    ),
  };
}
