// Makes the synthetic world from its definition: hands it the pilot, the reference lists and the rules, as found.

import { locatePilot, locateRules, locateWorld } from '../../locate/index.js';
import type { RuleDefinition, SyntheticThirdParty, World, WorldOptions } from '../../vocabulary/index.js';
import { readListRows } from './list-rows.js';

export interface LoadWorldOptions {
  readonly root: string;
  readonly seed: number;
  readonly residents: number;
  /** Versions of rules that apply without being in force, as `<rule>/<id>`. */
  readonly acceptedRules: readonly string[];
}

/** The world of this seed. */
export async function loadWorld(options: LoadWorldOptions): Promise<World> {
  const definition = await locateWorld(options.root);
  return definition.create(await worldOptions(options));
}

/** Who makes sums of rows that the province does not get, by the same seed. */
export async function loadThirdParties(options: LoadWorldOptions): Promise<readonly SyntheticThirdParty[]> {
  const definition = await locateWorld(options.root);
  return definition.thirdParties(await worldOptions(options));
}

/** What a world is made from: what stands under the root, and the choices of a demonstration. */
export async function worldOptions({
  root,
  seed,
  residents,
  acceptedRules,
}: LoadWorldOptions): Promise<WorldOptions> {
  const [pilot, rules, lists] = [await locatePilot(root), await loadRules(root), await readListRows(root)];
  return { seed, residents, pilot, lists, rules, acceptedRules };
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
