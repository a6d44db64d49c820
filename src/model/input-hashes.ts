// Content hashes of everything a build is made from, so that a number can be traced to the exact definitions behind it.

import { createHash } from 'node:crypto';
import type { CompiledFeed } from '../contract/index.js';
import type { Located } from '../locate/index.js';
import type { PilotDefinition, RuleDefinition } from '../vocabulary/index.js';
import type { Macro } from './macro.js';
import type { ModelFile } from './model-file.js';
import type { ReferenceList } from './reference-relations.js';

export interface InputHash {
  readonly kind: 'contract' | 'list' | 'rule' | 'pilot' | 'macro' | 'model' | 'accepted_rules';
  readonly name: string;
  readonly sha256: string;
}

export interface BuildInputs {
  readonly feeds: readonly CompiledFeed[];
  readonly lists: readonly ReferenceList[];
  readonly rules: readonly Located<RuleDefinition>[];
  readonly acceptedRules: readonly string[];
  readonly pilot: PilotDefinition;
  readonly macros: ReadonlyMap<string, Macro>;
  readonly models: readonly ModelFile[];
}

/** One hash an input. Files count by their text, definitions by their contents, so that source and dist agree. */
export const hashInputs = (inputs: BuildInputs): InputHash[] => [
  ...inputs.feeds.map((feed) => ({ kind: 'contract' as const, name: feed.name, sha256: feed.hash })),
  ...inputs.lists.map(({ name, text, contract }) => hash('list', name, [contract.hash, text])),
  ...inputs.rules.map(({ name, definition }) => hash('rule', name, definition)),
  hash('accepted_rules', 'settings', [...inputs.acceptedRules].sort()),
  hash('pilot', 'pilot', inputs.pilot),
  ...[...inputs.macros.values()].map(({ name, sql }) => hash('macro', name, sql)),
  ...inputs.models.map(({ relation, sql }) => hash('model', relation, sql)),
];

const hash = (kind: InputHash['kind'], name: string, content: unknown): InputHash => ({
  kind,
  name,
  sha256: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
});
