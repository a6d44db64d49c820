// Everything a build is made from beside the register: contracts, lists, rules, the pilot, models and macros, as found
// under a root.

import { type CompiledFeed, compileFeed } from '../contract/index.js';
import type { Diagnostic } from '../diagnostics/index.js';
import { locateFeeds, locateIdentifiers, locateLists, locatePilot, locateRules } from '../locate/index.js';
import type { Settings } from '../settings/index.js';
import type { BuildInputs } from './input-hashes.js';
import { locateMacros } from './macro.js';
import { locateModels } from './model-file.js';
import { readLists } from './reference-relations.js';

export interface Inputs extends BuildInputs {
  readonly macroProblems: readonly Diagnostic[];
}

export interface InputOptions {
  /** Where pipelines stands. */
  readonly root: string;
  readonly settings: Settings;
  /** Files that stand in place of reference lists, by the name of the list. */
  readonly lists?: ReadonlyMap<string, string>;
}

/** Reads and compiles it all. @throws UserError (exit 2) where a list in place of another is none, or cannot be read */
export async function readInputs({ root, settings, lists }: InputOptions): Promise<Inputs> {
  const identifiers = await locateIdentifiers(root);
  const byName = new Map(identifiers.map(({ name, definition }) => [name, definition]));
  const { macros, problems } = locateMacros(root);
  return {
    feeds: (await locateFeeds(root)).map((feed): CompiledFeed => compileFeed(feed, byName)),
    lists: readLists(root, await locateLists(root), lists),
    rules: await locateRules(root),
    acceptedRules: settings.acceptedRules,
    pilot: await locatePilot(root),
    models: locateModels(root),
    macros,
    macroProblems: problems,
  };
}
