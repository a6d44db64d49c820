// What the nodes of a parsed select say of themselves, as following its columns needs it.

import { childrenOf, isNode, type SqlNode } from './sql-tree.js';

/** Whether a node is a query, by itself or in brackets. */
export const isQuery = ({ type }: SqlNode): boolean =>
  type === 'SELECT_NODE' || type === 'SET_OPERATION_NODE' || type === 'RECURSIVE_CTE_NODE';

/** The texts of a list; none where it is no list. */
export const textsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);

/** The name of an output column: its alias, else the last part of the column that it is, else nothing that is known. */
export function nameOf(entry: SqlNode): string {
  const own = entry.alias || textsOf(entry.column_names).at(-1) || '';
  return String(own).toLowerCase();
}

/** Names of the parameters of a lambda. */
export const parametersOf = (lambda: SqlNode): string[] => {
  const names: string[] = [];
  holds(lambda.lhs, (node) => {
    names.push(...textsOf(node.column_names));
    return false;
  });
  return names;
};

/** Whether an entry unnests what may be a struct; a list that is written out gives one column. */
export const mayBecomeColumns = (entry: SqlNode): boolean =>
  entry.function_name === 'unnest' && childrenOf(entry)[0]?.function_name !== 'list_value';

/** Whether a node, or any below it that is not a query of its own, is as asked. */
export function holds(value: unknown, isAsked: (node: SqlNode) => boolean): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(each, isAsked));
  if (!isNode(value)) return false;
  return isAsked(value) || Object.values(value).some((each) => holds(each, isAsked));
}
