// What readers have: every cell of every edition that was released, as it stood there last, and all that they know by it.

import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { type PublishedCell, type PublishedLine, recalled } from './record.js';

/** The memory, read from its lines in the order in which they were released. */
export class Memory {
  /** By key, the last published form of each cell. */
  readonly cells: ReadonlyMap<string, PublishedCell>;
  /** Everything that was ever said, by older forms too: what was published stays known. */
  readonly statements: readonly Statement[];
  readonly targets: readonly Target[];
  readonly tables: ReadonlySet<string>;

  constructor(lines: readonly PublishedLine[]) {
    this.cells = new Map(lines.flatMap((line) => (line.kind === 'cell' ? [[line.key, line] as const] : [])));
    this.tables = new Set([...this.cells.values()].map(({ table }) => table));
    this.statements = lines.flatMap(({ statements }) => statements.map(recalled));
    const targets = lines.flatMap((line) => (line.kind === 'relations' ? line.targets : []));
    this.targets = [...new Map(targets.map((target) => [target.id, target])).values()];
  }
}

/** The memory of an installation that has published nothing. */
export const nothingPublished = new Memory([]);
