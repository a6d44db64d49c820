// Builds the analysis snapshot: from the register as known at a moment, and from rules, lists and the pilot, by the SQL
// models in the order read from the SQL itself. All in memory (spilled encrypted where it must), then one file swapped in:
// a build that fails leaves the old snapshot as it was.

import { type Diagnostic, exitCodes } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type BuildSource, graphOf, inBuildDatabase, type OpenBuild, refuse } from './build-database.js';
import type { Graph } from './graph.js';
import { hashInputs, type InputHash } from './input-hashes.js';
import { provideMeta } from './meta-relations.js';
import { periodsOf } from './pilot-relations.js';
import { type CheckResult, runCheck } from './run-checks.js';
import { runModel } from './run-models.js';
import { sweepAsides, writeSnapshot } from './snapshot.js';
import { findUnconfirmed, type Unconfirmed } from './unconfirmed.js';
import { findUndelivered } from './undelivered.js';

export interface BuildOptions extends BuildSource {
  /** Called before each model and check. */
  readonly onProgress?: (step: {
    readonly relation: string;
    readonly index: number;
    readonly total: number;
  }) => void;
}

export interface BuildResult {
  readonly snapshotPath: string;
  readonly asOf: IsoDate;
  /** The last day that all feeds speak of. */
  readonly dataCut: IsoDate;
  readonly isSynthetic: boolean;
  readonly hashes: readonly InputHash[];
  readonly checks: readonly CheckResult[];
  readonly unconfirmed: readonly Unconfirmed[];
  /** Relations built, checks not counted. */
  readonly relations: readonly string[];
  /** What someone must look at, though the build went on. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Builds the snapshot and swaps it in.
 * @throws UserError located problems of models and checks (exit 11), lists (10), a busy warehouse (14), nothing taken
 *   in up to that day (13), a day in the future (2)
 */
export const build = (options: BuildOptions): Promise<BuildResult> =>
  inBuildDatabase(options, async (open) => {
    sweepAsides(options.dataFolder);
    return buildIn(open, options);
  });

async function buildIn(open: OpenBuild, options: BuildOptions): Promise<BuildResult> {
  const { database, inputs, newest, versions, ...known } = open;
  const { order } = await graphOf(open);
  const { checks, warnings } = await runAll(open, order, options);
  const unconfirmed = findUnconfirmed(order, periodsOf(inputs.pilot), versions);
  const undelivered = findUndelivered(order, inputs.feeds, new Set(newest.keys()));
  const hashes = hashInputs(inputs);
  await provideMeta(database, { ...known, order, hashes, checks, unconfirmed, undelivered });
  const snapshotPath = await writeSnapshot(database, options.dataFolder, order);
  const relations = order.filter((node) => node.layer !== 'checks').map((node) => node.relation);
  const { asOf, dataCut, isSynthetic } = known;
  return { snapshotPath, asOf, dataCut, isSynthetic, hashes, checks, unconfirmed, relations, warnings };
}

/** Models first, stopping at the first that fails; then all checks, so that all findings come at once. */
async function runAll({ database }: OpenBuild, order: Graph['order'], { onProgress }: BuildOptions) {
  const models = order.filter((node) => node.layer !== 'checks');
  const checkNodes = order.filter((node) => node.layer === 'checks');
  const steps = [...models, ...checkNodes];
  const checks: CheckResult[] = [];
  const found: Diagnostic[] = [];
  for (const [index, node] of steps.entries()) {
    onProgress?.({ relation: node.relation, index, total: steps.length });
    if (node.layer !== 'checks') {
      refuse(await runModel(database, node), exitCodes.checkFailed);
      continue;
    }
    const { result, problems } = await runCheck(database, node);
    if (result) checks.push(result);
    found.push(...problems);
  }
  refuse(found, exitCodes.checkFailed);
  return { checks, warnings: found };
}
