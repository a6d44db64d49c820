// The verdict on one target. It is safe once witnesses show as many different values as the policy asks; it is unsafe once
// every other value is excluded: the values beyond one that no table of real numbers has, and a run of values in which
// no table of whole numbers lies.
//
//   a known table has 4, asked are five values: 5 by a move, 6 none (nor more), 3 by a move, 2 none: two short, unsafe

import type { System } from '../knowledge/system.js';
import type { Target } from '../knowledge/target.js';
import type { Range } from '../solver/program.js';
import { gapsIn, nearestGap, nearestIn } from './gaps.js';
import type { Probe } from './probe.js';
import { wholeNumbersIn } from './rounding.js';

/** What the audit found out about a target. */
export interface Finding {
  readonly target: Target;
  readonly isSafe: boolean;
  /** Different values that witnesses show; counting stops at what the policy asks. */
  readonly possible: number;
  /** Smallest and largest value that a witness shows: an intruder cannot know better than that it lies within these. */
  readonly shown: Range;
  /** The tightest interval that an intruder can derive, where it was asked for. */
  readonly interval?: Range;
  /** The same by linear programming, as the solver gives it. */
  readonly linear?: Range;
}

interface Intervals {
  readonly interval: Range;
  readonly linear: Range;
}

/** verdict: as little work as the verdict takes. interval: the tightest interval of every target as well. */
export type Detail = 'verdict' | 'interval';

export interface Question {
  readonly system: System;
  /** The target by its place in the system. */
  readonly index: number;
  readonly fewest: number;
  readonly detail: Detail;
}

/** Judges a target; undefined where the probe stops. */
export function judge(probe: Probe, question: Question): Finding | undefined {
  const { system, index, fewest, detail } = question;
  const target = system.targets[index]?.target;
  if (target === undefined) throw new Error(`the system has no target ${index}`);
  const intervals: Partial<Intervals> | undefined = detail === 'interval' ? tightest(probe, index) : {};
  if (intervals === undefined) return undefined;
  if (!search(probe, index, intervals.interval ?? widest(system, index))) return undefined;
  const { values, least, most } = probe.witnesses.of(index);
  return {
    target,
    isSafe: values.size >= fewest,
    possible: values.size,
    shown: { least, most },
    ...intervals,
  };
}

/** Looks for different values, the nearest first, until there are enough or none is left; false where the probe stops. */
function search(probe: Probe, index: number, within: Range): boolean {
  const { witnesses } = probe;
  const start = witnesses.valueIn(index, witnesses.table ?? []);
  const excluded: Range[] = [];
  while (!witnesses.isEnough(index)) {
    const shown = [...witnesses.of(index).values].map((value) => ({ least: value, most: value }));
    const gap = nearestGap(gapsIn(within, [...shown, ...excluded]), start);
    if (gap === undefined) return true;
    const next = nearestIn(gap, start);
    const moved = probe.moveTo(index, next);
    if (moved === undefined) return false;
    if (moved === 'none')
      excluded.push(next > start ? { ...within, least: next } : { ...within, most: next });
    if (moved !== 'open') continue;
    const answer = probe.findIn(index, gap);
    if (answer === undefined) return false;
    if (answer === 'none') excluded.push(gap);
  }
  return true;
}

/** The values that a target could have by the ranges of its cells alone. */
function widest({ ranges, targets }: System, index: number): Range {
  const { columns = [], coefficients = [], constant = 0 } = targets[index] ?? {};
  let [least, most] = [constant, constant];
  for (const [place, column] of columns.entries()) {
    const coefficient = coefficients[place] ?? 0;
    const range = ranges[column] ?? { least: 0, most: 0 };
    const ends = [coefficient * range.least, coefficient * range.most];
    least += Math.min(...ends);
    most += Math.max(...ends);
  }
  return { least, most };
}

/** The interval by linear programming, and the one between the smallest and the largest whole number that is possible. */
function tightest(probe: Probe, index: number): Intervals | undefined {
  const linear = probe.linearRange(index);
  if (linear === undefined) return undefined;
  const outer = wholeNumbersIn(linear);
  const least = endOf(probe, index, outer, 'least');
  const most = least === undefined ? undefined : endOf(probe, index, outer, 'most');
  return least === undefined || most === undefined ? undefined : { linear, interval: { least, most } };
}

/** One end of the interval: where linear programming ends, if a table of whole numbers is there, else the last one before. */
function endOf(probe: Probe, index: number, outer: Range, end: 'least' | 'most'): number | undefined {
  const known = probe.witnesses.of(index)[end];
  if (end === 'least' ? known <= outer.least : known >= outer.most) return outer[end];
  const moved = probe.moveTo(index, outer[end]);
  if (moved === undefined || moved === 'found') return moved && outer[end];
  const beyond = end === 'least' ? { ...outer, most: known - 1 } : { ...outer, least: known + 1 };
  return probe.findIn(index, beyond, end) && probe.witnesses.of(index)[end];
}
