// The order in which models are built, derived from their parsed SQL and never kept by hand. A model that is gone, a
// circle, and a header that names other inputs than the SQL reads are problems with a place.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { Database } from '../warehouse/index.js';
import { listOf } from './header.js';
import type { Macro } from './macro.js';
import type { ModelFile } from './model-file.js';
import { positionOfByte } from './position.js';
import { type Reference, referencesOf, type SqlText } from './references.js';
import { parseSelect } from './sql-tree.js';

export interface GraphNode extends ModelFile {
  /** Relations that the SQL reads, sorted. */
  readonly inputs: readonly string[];
}

export interface Graph {
  /** Every model after those that it reads; the same order for the same files. */
  readonly order: readonly GraphNode[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the graph of the models.
 * @param provided relations that exist without a model: `register.…`, `reference.…`, `rules.…`, `pilot.…`
 */
export async function readGraph(
  database: Database,
  models: readonly ModelFile[],
  macros: ReadonlyMap<string, Macro>,
  provided: ReadonlySet<string>,
): Promise<Graph> {
  const problems: Diagnostic[] = await macroProblems(database, macros);
  const nodes: GraphNode[] = [];
  const known = new Set([...provided, ...models.map((model) => model.relation)]);
  for (const model of models) {
    const { relations, problems: own } = await readReferences(database, model, macros);
    const inputs = [...new Set(relations.map((each) => each.relation))].sort();
    problems.push(...own, ...missingInputs(model, relations, known));
    if (own.length === 0) problems.push(...headerInputs(model, inputs));
    nodes.push({ ...model, inputs });
  }
  const { order, circles } = sortByInputs(nodes);
  return { order, problems: [...problems, ...circles] };
}

async function readReferences(
  database: Database,
  text: SqlText,
  macros: ReadonlyMap<string, Macro>,
  parameters: readonly string[] = [],
) {
  const parsed = await parseSelect(database, text.sql, text.file);
  return parsed.kind === 'tree'
    ? referencesOf(text, parsed.tree, macros, parameters)
    : { relations: [], problems: [parsed.problem] };
}

/** A macro reads nothing but what it gets handed in; else the graph could not see what a model reads. */
async function macroProblems(database: Database, macros: ReadonlyMap<string, Macro>): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const macro of macros.values()) {
    const text = { file: macro.file, sql: macro.body };
    const { relations, problems: own } = await readReferences(database, text, macros, macro.parameters);
    const reads = relations.map(({ relation, offset }) =>
      diagnostic('MODEL_MACRO_READS', 'error', placeOf(text, offset), { macro: macro.name, relation }),
    );
    problems.push(...own, ...reads);
  }
  return problems;
}

/** Each missing relation once, where the model first names it. */
function missingInputs(
  model: ModelFile,
  relations: readonly Reference[],
  known: ReadonlySet<string>,
): Diagnostic[] {
  const missing = new Map<string, Reference>();
  for (const reference of relations)
    if (!known.has(reference.relation) && !missing.has(reference.relation))
      missing.set(reference.relation, reference);
  return [...missing.values()].map(({ relation, offset }) =>
    diagnostic('MODEL_INPUT_MISSING', 'error', placeOf(model, offset), {
      relation,
      neededBy: model.relation,
    }),
  );
}

function headerInputs(model: ModelFile, inputs: readonly string[]): Diagnostic[] {
  const field = model.header.get('inputs');
  const named = listOf(field).map((name) => name.toLowerCase());
  const lacking = inputs.filter((input) => !named.includes(input));
  const superfluous = named.filter((name) => !inputs.includes(name));
  if (lacking.length + superfluous.length === 0) return [];
  const at = { file: model.file, line: field?.line ?? 1 };
  return [diagnostic('MODEL_HEADER_INPUTS', 'error', at, { lacking, superfluous })];
}

function placeOf(text: SqlText, offset: number) {
  return { file: text.file, ...positionOfByte(text.sql, offset) };
}

/** Depth first in the order given. A circle is reported once, with its members in the order in which they read. */
function sortByInputs(nodes: readonly GraphNode[]): { order: GraphNode[]; circles: Diagnostic[] } {
  const byRelation = new Map(nodes.map((node) => [node.relation, node]));
  const done = new Set<string>();
  const order: GraphNode[] = [];
  const circles: Diagnostic[] = [];
  const visit = (node: GraphNode, path: readonly string[]) => {
    if (done.has(node.relation)) return;
    const start = path.indexOf(node.relation);
    if (start >= 0) return void circles.push(circle(node, path.slice(start)));
    for (const input of node.inputs) {
      const next = byRelation.get(input);
      if (next !== undefined) visit(next, [...path, node.relation]);
    }
    done.add(node.relation);
    order.push(node);
  };
  for (const node of nodes) visit(node, []);
  return { order, circles };
}

const circle = (node: GraphNode, members: readonly string[]): Diagnostic =>
  diagnostic('MODEL_CIRCLE', 'error', { file: node.file }, { relations: [...members, node.relation] });
