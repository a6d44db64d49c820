// An interval against the one that a case expects.

import type { Range } from '../../../../src/disclosure/index.js';
import type { Findings } from '../../findings.js';
import type { Json } from '../../golden-case.js';

/** Limits that are infinite are expected as null. */
export function compareInterval(
  what: string,
  interval: Range | undefined,
  [low, high]: readonly [Json | undefined, Json | undefined],
  findings: Findings,
): void {
  const finite = (limit: number | undefined) =>
    limit !== undefined && Number.isFinite(limit) ? limit : null;
  findings.number(`${what}.low`, interval === undefined ? Number.NaN : finite(interval.least), low);
  findings.number(`${what}.high`, interval === undefined ? Number.NaN : finite(interval.most), high);
}
