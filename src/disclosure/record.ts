// What the gate did, for disclosure.json and the method annex: the rules and parameters that ran, and how many cells got
// which status. The printed text of a rule is made from this record, so that it cannot describe another rule.

import type { CellStatus, DisclosurePolicy, ReleaseKind } from '../vocabulary/index.js';
import type { Finding } from './audit/judge.js';
import type { CellContent, HiddenReason } from './cell.js';
import { fewestSmallLocations } from './context.js';
import type { Intrusion } from './gate/intrude.js';
import type { PrintedPairs } from './gate/pairs.js';
import type { Settled } from './gate/settle.js';

export interface RuleRecord {
  readonly kind: ReleaseKind;
  /** Thresholds that the rule read, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: number;
  readonly byStatus: Readonly<Partial<Record<CellStatus, number>>>;
  readonly hiddenBecause: Readonly<Partial<Record<HiddenReason, number>>>;
}

export interface DisclosureRecord {
  readonly format: 'pilotmonitor-disclosure/2';
  /** True once the declared intruders have been run and none came too close. An edition that is not is refused. */
  readonly audited: boolean;
  readonly planned: number;
  /** Printed cells: alone, and as one of several months that are printed together. */
  readonly printed: { readonly alone: number; readonly together: number };
  /** Share of the planned cells that are due and about which nothing is printed. */
  readonly hiddenShare: number;
  /** Cells that stand as they were published in an earlier edition. */
  readonly frozen: number;
  readonly audit: AuditRecord;
  readonly byStatus: Readonly<Partial<Record<CellStatus, number>>>;
  /** Cells that the models derived and the plan does not name; dropped. */
  readonly outsidePlan: number;
  readonly fewestSmallLocations: number;
  readonly rules: readonly RuleRecord[];
}

/** What was audited, and how close the declared intruders came. */
export interface AuditRecord {
  readonly solver: string;
  /** Possible values that a target must keep. */
  readonly fewestValues: number;
  /** Printed shares, and the fewest pairs of whole numbers that give one of them and its interval as printed. */
  readonly shares: { readonly printed: number; readonly fewestPairs: number | null };
  readonly intruders: readonly IntruderRecord[];
}

/** Insiders of one kind together: how many there are, and the size of what was solved for them. */
export interface IntruderRecord {
  readonly intruder: string;
  readonly count: number;
  readonly cells: number;
  readonly relations: number;
  readonly components: number;
  readonly solves: number;
  /** By kind of target: how many, and how many values the narrowest was shown to keep (counting stops at `fewestValues`). */
  readonly targets: Readonly<Record<string, { readonly targets: number; readonly narrowest: number }>>;
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

/** What the record tells beside the cells. */
export interface RecordFacts {
  readonly outsidePlan: number;
  readonly frozen: number;
  readonly solver: string;
  readonly settled: Pick<Settled, 'intrusions'>;
  readonly pairs: readonly PrintedPairs[];
}

/** The record over all cells of an edition. */
export function recordOf(
  cells: readonly CellContent[],
  policy: DisclosurePolicy,
  { outsidePlan, frozen, solver, settled, pairs }: RecordFacts,
): DisclosureRecord {
  const printed = cells.filter(({ status }) => status === 'shown' || status === 'zero');
  const together = printed.filter(({ span }) => span !== null).length;
  const hidden = cells.filter(({ status }) => status === 'hidden').length;
  return {
    format: 'pilotmonitor-disclosure/2',
    audited: true,
    planned: cells.length,
    printed: { alone: printed.length - together, together },
    hiddenShare: shareOf(hidden, printed.length + hidden),
    frozen,
    audit: {
      solver,
      fewestValues: policy.fewestValues,
      shares: {
        printed: pairs.length,
        fewestPairs: pairs.length === 0 ? null : Math.min(...pairs.map((each) => each.pairs)),
      },
      intruders: intruderRecords(settled.intrusions),
    },
    byStatus: countBy(cells.map((cell) => cell.status)),
    outsidePlan,
    fewestSmallLocations,
    rules: kinds.map((kind) => ruleRecord(kind, cells, policy)).filter((rule) => rule.cells > 0),
  };
}

/** In thousandths, so that the record does not depend on how fractions are written. */
const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;

function intruderRecords(intrusions: readonly Intrusion[]): IntruderRecord[] {
  const names = [...new Set(intrusions.map(({ intruder }) => intruder))];
  return names.map((intruder) => {
    const own = intrusions.filter((each) => each.intruder === intruder);
    const most = (name: 'cells' | 'relations' | 'components') =>
      Math.max(...own.map(({ audit }) => audit.size[name]));
    return {
      ...{ intruder, count: own.length },
      ...{ cells: most('cells'), relations: most('relations'), components: most('components') },
      solves: own.reduce((sum, { audit }) => sum + audit.size.solves, 0),
      targets: narrowestByKind(own.flatMap(({ audit }) => audit.findings)),
    };
  });
}

function narrowestByKind(findings: readonly Finding[]): IntruderRecord['targets'] {
  const byKind: Record<string, { targets: number; narrowest: number }> = {};
  const sorted = [...findings].sort((a, b) => (a.target.kind < b.target.kind ? -1 : 1));
  for (const { target, possible } of sorted) {
    const known = byKind[target.kind] ?? { targets: 0, narrowest: Number.POSITIVE_INFINITY };
    byKind[target.kind] = { targets: known.targets + 1, narrowest: Math.min(known.narrowest, possible) };
  }
  return byKind;
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
  const { threshold, base, curveStep, ratioPersons, othersThanLargest } = policy;
  const { contrastLocations, contrastPersons, contrastPersonDays } = policy;
  switch (kind) {
    case 'count':
      return { threshold, base, othersThanLargest };
    case 'proportion':
      return { threshold, base };
    case 'curve_share':
    case 'curve_median':
    case 'curve_mean':
      return { threshold, curveStep };
    case 'clustered_ratio':
      return { ratioPersons, othersThanLargest };
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
