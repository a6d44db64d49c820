// Which columns of the register each output column of a select needs, from its parsed tree: through CTEs, joins,
// subqueries, set operations, windows, stars and the bodies of our macros. What decides which rows there are (conditions,
// joins, groups, order) is needed whatever column is read. A node that is not known takes everything below it.

import {
  allColumns,
  allOf,
  isSameLineage,
  type Lineage,
  type LineageColumn,
  noSources,
  openLineage,
  renamed,
  type Sources,
  stacked,
  stackedByName,
  union,
  withRows,
} from './lineage.js';
import type { LineageContext, Surroundings } from './lineage-context.js';
import { expandStar, type From, joined, nothingRead } from './lineage-from.js';
import { type FromItem, Scope } from './lineage-scope.js';
import { holds, isQuery, mayBecomeColumns, nameOf, parametersOf, textsOf } from './lineage-nodes.js';
import { takesRelation } from './macro.js';
import { childrenOf, isNode, nodesOf, partsOf, type SqlNode, textConstant } from './sql-tree.js';

/** Follows the tree of one select. */
export const lineageOf = (tree: SqlNode, context: LineageContext): Lineage =>
  new LineageWalk(context).query(tree, { ctes: new Map(), parameters: new Map(), around: undefined });

class LineageWalk {
  constructor(private readonly context: LineageContext) {}

  /** A statement, a subquery or a node of one. */
  query(found: unknown, outside: Surroundings): Lineage {
    const node = isNode(found) && isNode(found.node) ? found.node : found;
    if (!isNode(node)) return openLineage();
    const around = this.withCtes(node, outside);
    switch (node.type) {
      case 'SELECT_NODE':
        return this.select(node, around);
      case 'SET_OPERATION_NODE':
        return this.modified(node, this.setOperation(node, around), around);
      case 'RECURSIVE_CTE_NODE':
        return this.recursion(node, around);
      default:
        return openLineage(this.everythingBelow(node, around));
    }
  }

  private withCtes(node: SqlNode, outside: Surroundings): Surroundings {
    const ctes = new Map(outside.ctes);
    const inside = { ...outside, ctes };
    for (const cte of nodesOf(isNode(node.cte_map) ? node.cte_map.map : undefined)) {
      if (!isNode(cte.value)) continue;
      const lineage = renamed(this.query(cte.value.query, inside), textsOf(cte.value.aliases));
      ctes.set(String(cte.key).toLowerCase(), lineage);
    }
    return inside;
  }

  private setOperation(node: SqlNode, around: Surroundings): Lineage {
    const [left, right] = [this.query(node.left, around), this.query(node.right, around)];
    if (node.setop_type === 'UNION_BY_NAME') return this.ofDistinct(node, stackedByName(left, right));
    const both = this.ofDistinct(node, stacked(left, right));
    return node.setop_type === 'UNION' ? both : withRows(both, allColumns(both));
  }

  /** Rows that are alike in all columns become one, unless the operation says `all`. */
  private ofDistinct(node: SqlNode, lineage: Lineage): Lineage {
    return node.setop_all === true ? lineage : withRows(lineage, allColumns(lineage));
  }

  /** Goes round until nothing is added: what a later round takes, an earlier one may have given. */
  private recursion(node: SqlNode, around: Surroundings): Lineage {
    const name = String(node.cte_name).toLowerCase();
    let lineage = this.query(node.left, around);
    for (;;) {
      const ctes = new Map([...around.ctes, [name, lineage]]);
      const next = stacked(lineage, this.query(node.right, { ...around, ctes }));
      const settled = withRows(next, allColumns(next));
      if (isSameLineage(settled, lineage)) return settled;
      lineage = settled;
    }
  }

  private select(node: SqlNode, around: Surroundings): Lineage {
    const from = this.from(node.from_table, around, []);
    const scope = new Scope(from.items, around.around);
    const list = nodesOf(node.select_list).map((each) => this.selected(each, scope, from, around));
    scope.isBehindSelectList = true;
    const others = list.flatMap((each) => (each.others === undefined ? [] : [each.others]));
    const columns = list.flatMap((each) => each.columns);
    const isAmbiguous = new Set(columns.map(({ name }) => name)).size < columns.length;
    const all = union(...columns.map(({ sources }) => sources), ...others);
    const groups = node.aggregate_handling === 'FORCE_AGGREGATES' ? all : noSources;
    const lineage = {
      columns,
      // Of two columns with one name the second gets another.
      ...(others.length > 0 || isAmbiguous ? { others: all } : {}),
      rows: union(
        from.rows,
        groups,
        this.byPlace(node.group_expressions, all),
        this.clauses(node, scope, around),
        ...list.map(({ rows }) => rows),
      ),
    };
    return this.withModifiers(node, lineage, scope, around);
  }

