// A data folder with a real snapshot: the real models over a register without rows, with invented cells put in the place
// of the indicators' own.

import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFeed } from '../../src/contract/index.js';
import { installedRoot, locateFeeds, locateIdentifiers, locateRules } from '../../src/locate/index.js';
import { build, snapshotPath } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import type { RawCell } from '../../src/vocabulary/index.js';
import { Database, openWarehouse, temporaryFolder } from '../../src/warehouse/index.js';

interface Known {
  readonly asOf: string;
  /** Whether rules that are not in force are applied. */
  readonly accepts?: boolean;
}

/** Makes the folder as known on `asOf`. What is the same whatever the cells are is built once in a process. */
export async function dataFolderWith(
  cells: readonly RawCell[],
  { asOf, accepts = true }: Known,
): Promise<string> {
  const key = `${asOf} ${accepts}`;
  const built = withoutCells.get(key) ?? buildWithoutCells({ asOf, accepts });
  withoutCells.set(key, built);
  const dataFolder = newFolder();
  cpSync(await built, dataFolder, { recursive: true });
  await replaceCells(dataFolder, cells);
  return dataFolder;
}

const withoutCells = new Map<string, Promise<string>>();
const newFolder = (): string => join(tmpdir(), `pilotmonitor-edition-${randomUUID()}`);

async function buildWithoutCells({ asOf, accepts }: Required<Known>): Promise<string> {
  const dataFolder = newFolder();
  mkdirSync(dataFolder);
  await emptyWarehouse(dataFolder);
  const acceptedRules = accepts ? await rulesNotInForce() : [];
  await build({
    dataFolder,
    root: installedRoot,
    settings: { ...defaultSettings, acceptedRules },
    clock: () => new Date('2026-11-01T00:00:00Z'),
    asOf,
  });
  return dataFolder;
}

async function emptyWarehouse(dataFolder: string): Promise<void> {
  const identifiers = await locateIdentifiers(installedRoot);
  const byName = new Map(identifiers.map(({ name, definition }) => [name, definition]));
  const feeds = (await locateFeeds(installedRoot)).map((feed) => compileFeed(feed, byName));
  await (await openWarehouse({ dataFolder, feeds, purpose: 'test' })).close();
}

async function rulesNotInForce(): Promise<string[]> {
  const rules = await locateRules(installedRoot);
  return rules.flatMap(({ name, definition }) =>
    definition.versions
      .filter(({ status }) => status === 'planned' || status === 'assumed')
      .map(({ id }) => `${name}/${id}`),
  );
}

async function replaceCells(dataFolder: string, cells: readonly RawCell[]): Promise<void> {
  const database = await Database.open({
    path: snapshotPath(dataFolder),
    memoryLimitMb: 300,
    threads: 1,
    temporaryFolder: temporaryFolder(dataFolder),
  });
  for (const indicator of new Set(cells.map((cell) => cell.indicator))) {
    const rows = cells.filter((cell) => cell.indicator === indicator).map(rowOf);
    const table = `indicators.${indicator.toLowerCase()}`;
    await database.run(`delete from ${table}`);
    await database.run(
      `insert into ${table} by name
       select unnest(from_json($1::json, '[{"indicator":"VARCHAR","period":"VARCHAR","group_kind":"VARCHAR",
         "group_value":"VARCHAR","measure":"VARCHAR","n_persons":"BIGINT","n_units":"BIGINT",
         "parts":[{"name":"VARCHAR","t":"INTEGER","value":"DECIMAL(18,4)"}]}]'), max_depth := 2)`,
      [JSON.stringify(rows)],
    );
  }
  await database.close();
}

const rowOf = (cell: RawCell) => ({
  indicator: cell.indicator,
  period: cell.period,
  group_kind: cell.groupKind,
  group_value: cell.groupValue,
  measure: cell.measure,
  n_persons: cell.nPersons,
  n_units: cell.nUnits,
  parts: cell.parts,
});
