// The database in which models are run: the register as known at a moment, lists, rules, the pilot and the macros, all in
// memory (spilled encrypted where it must). What is made of it (a snapshot, the rows of a sums feed) is the caller's.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { type Diagnostic, diagnostic, type ExitCode, exitCodes, UserError } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { type Database, endOfDay, openWarehouse } from '../warehouse/index.js';
import { type InputOptions, type Inputs, readInputs } from './build-inputs.js';
import { type Graph, readGraph } from './graph.js';
import { checkHeaders, type ModelFile } from './model-file.js';
import { pilotNames, providePilot } from './pilot-relations.js';
import { provideLists } from './reference-relations.js';
import {
  dataCutOf,
  provideRegister,
  readIsSynthetic,
  readNewest,
  registerNames,
  requireKnown,
} from './register-relations.js';
import { type AppliedVersion, applyRules, provideRules } from './rule-relations.js';
import { snapshotSchemas } from './snapshot.js';

export interface BuildSource extends InputOptions {
  readonly dataFolder: string;
  readonly clock: () => Date;
  /** Build what was known at the end of this day in the pilot's time zone; absent: today. */
  readonly asOf?: IsoDate;
}

/** A database that is ready for models, and what is known of it. */
export interface OpenBuild {
  readonly database: Database;
  readonly inputs: Inputs;
  readonly asOf: IsoDate;
  /** The first moment of which nothing is known. */
  readonly moment: Date;
  /** The newest reference date of each feed that was delivered, by relation. */
  readonly newest: ReadonlyMap<string, IsoDate>;
  /** The last day that all feeds about persons speak of. */
  readonly dataCut: IsoDate;
  readonly isSynthetic: boolean;
  readonly versions: readonly AppliedVersion[];
}

/**
 * Opens the database, works in it and closes it.
 * @throws UserError located problems of lists (exit 10), a busy warehouse (14), nothing taken in up to that day (13), a
 *   day in the future (2)
 */
export async function inBuildDatabase<T>(
  options: BuildSource,
  work: (open: OpenBuild) => Promise<T>,
): Promise<T> {
  const inputs = await readInputs(options);
  const asOf = dayToBuild(options, inputs.pilot.timeZone);
  requireWarehouse(options.dataFolder);
  const { dataFolder, settings } = options;
  const { memoryLimitMb, threads } = settings;
  const { feeds } = inputs;
  const warehouse = await openWarehouse({ dataFolder, feeds, purpose: 'build', memoryLimitMb, threads });
  try {
    return await work(await openBuild(warehouse.database, inputs, asOf));
  } finally {
    await warehouse.close();
  }
}

async function openBuild(database: Database, inputs: Inputs, asOf: IsoDate): Promise<OpenBuild> {
  const warehouse = String((await database.row('select current_database() as name')).name);
  const moment = endOfDay(asOf, inputs.pilot.timeZone);
  await makeSchemas(database);
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
  return { database, inputs, asOf, moment, newest, dataCut, isSynthetic, versions };
}

/** An empty database in memory with a schema for each layer, in use. */
async function makeSchemas(database: Database): Promise<void> {
  await database.run("attach ':memory:' as build");
  await database.run('use build');
  for (const schema of ['register', 'ledger', 'staging', 'macros', 'checks', 'sums', ...snapshotSchemas])
    await database.run(`create schema ${schema}`);
}

/**
 * The order in which the models are built, and behind them `further` ones.
 * @throws UserError (exit 11) what is wrong with headers, macros or inputs
 */
export async function graphOf(
  { database, inputs }: OpenBuild,
  further: readonly ModelFile[] = [],
): Promise<Graph> {
  const provided = new Set([
    ...registerNames(inputs.feeds),
    ...inputs.lists.map((list) => `reference.${list.name}`),
    ...inputs.rules.map((rule) => `rules.${rule.name}`),
    ...pilotNames,
  ]);
  const models = [...inputs.models, ...further];
  const graph = await readGraph(database, models, inputs.macros, provided);
  refuse([...inputs.macroProblems, ...checkHeaders(models), ...graph.problems], exitCodes.checkFailed);
  return graph;
}

/** Throws where any problem is an error; warnings pass. */
export function refuse(problems: readonly Diagnostic[], exitCode: ExitCode): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first, ...rest] = errors;
  if (first !== undefined) throw new UserError([first, ...rest], exitCode);
}

function dayToBuild({ asOf, clock }: BuildSource, timeZone: string): IsoDate {
  const today = format(clock(), 'yyyy-MM-dd', { in: tz(timeZone) });
  if (asOf === undefined || asOf <= today) return asOf ?? today;
  throw new UserError([diagnostic('MODEL_AS_OF_FUTURE', 'error', {}, { asOf, today })], exitCodes.usage);
}

function requireWarehouse(dataFolder: string): void {
  const file = join(dataFolder, 'warehouse.duckdb');
  if (existsSync(file)) return;
  throw new UserError([diagnostic('MODEL_NO_WAREHOUSE', 'error', { file }, {})], exitCodes.deliveryMissing);
}
