// Which periods of which indicators a rule touches that was announced but is neither in force nor accepted: their cells
// may not be published (promise 2). An indicator is touched by the rules that its SQL reads, also through other models.

import type { GraphNode } from './graph.js';
import type { Period } from './pilot-relations.js';
import type { AppliedVersion } from './rule-relations.js';

export interface Unconfirmed {
  readonly indicator: string;
  readonly period: string;
  readonly rule: string;
  readonly versionId: string;
}

/** One entry per indicator, period and version; sorted as the indicators, periods and versions are. */
export function findUnconfirmed(
  order: readonly GraphNode[],
  periods: readonly Period[],
  versions: readonly AppliedVersion[],
): Unconfirmed[] {
  const announced = versions.filter((each) => each.version.status === 'planned' && !each.isApplied);
  return order
    .filter((node) => node.layer === 'indicators')
    .flatMap((node) => {
      const inputs = allInputs(node, order);
      const own = announced.filter((each) => inputs.has(`rules.${each.rule}`));
      return periods.flatMap((period) =>
        own
          .filter((each) => touches(each, period))
          .map((each) => ({
            indicator: indicatorName(node),
            period: period.period,
            rule: each.rule,
            versionId: each.version.id,
          })),
      );
    });
}

/** The name of an indicator in cells and texts: pipelines/indicators/d1.sql is D1. */
export const indicatorName = (node: Pick<GraphNode, 'name'>): string => node.name.toUpperCase();

const touches = ({ version, validTo }: AppliedVersion, { from, to }: Period): boolean =>
  version.from < to && (validTo === null || validTo > from);

/** Everything that a model reads, also through other models. */
export function allInputs(node: GraphNode, order: readonly GraphNode[]): Set<string> {
  const inputs = new Set(node.inputs);
  for (const each of [...order].reverse())
    if (inputs.has(each.relation)) for (const input of each.inputs) inputs.add(input);
  return inputs;
}
