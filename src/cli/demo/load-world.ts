// Makes the synthetic world from its definition: hands it the pilot, the reference lists and the rules, as found.

import { readListCsv, readLists } from '../../model/index.js';
import { locateLists, locatePilot, locateRules, locateWorld } from '../../locate/index.js';
import type { ListRows, RuleDefinition, World } from '../../vocabulary/index.js';

export interface LoadWorldOptions {
  readonly root: string;
  readonly seed: number;
  readonly residents: number;
  /** Versions of rules that apply without being in force, as `<rule>/<id>`. */
  readonly acceptedRules: readonly string[];
}

/** The world of this seed. */
export async function loadWorld({ root, seed, residents, acceptedRules }: LoadWorldOptions): Promise<World> {
  const definition = await locateWorld(root);
  const pilot = await locatePilot(root);
  const rules = await loadRules(root);
  return definition.create({ seed, residents, pilot, lists: await loadLists(root), rules, acceptedRules });
}

/** Names of all versions that are announced or assumed: a demonstration shows what they would do. */
export async function versionsNotInForce(root: string): Promise<string[]> {
  const rules = Object.entries(await loadRules(root));
  return rules.flatMap(([name, { versions }]) =>
    versions
      .filter(({ status }) => status === 'planned' || status === 'assumed')
      .map((version) => `${name}/${version.id}`),
  );
}

async function loadRules(root: string): Promise<Record<string, RuleDefinition>> {
  const located = await locateRules(root);
  return Object.fromEntries(located.map(({ name, definition }) => [name, definition]));
}

async function loadLists(root: string): Promise<Record<string, ListRows>> {
  const lists = readLists(root, await locateLists(root));
  return Object.fromEntries(
    lists.map((list) => {
      const columns = list.contract.columns.map(({ name }) => name);
      const read = readListCsv(list.text, list.file, columns);
      if (read.kind === 'refused') throw new Error(`the list ${list.name} cannot be read`);
      const rows = read.records.map(({ cells }) => cells.map((cell) => cell ?? ''));
      return [list.name, rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])))];
    }),
  );
}
