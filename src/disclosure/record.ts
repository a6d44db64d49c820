// What the gate did, for disclosure.json and the method annex: the rules and parameters that ran, and how many cells got
// which status. The printed text of a rule is made from this record, so that it cannot describe another rule.

import type { CellStatus, DisclosurePolicy, ReleaseKind } from '../vocabulary/index.js';
import type { CellContent, HiddenReason } from './cell.js';
import { fewestSmallLocations } from './context.js';

export interface RuleRecord {
  readonly kind: ReleaseKind;
  /** Thresholds that the rule read, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: number;
  readonly byStatus: Readonly<Partial<Record<CellStatus, number>>>;
  readonly hiddenBecause: Readonly<Partial<Record<HiddenReason, number>>>;
}

export interface DisclosureRecord {
  readonly format: 'pilotmonitor-disclosure/1';
  /** False until complementary suppression and the declared intruders have been run: a draft. */
  readonly audited: boolean;
  readonly planned: number;
  readonly byStatus: Readonly<Partial<Record<CellStatus, number>>>;
  /** Cells that the models derived and the plan does not name; dropped. */
  readonly outsidePlan: number;
  readonly fewestSmallLocations: number;
  readonly rules: readonly RuleRecord[];
}

const kinds: readonly ReleaseKind[] = [
  'count',
  'proportion',
  'curve_share',
  'curve_median',
  'curve_mean',
  'clustered_ratio',
  'location_contrast',
  'location_detectable',
  'location_count',
];

/** The record over all cells of an edition. */
export function recordOf(
  cells: readonly CellContent[],
  policy: DisclosurePolicy,
  outsidePlan: number,
): DisclosureRecord {
  return {
    format: 'pilotmonitor-disclosure/1',
    audited: false,
    planned: cells.length,
    byStatus: countBy(cells.map((cell) => cell.status)),
    outsidePlan,
    fewestSmallLocations,
    rules: kinds.map((kind) => ruleRecord(kind, cells, policy)).filter((rule) => rule.cells > 0),
  };
}

function ruleRecord(kind: ReleaseKind, all: readonly CellContent[], policy: DisclosurePolicy): RuleRecord {
  const cells = all.filter((cell) => cell.kind === kind);
  return {
    kind,
    parameters: parametersOf(kind, policy),
    cells: cells.length,
    byStatus: countBy(cells.map((cell) => cell.status)),
    hiddenBecause: countBy(cells.flatMap((cell) => cell.reason ?? [])),
  };
}

function parametersOf(kind: ReleaseKind, policy: DisclosurePolicy): Record<string, number> {
  const { threshold, base, curveStep, ratioPersons } = policy;
  const { contrastLocations, contrastPersons, contrastPersonDays } = policy;
  switch (kind) {
    case 'count':
    case 'proportion':
      return { threshold, base };
    case 'curve_share':
    case 'curve_median':
    case 'curve_mean':
      return { threshold, curveStep };
    case 'clustered_ratio':
      return { ratioPersons };
    case 'location_contrast':
    case 'location_detectable':
      return { contrastLocations, contrastPersons, contrastPersonDays, ratioPersons };
    case 'location_count':
      return { contrastPersons, contrastPersonDays };
    default:
      return kind satisfies never;
  }
}

function countBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