  /** An entry of a select list: one column, or those of a star. */
  private selected(entry: SqlNode, scope: Scope, from: From, around: Surroundings): Lineage {
    const isColumns = holds(entry, (node) => node.type === 'STAR' && node.columns === true);
    if (isColumns) return openLineage(this.expression(entry, scope, around), noSources);
    if (entry.type === 'STAR') {
      const replaced = new Map(
        nodesOf(entry.replace_list).map((each): [string, Sources] => [
          String(each.key).toLowerCase(),
          this.expression(each.value, scope, around),
        ]),
      );
      return expandStar(entry, from, replaced);
    }
    const sources = this.expression(entry, scope, around);
    const name = nameOf(entry);
    if (entry.alias) scope.named.set(name, sources);
    const column: LineageColumn = { name, sources };
    // A list becomes rows, a struct columns of their own.
    const isUnnested = holds(entry, (node) => node.type === 'FUNCTION' && node.function_name === 'unnest');
    const rows = isUnnested ? sources : noSources;
    return { columns: [column], rows, ...(mayBecomeColumns(entry) ? { others: sources } : {}) };
  }

  /** All clauses but the select list and the from clause. */
  private clauses(node: SqlNode, scope: Scope, around: Surroundings): Sources {
    const apart = ['select_list', 'from_table', 'cte_map', 'modifiers'];
    const rest = Object.entries(node).filter(([name]) => !apart.includes(name));
    return union(...rest.map(([, value]) => this.expression(value, scope, around)));
  }

  private modified(node: SqlNode, lineage: Lineage, around: Surroundings): Lineage {
    const scope = new Scope([{ alias: '', schema: '', lineage }], around.around);
    return this.withModifiers(node, lineage, scope, around);
  }

  /** `distinct`, `order by` and `limit` decide which rows there are and which come first. */
  private withModifiers(node: SqlNode, lineage: Lineage, scope: Scope, around: Surroundings): Lineage {
    const all = allColumns(lineage);
    const taken = nodesOf(node.modifiers).map((modifier) => {
      const isDistinct = modifier.type === 'DISTINCT_MODIFIER';
      const isWhole = isDistinct && nodesOf(modifier.distinct_on_targets).length === 0;
      const orders = nodesOf(modifier.orders).map((order) => order.expression);
      return union(
        isWhole ? all : noSources,
        this.byPlace(orders, all),
        this.expression(modifier, scope, around),
      );
    });
    return withRows(lineage, ...taken);
  }

  /** `group by 1` and `order by all` name columns of the select list by their place. */
  private byPlace(expressions: unknown, all: Sources): Sources {
    const isPlace = nodesOf(expressions).some(({ type }) => type === 'VALUE_CONSTANT' || type === 'STAR');
    return isPlace ? all : noSources;
  }

  /** Everything that an expression takes, whatever it makes of it. */
  private expression(value: unknown, scope: Scope, around: Surroundings): Sources {
    if (Array.isArray(value)) return union(...value.map((each) => this.expression(each, scope, around)));
    if (!isNode(value)) return noSources;
    const { type } = value;
    if (type === 'COLUMN_REF') return this.column(textsOf(value.column_names), scope, around);
    if (type === 'STAR' || type === 'POSITIONAL_REFERENCE') return this.starIn(value, scope, around);
    if (type === 'LAMBDA') return this.expression(value.expr, scope.within(parametersOf(value)), around);
    const own =
      type === 'SUBQUERY' ? allOf(this.query(value.subquery, { ...around, around: scope })) : noSources;
    const parts = Object.entries(value).filter(([name]) => name !== 'subquery' || type !== 'SUBQUERY');
    return union(own, ...parts.map(([, part]) => this.expression(part, scope, around)));
  }

  private column(names: readonly string[], scope: Scope, around: Surroundings): Sources {
    const parameter = names.length === 1 ? around.parameters.get(names[0]?.toLowerCase() ?? '') : undefined;
    return parameter === undefined ? scope.resolve(names) : allOf(parameter);
  }

  private starIn(node: SqlNode, scope: Scope, around: Surroundings): Sources {
    const parts = Object.values(node).map((part) => this.expression(part, scope, around));
    return union(scope.everything(), ...parts);
  }

