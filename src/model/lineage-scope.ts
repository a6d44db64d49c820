// What a name can mean at a place in a query: a column of a relation in the from clause, a field of such a column, a whole
// row, a column that the select list has named, or any of these in the query around it.

import { allColumns, columnSources, type Lineage, noSources, type Sources, union } from './lineage.js';

/** A relation in a from clause. */
export interface FromItem {
  /** Name by which its columns can be qualified, in lower case. */
  readonly alias: string;
  readonly schema: string;
  readonly lineage: Lineage;
}

interface Found {
  readonly sources: Sources;
  /** False where the name may be one of columns that are not known, and so may also mean something further out. */
  readonly isSure: boolean;
}

export class Scope {
  /** What the select list has named so far. */
  readonly named = new Map<string, Sources>();
  /** True where a name may mean a column as well as what the select list calls so: everywhere behind that list. */
  isBehindSelectList = false;

  /** @param locals parameters of a lambda, which hide everything else */
  constructor(
    readonly items: readonly FromItem[],
    private readonly around: Scope | undefined,
    private readonly locals: ReadonlySet<string> = new Set(),
  ) {}

  /** The same place within a lambda. */
  within(locals: readonly string[]): Scope {
    return new Scope([], this, new Set(locals.map((name) => name.toLowerCase())));
  }

  /** What a name takes; where its meaning cannot be told, everything that it could mean. */
  resolve(names: readonly string[]): Sources {
    const lower = names.map((name) => name.toLowerCase());
    const found: Found[] = [];
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.around) {
      const here = scope.lookUp(lower);
      if (here !== undefined) found.push(here);
      if (here?.isSure) break;
    }
    return found.length > 0 ? union(...found.map(({ sources }) => sources)) : this.everything();
  }

  /** All columns of all relations that can be named here. */
  everything(): Sources {
    const here = this.items.map(({ lineage }) => allColumns(lineage));
    return union(...here, this.around?.everything() ?? noSources);
  }

  private lookUp(names: readonly string[]): Found | undefined {
    const [first = ''] = names;
    if (this.locals.has(first)) return { sources: noSources, isSure: true };
    const columns = [...this.qualified(names), ...this.unqualified(first)];
    const alias = this.named.get(first);
    if (alias !== undefined && (this.isBehindSelectList || !columns.some(({ isSure }) => isSure)))
      columns.push({ sources: alias, isSure: true });
    const wholeRows = names.length === 1 ? this.itemsCalled(first) : [];
    if (!columns.some(({ isSure }) => isSure))
      columns.push(...wholeRows.map(({ lineage }) => ({ sources: allColumns(lineage), isSure: true })));
    if (columns.length === 0) return undefined;
    return {
      sources: union(...columns.map(({ sources }) => sources)),
      isSure: columns.some(({ isSure }) => isSure),
    };
  }

  /** `relation.column…` and `schema.relation.column…`. */
  private qualified([first = '', second, third]: readonly string[]): Found[] {
    const bare = second === undefined ? [] : this.itemsCalled(first).map((item) => [item, second] as const);
    const full =
      second === undefined || third === undefined
        ? []
        : this.itemsCalled(second)
            .filter(({ schema }) => schema === first)
            .map((item) => [item, third] as const);
    return [...bare, ...full].flatMap(([{ lineage }, name]) => {
      const sources = columnSources(lineage, name);
      return sources === undefined ? [] : [{ sources, isSure: true }];
    });
  }

  private unqualified(name: string): Found[] {
    return this.items.flatMap(({ lineage }) => {
      const sources = columnSources(lineage, name);
      const isSure = lineage.columns.some((column) => column.name === name);
      return sources === undefined ? [] : [{ sources, isSure }];
    });
  }

  private itemsCalled(name: string): readonly FromItem[] {
    return this.items.filter(({ alias }) => alias === name);
  }
}
