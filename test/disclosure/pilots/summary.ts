// What one pilot came to, in numbers about cells and never about people.

import type { CellContent, Solver } from '../../../src/disclosure/index.js';
import type { PilotDefinition } from '../../../src/vocabulary/index.js';
import { type Checked, type CheckOptions, check, type Issue } from './checker/check.js';
import { type Edition, editionPlans, editionsOf } from './editions.js';
import type { KnownPilot } from './raw-cells.js';

export interface Outcome {
  readonly seed: number;
  /** Editions that the gate refused, by name, with the tables that it names. */
  readonly refused: readonly string[];
  /** Of the last edition: planned cells that are due, and how many of these are printed alone and within a run of months. */
  readonly planned: number;
  readonly alone: number;
  readonly together: number;
  /** Of the hidden ones: cells of a place in a year in which the plan shows the total of its setting instead, which is printed. */
  readonly instead: number;
  /** Totals of the province over a year or the baseline that are not printed. */
  readonly headlinesMissing: readonly string[];
  readonly checked: Checked;
}

/** Publishes a pilot and checks what was published. */
export function outcomeOf(
  seed: number,
  pilot: PilotDefinition,
  solver: Solver,
  options: CheckOptions,
): Outcome {
  const editions = editionsOf(seed, pilot, solver);
  const plans = editionPlans(seed);
  const issues = editions.flatMap((edition, index): Issue[] => {
    const revise = plans[index]?.revise ?? new Set<string>();
    return edition.result.kind === 'refused' ? [] : [{ ...edition, revise }];
  });
  return {
    seed,
    refused: refusals(editions),
    ...printedIn(editions),
    checked: check(issues, pilot, options),
  };
}

const refusals = (editions: readonly Edition[]): string[] =>
  editions.flatMap(({ name, result }) =>
    result.kind === 'refused'
      ? [`${name}: ${result.problems.map((problem) => JSON.stringify(problem.params)).join(' ')}`]
      : [],
  );

function printedIn(editions: readonly Edition[]) {
  const last = editions.findLast(({ result }) => result.kind === 'disclosed');
  const cells = last?.cells ?? [];
  const due = cells.filter(({ status }) => status === 'shown' || status === 'zero' || status === 'hidden');
  const printed = due.filter(({ status }) => status !== 'hidden');
  const isHeadline = ({ indicator, groupKind, period }: (typeof due)[number]) =>
    ['D1', 'C1', 'F1'].includes(indicator) &&
    groupKind === 'province' &&
    /^(?:baseline|year-\d)$/.test(period);
  return {
    planned: due.length,
    alone: printed.filter(({ span }) => span === null).length,
    together: printed.filter(({ span }) => span !== null).length,
    instead: last === undefined ? 0 : insteadOf(due, last.known.context).length,
    headlinesMissing: due
      .filter((cell) => cell.status === 'hidden' && isHeadline(cell))
      .map(({ key }) => key),
  };
}

const fewestSmall = 3;

/**
 * Hidden cells that the plan itself leaves to the total of their setting: in a year with fewer than three small locations it
 * shows either that total or the large locations, never both. Which years these are is known before there are data. Where
 * the total is not printed, nothing stands for them: then they are hidden like any other.
 */
export function insteadOf(due: readonly CellContent[], { smallLocations, settingOf }: KnownPilot['context']) {
  const printed = new Set(due.filter(({ status }) => status !== 'hidden').map(({ key }) => key));
  return due.filter((cell) => {
    const { key, period, groupKind, groupValue, status } = cell;
    if (status !== 'hidden' || (groupKind !== 'location' && groupKind !== 'small')) return false;
    const setting = groupKind === 'small' ? groupValue : settingOf.get(groupValue);
    const open =
      smallLocations.find((each) => each.period === period && each.setting === setting)?.codes ?? [];
    return (
      open.length < fewestSmall &&
      printed.has(key.replace(`/${groupKind}:${groupValue}`, `/setting:${setting}`))
    );
  });
}

/** Share of the planned cells that is printed, alone or as months together. */
export const printedShare = ({
  planned,
  alone,
  together,
  instead,
}: Pick<Outcome, 'planned' | 'alone' | 'together' | 'instead'>): number =>
  (alone + together) / (planned - instead);

/** One line a pilot: numbers of cells, targets and components, and the narrowest of each kind. */
export function lineOf({
  seed,
  refused,
  planned,
  alone,
  together,
  instead,
  headlinesMissing,
  checked,
}: Outcome): string {
  const narrowest = [...checked.narrowest].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return [
    `pilot ${seed}: ${planned} cells, ${alone} printed alone, ${together} in a run of months, ${instead} instead in their setting,`,
    `${checked.targets} targets, ${checked.components} components, ${refused.length} refused,`,
    `${headlinesMissing.length} headlines hidden; fewest values: ${narrowest}`,
  ].join(' ');
}
