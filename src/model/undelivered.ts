// Which indicators rest on a feed that was never delivered: without it they would count zero, and what is missing is
// not a zero.

import type { CompiledFeed } from '../contract/index.js';
import type { GraphNode } from './graph.js';
import { allInputs, indicatorName } from './unconfirmed.js';

export interface Undelivered {
  readonly indicator: string;
  /** `<supplier>/<feed>`. */
  readonly feed: string;
}

/** One entry per indicator and missing feed; `delivered` holds the relations of feeds that came: `coa__stays`. */
export function findUndelivered(
  order: readonly GraphNode[],
  feeds: readonly CompiledFeed[],
  delivered: ReadonlySet<string>,
): Undelivered[] {
  const missing = feeds.filter(({ relation }) => !delivered.has(relation));
  return order
    .filter((node) => node.layer === 'indicators')
    .flatMap((node) => {
      const inputs = allInputs(node, order);
      return missing
        .filter(({ relation }) => inputs.has(`register.${relation}`))
        .map(({ name }) => ({ indicator: indicatorName(node), feed: name }));
    });
}
