// What is known around a select whose columns are followed.

import type { Lineage } from './lineage.js';
import type { Scope } from './lineage-scope.js';
import type { Macro } from './macro.js';
import type { SqlNode } from './sql-tree.js';

/** A macro and the tree of its body. */
export interface ParsedMacro {
  readonly macro: Macro;
  readonly tree: SqlNode;
}

export interface LineageContext {
  /** The lineage of a relation with a schema, `core.stays`, or of a bare name that is no CTE. */
  readonly relation: (name: string) => Lineage;
  readonly macros: ReadonlyMap<string, ParsedMacro>;
}

/** What a query can see beside its own from clause. */
export interface Surroundings {
  readonly ctes: ReadonlyMap<string, Lineage>;
  /** Within a macro: what it got handed in, relations and values alike. */
  readonly parameters: ReadonlyMap<string, Lineage>;
  /** The query around it, for columns that it reads from there. */
  readonly around: Scope | undefined;
}
