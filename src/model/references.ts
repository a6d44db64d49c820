// Which relations a SQL text reads, from its parsed tree. DuckDB's own getTableNames is silently wrong (it gives nothing
// for joins with USING or ASOF), so the tree is walked here: names of CTEs are known in their scope only, a bare name is
// always a CTE, and the literal arguments of our macros are relations too. Whatever could read something else is refused.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { type Macro, takesRelation } from './macro.js';
import { positionOfByte } from './position.js';
import { childrenOf, isNode, partsOf, type SqlNode, textConstant } from './sql-tree.js';

export interface SqlText {
  readonly file: string;
  readonly sql: string;
}

/** A relation that a text reads, `schema.name` in lower case, with the byte at which the text names it. */
export interface Reference {
  readonly relation: string;
  readonly offset: number;
}

export interface References {
  readonly relations: readonly Reference[];
  readonly problems: readonly Diagnostic[];
}

/** Table functions that read nothing. */
const harmless = new Set(['unnest', 'range', 'generate_series']);

/** Walks the tree of one select. `parameters`: relations that a macro gets handed in, readable by query_table. */
export function referencesOf(
  text: SqlText,
  tree: SqlNode,
  macros: ReadonlyMap<string, Macro>,
  parameters: readonly string[] = [],
): References {
  const walk = new Walk(text, macros, parameters);
  walk.visit(tree, new Set());
  return walk;
}

type Scope = ReadonlySet<string>;

class Walk implements References {
  readonly relations: Reference[] = [];
  readonly problems: Diagnostic[] = [];

  constructor(
    private readonly text: SqlText,
    private readonly macros: ReadonlyMap<string, Macro>,
    private readonly parameters: readonly string[],
  ) {}

  visit(value: unknown, scope: Scope): void {
    if (Array.isArray(value)) for (const each of value) this.visit(each, scope);
    else if (isNode(value)) this.visitNode(value, scope);
  }

  private visitNode(node: SqlNode, outer: Scope): void {
    const scope = this.visitCtes(node, outer);
    if (node.type === 'BASE_TABLE') this.visitTable(node, scope);
    if (node.type === 'TABLE_FUNCTION') this.visitFunction(node, scope);
    if (node.type === 'SHOW_REF') this.refuse('MODEL_NOT_ONE_SELECT', node, {});
    for (const [name, child] of Object.entries(node)) if (name !== 'cte_map') this.visit(child, scope);
  }

  /** A CTE sees those above it, and itself where it is recursive; the query sees all of them. */
  private visitCtes(node: SqlNode, outer: Scope): Scope {
    const ctes = isNode(node.cte_map) ? node.cte_map.map : undefined;
    const scope = new Set(outer);
    if (!Array.isArray(ctes)) return withRecursiveName(node, scope);
    for (const cte of ctes.filter(isNode)) {
      this.visit(cte.value, scope);
      scope.add(String(cte.key).toLowerCase());
    }
    return withRecursiveName(node, scope);
  }

  private visitTable(node: SqlNode, scope: Scope): void {
    const name = String(node.table_name);
    if (node.catalog_name !== '') this.refuse('MODEL_OTHER_DATABASE', node, { name });
    else if (node.schema_name !== '') this.read(`${node.schema_name}.${name}`, node);
    else if (/[./\\]/.test(name)) this.refuse('MODEL_FILE', node, { name });
    else if (!scope.has(name.toLowerCase())) this.refuse('MODEL_BARE_NAME', node, { name });
  }

  private visitFunction(node: SqlNode, scope: Scope): void {
    const call = isNode(node.function) ? node.function : {};
    const name = String(call.function_name);
    if (call.schema === 'macros') this.visitMacro(name, call, scope);
    else if (name === 'query_table' && this.readsParameter(call)) return;
    else if (call.schema !== '' || !harmless.has(name)) this.refuse('MODEL_FUNCTION', call, { name });
  }

  private visitMacro(name: string, call: SqlNode, scope: Scope): void {
    const macro = this.macros.get(name);
    if (macro === undefined) this.refuse('MODEL_MACRO_UNKNOWN', call, { macro: name });
    else
      for (const [index, argument] of childrenOf(call).entries()) {
        const parameter = String(argument.alias || macro.parameters[index]);
        if (takesRelation(parameter)) this.visitRelationArgument(macro, parameter, argument, scope);
      }
  }

  private visitRelationArgument(macro: Macro, parameter: string, argument: SqlNode, scope: Scope): void {
    const literal = textConstant(argument);
    if (literal === undefined && this.isParameter(argument)) return;
    const [name = '', ...qualified] = partsOf(literal ?? '');
    if (qualified.length === 1) this.read(`${name}.${qualified[0]}`, argument);
    else if (qualified.length > 1 || !scope.has(name.toLowerCase()) || this.isTakenByMacros(name))
      this.refuse('MODEL_MACRO_ARGUMENT', argument, { macro: macro.name, parameter, found: literal ?? '' });
  }

  /** Macros call what they get handed in `given_…`; a model's CTE of such a name could be taken for theirs. */
  private isTakenByMacros(name: string): boolean {
    return this.parameters.length === 0 && name.toLowerCase().startsWith('given_');
  }

  private readsParameter(call: SqlNode): boolean {
    const [argument, ...more] = childrenOf(call);
    return argument !== undefined && more.length === 0 && this.isParameter(argument);
  }

  private isParameter(argument: SqlNode): boolean {
    const names = argument.column_names;
    return Array.isArray(names) && names.length === 1 && this.parameters.includes(String(names[0]));
  }

  private read(relation: string, node: SqlNode): void {
    this.relations.push({ relation: relation.toLowerCase(), offset: Number(node.query_location) });
  }

  private refuse(code: RefusalCode, node: SqlNode, params: RefusalParams): void {
    const position = positionOfByte(this.text.sql, Number(node.query_location));
    this.problems.push(diagnostic(code, 'error', { file: this.text.file, ...position }, params as never));
  }
}

type RefusalCode =
  | 'MODEL_NOT_ONE_SELECT'
  | 'MODEL_OTHER_DATABASE'
  | 'MODEL_FILE'
  | 'MODEL_BARE_NAME'
  | 'MODEL_FUNCTION'
  | 'MODEL_MACRO_UNKNOWN'
  | 'MODEL_MACRO_ARGUMENT';

type RefusalParams = Readonly<Record<string, string>>;

function withRecursiveName(node: SqlNode, scope: Set<string>): Scope {
  if (node.type === 'RECURSIVE_CTE_NODE') scope.add(String(node.cte_name).toLowerCase());
  return scope;
}
