// Builds the analysis snapshot: from the register as known at a moment, and from rules, lists and the pilot, by the SQL
// models in the order read from the SQL itself. All in memory (spilled encrypted where it must), then one file swapped in:
// a build that fails leaves the old snapshot as it was.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { type CompiledFeed, compileFeed } from '../contract/index.js';
import { type Diagnostic, diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import { locateFeeds, locateIdentifiers, locateLists, locatePilot, locateRules } from '../locate/index.js';
import type { Settings } from '../settings/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type Database, endOfDay, openWarehouse } from '../warehouse/index.js';
import { type Graph, readGraph } from './graph.js';
import { type BuildInputs, hashInputs, type InputHash } from './input-hashes.js';
import { locateMacros } from './macro.js';
import { provideMeta } from './meta-relations.js';
import { checkHeaders, locateModels } from './model-file.js';
import { periodsOf, pilotNames, providePilot } from './pilot-relations.js';
import { provideLists, readLists } from './reference-relations.js';
import {
  dataCutOf,
  provideRegister,
  readIsSynthetic,
  readNewest,
  registerNames,
  requireKnown,
} from './register-relations.js';
import { applyRules, provideRules } from './rule-relations.js';
import { type CheckResult, runCheck } from './run-checks.js';
import { runModel } from './run-models.js';
import { snapshotSchemas, sweepAsides, writeSnapshot } from './snapshot.js';
import { findUnconfirmed, type Unconfirmed } from './unconfirmed.js';
import { findUndelivered } from './undelivered.js';

export interface BuildOptions {
  readonly dataFolder: string;
  /** Where pipelines stands. */
  readonly root: string;
  readonly settings: Settings;
  readonly clock: () => Date;
  /** Build what was known at the end of this day in the pilot's time zone; absent: today. */
  readonly asOf?: IsoDate;
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
export async function build(options: BuildOptions): Promise<BuildResult> {
  const inputs = await readInputs(options);
  const asOf = dayToBuild(options, inputs.pilot.timeZone);
  requireWarehouse(options.dataFolder);
  const { dataFolder, settings } = options;
  const { memoryLimitMb, threads } = settings;
  const warehouse = await openWarehouse({
    dataFolder,
    feeds: inputs.feeds,
    purpose: 'build',
    memoryLimitMb,
    threads,
  });
  try {
    sweepAsides(dataFolder);
    return await buildIn(warehouse.database, options, inputs, asOf);
  } finally {
    await warehouse.close();
  }
}

interface Inputs extends BuildInputs {
  readonly macroProblems: readonly Diagnostic[];
}

async function readInputs({ root, settings }: BuildOptions): Promise<Inputs> {
  const identifiers = await locateIdentifiers(root);
  const byName = new Map(identifiers.map(({ name, definition }) => [name, definition]));
  const { macros, problems } = locateMacros(root);
  return {
    feeds: (await locateFeeds(root)).map((feed): CompiledFeed => compileFeed(feed, byName)),
    lists: readLists(root, await locateLists(root)),
    rules: await locateRules(root),
    acceptedRules: settings.acceptedRules,
    pilot: await locatePilot(root),
    models: locateModels(root),
    macros,
    macroProblems: problems,
  };
}

async function buildIn(
  database: Database,
  options: BuildOptions,
  inputs: Inputs,
  asOf: IsoDate,
): Promise<BuildResult> {
  const warehouse = String((await database.row('select current_database() as name')).name);
  const moment = endOfDay(asOf, inputs.pilot.timeZone);
  await openBuild(database);
  await provideRegister(database, warehouse, inputs.feeds, moment);
  await requireKnown(database, warehouse, asOf);
  const newest = await readNewest(database);
  const dataCut = dataCutOf(inputs.feeds, newest, asOf);
  const isSynthetic = await readIsSynthetic(database);
  const versions = applyRules(inputs.rules, inputs.acceptedRules);
  refuse(await provideLists(database, inputs.lists), exitCodes.contractBroken);
  await provideRules(database, inputs.rules, versions);
  await providePilot(database, inputs.pilot, { asOf, dataCut });
  for (const macro of inputs.macros.values()) await database.run(macro.sql);
  const { order } = await graphOf(database, inputs);
  const { checks, warnings } = await runAll(database, order, options);
  const unconfirmed = findUnconfirmed(order, periodsOf(inputs.pilot), versions);
  const undelivered = findUndelivered(order, inputs.feeds, new Set(newest.keys()));
  const hashes = hashInputs(inputs);
  const facts = { asOf, moment, dataCut, isSynthetic, order, hashes, checks, unconfirmed, undelivered };
  await provideMeta(database, facts);
  const snapshotPath = await writeSnapshot(database, options.dataFolder, order);
  const relations = order.filter((node) => node.layer !== 'checks').map((node) => node.relation);
  return { snapshotPath, asOf, dataCut, isSynthetic, hashes, checks, unconfirmed, relations, warnings };
}

/** An empty database in memory with a schema for each layer, in use. */
async function openBuild(database: Database): Promise<void> {
  await database.run("attach ':memory:' as build");
  await database.run('use build');
  for (const schema of ['register', 'ledger', 'staging', 'macros', 'checks', ...snapshotSchemas])
    await database.run(`create schema ${schema}`);
}

async function graphOf(database: Database, inputs: Inputs): Promise<Graph> {
  const provided = new Set([
    ...registerNames(inputs.feeds),
    ...inputs.lists.map((list) => `reference.${list.name}`),
    ...inputs.rules.map((rule) => `rules.${rule.name}`),
    ...pilotNames,
  ]);
  const graph = await readGraph(database, inputs.models, inputs.macros, provided);
  refuse([...inputs.macroProblems, ...checkHeaders(inputs.models), ...graph.problems], exitCodes.checkFailed);
  return graph;
}

/** Models first, stopping at the first that fails; then all checks, so that all findings come at once. */
async function runAll(database: Database, order: Graph['order'], { onProgress }: BuildOptions) {
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

/** Throws where any problem is an error; warnings pass. */
function refuse(problems: readonly Diagnostic[], exitCode: ExitCode): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first, ...rest] = errors;
  if (first !== undefined) throw new UserError([first, ...rest], exitCode);
}

function dayToBuild({ asOf, clock }: BuildOptions, timeZone: string): IsoDate {
  const today = format(clock(), 'yyyy-MM-dd', { in: tz(timeZone) });
  if (asOf === undefined || asOf <= today) return asOf ?? today;
  throw new UserError([diagnostic('MODEL_AS_OF_FUTURE', 'error', {}, { asOf, today })], exitCodes.usage);
}

function requireWarehouse(dataFolder: string): void {
  const file = join(dataFolder, 'warehouse.duckdb');
  if (existsSync(file)) return;
  throw new UserError([diagnostic('MODEL_NO_WAREHOUSE', 'error', { file }, {})], exitCodes.deliveryMissing);
}