  /** @param left what stands before it in the from clause, which it may read */
  private from(found: unknown, around: Surroundings, left: readonly FromItem[]): From {
    if (!isNode(found) || found.type === 'EMPTY') return nothingRead;
    const scope = new Scope(left, around.around);
    const beside: Surroundings = { ...around, around: scope };
    switch (found.type) {
      case 'BASE_TABLE':
        return this.read(found, this.table(found, around), String(found.table_name));
      case 'SUBQUERY':
        return this.read(found, this.query(found.subquery, beside), '');
      case 'EXPRESSION_LIST':
        return this.read(found, this.values(found, scope, around), '');
      case 'TABLE_FUNCTION':
        return this.tableFunction(found, scope, around);
      case 'JOIN': {
        const first = this.from(found.left, around, left);
        const second = this.from(found.right, around, [...left, ...first.items]);
        const inside = new Scope([...first.items, ...second.items], scope);
        const apart = ['left', 'right'];
        const parts = Object.entries(found).filter(([name]) => !apart.includes(name));
        return joined(
          found,
          first,
          second,
          union(...parts.map(([, part]) => this.expression(part, inside, around))),
        );
      }
      default:
        return this.read(found, openLineage(this.everythingBelow(found, beside)), '');
    }
  }

  private read(node: SqlNode, lineage: Lineage, usualAlias: string): From {
    const named = renamed(lineage, textsOf(node.column_name_alias));
    const alias = String(node.alias || usualAlias).toLowerCase();
    const item = { alias, schema: String(node.schema_name ?? '').toLowerCase(), lineage: named };
    return { items: [item], merged: new Set(), rows: named.rows };
  }

  private table(node: SqlNode, { ctes }: Surroundings): Lineage {
    const name = String(node.table_name).toLowerCase();
    if (node.schema_name) return this.context.relation(`${String(node.schema_name).toLowerCase()}.${name}`);
    return ctes.get(name) ?? this.context.relation(name);
  }

  private values(node: SqlNode, scope: Scope, around: Surroundings): Lineage {
    const rows = Array.isArray(node.values) ? node.values.map((row) => nodesOf(row)) : [];
    const [first = []] = rows;
    const columns = first.map((_, index) => ({
      name: `col${index}`,
      sources: union(...rows.map((row) => this.expression(row[index], scope, around))),
    }));
    return { columns, rows: noSources };
  }

  private tableFunction(node: SqlNode, scope: Scope, around: Surroundings): From {
    const call = isNode(node.function) ? node.function : {};
    const name = String(call.function_name);
    if (call.schema === 'macros') return this.read(node, this.macro(name, call, scope, around), name);
    const [argument] = childrenOf(call);
    const handed = name === 'query_table' && argument ? this.parameter(argument, around) : undefined;
    return this.read(node, handed ?? openLineage(this.expression(call, scope, around)), name);
  }

  private macro(name: string, call: SqlNode, scope: Scope, around: Surroundings): Lineage {
    const known = this.context.macros.get(name.toLowerCase());
    if (known === undefined) return openLineage(this.everythingBelow(call, around));
    const handed = childrenOf(call).map((argument, index): [string, Lineage] => {
      const parameter = String(argument.alias || known.macro.parameters[index]);
      const relation = takesRelation(parameter) ? this.relationArgument(argument, around) : undefined;
      return [parameter.toLowerCase(), relation ?? openLineage(this.expression(argument, scope, around))];
    });
    const defaults = known.macro.parameters.map((each): [string, Lineage] => [
      each.toLowerCase(),
      openLineage(),
    ]);
    const parameters = new Map([...defaults, ...handed]);
    return this.query(known.tree, { ctes: new Map(), parameters, around: undefined });
  }

  private relationArgument(argument: SqlNode, around: Surroundings): Lineage | undefined {
    const name = textConstant(argument)?.toLowerCase();
    if (name === undefined) return this.parameter(argument, around);
    const parts = partsOf(name);
    return parts.length === 1
      ? (around.ctes.get(parts[0] ?? '') ?? this.context.relation(name))
      : this.context.relation(parts.join('.'));
  }

  private parameter(argument: SqlNode, { parameters }: Surroundings): Lineage | undefined {
    const [name = '', ...more] = textsOf(argument.column_names);
    return more.length === 0 ? parameters.get(name.toLowerCase()) : undefined;
  }

  /** Of a node that is not known: all that the queries and relations anywhere in it take, and all columns in reach. */
  private everythingBelow(node: SqlNode, around: Surroundings): Sources {
    const below = (value: unknown): Sources => {
      if (Array.isArray(value)) return union(...value.map(below));
      if (!isNode(value)) return noSources;
      if (value !== node && isQuery(value)) return allOf(this.query(value, around));
      const isRelation = value.type === 'BASE_TABLE' || value.type === 'TABLE_FUNCTION';
      if (isRelation)
        return union(...this.from(value, around, []).items.map(({ lineage }) => allOf(lineage)));
      return union(...Object.values(value).map(below));
    };
    return union(around.around?.everything() ?? noSources, below(node));
  }
}
