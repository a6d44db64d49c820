// Months that cannot all stand alone stand together: where one month of a quarter may not be printed, the quarter is printed
// for all three, so that nothing is left to subtract; where the quarter may not, the half-year, and where that may not, the twelve months.
//
//   January 12, February <10, March 14        printed: January to March 30

import type { PilotDefinition, RawCell } from '../../vocabulary/index.js';
import { cellKey } from '../../vocabulary/index.js';
import type { Release } from '../cell.js';
import type { PlannedCell } from '../plan.js';
import { isMonth, type Periods } from '../reader/period.js';
import { release } from '../release/index.js';

/** What is printed for a run of months, and the months that it stands for. */
export interface RunRelease {
  readonly raw: RawCell;
  readonly planned: PlannedCell;
  readonly release: Release;
}

export interface Decided {
  readonly planned: PlannedCell;
  readonly release: Release;
}

/** The decisions with months taken together where they must be, and the runs that are printed for them. */
export function withRuns(
  decided: readonly Decided[],
  rawOf: (key: string) => RawCell | undefined,
  periods: Periods,
  pilot: PilotDefinition,
  hiddenKeys: ReadonlySet<string>,
): { readonly decided: Decided[]; readonly runs: RunRelease[] } {
  const byKey = new Map(decided.map((each) => [each.planned.key, each]));
  const runs: RunRelease[] = [];
  for (const family of seriesOf(decided))
    for (const run of periods.runs) {
      const months = run.months.flatMap((month) => {
        const first = family.get(month);
        return first === undefined ? [] : (byKey.get(first.planned.key) ?? []);
      });
      const made = takenTogether(run.period, months, rawOf, pilot);
      if (months.length < run.months.length || made === undefined) continue;
      if (hiddenKeys.has(cellKey(made.raw))) continue;
      runs.push(made);
      for (const month of months) byKey.set(month.planned.key, { ...month, release: made.release });
    }
  const stands = new Set(
    [...byKey.values()].map(({ planned, release }) =>
      release.span === null ? '' : runKey(planned, release.span),
    ),
  );
  return {
    decided: decided.map((each) => byKey.get(each.planned.key) ?? each),
    runs: runs.filter(({ raw }) => stands.has(cellKey(raw))),
  };
}

/** The key of the run that could stand for a planned month. */
const runKey = ({ point, ...planned }: PlannedCell, period: string): string =>
  cellKey({ ...planned, measure: point === null ? planned.measure : `${planned.measure}@${point}`, period });

/** The months of one measure and group, by month. */
function seriesOf(decided: readonly Decided[]): Map<string, Decided>[] {
  const series = new Map<string, Map<string, Decided>>();
  for (const each of decided) {
    const { indicator, measure, point, groupKind, groupValue, period } = each.planned;
    if (!isMonth(period)) continue;
    const name = [indicator, measure, point, groupKind, groupValue].join('/');
    series.set(name, (series.get(name) ?? new Map<string, Decided>()).set(period, each));
  }
  return [...series.values()];
}

/** The run for months of which one is hidden, where all of them have data and the run itself may be printed. */
function takenTogether(
  period: string,
  months: readonly Decided[],
  rawOf: (key: string) => RawCell | undefined,
  pilot: PilotDefinition,
): RunRelease | undefined {
  const [first] = months;
  const isOpen = months.every(({ release: { status } }) => ['shown', 'zero', 'hidden'].includes(status));
  if (first === undefined || !isOpen || months.every(({ release: { status } }) => status !== 'hidden'))
    return undefined;
  const { planned } = first;
  const raw = rawOf(runKey(planned, period));
  if (raw === undefined) return undefined;
  const released = release(raw, planned, pilot.disclosure);
  if (released.status !== 'shown') return undefined;
  return { raw, planned, release: { ...released, span: period } };
}
