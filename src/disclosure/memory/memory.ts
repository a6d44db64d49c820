// What readers have: every cell of every edition that was released, as it stood there last, and all that they know by it.

import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { type PublishedCell, type PublishedLine, recalled } from './record.js';

/** The memory, read from its lines in the order in which they were released. */
export class Memory {
  /** By key, the last published form of each cell. */
  readonly cells: ReadonlyMap<string, PublishedCell>;
  /** By key, every published form of each cell, the first one first. */
  readonly forms: ReadonlyMap<string, readonly PublishedCell[]>;
  /** Everything that was ever said, by older forms too: what was published stays known. */
  readonly statements: readonly Statement[];
  readonly targets: readonly Target[];
  readonly tables: ReadonlySet<string>;

  constructor(lines: readonly PublishedLine[]) {
    const published = lines.filter((line) => line.kind === 'cell');
    this.cells = new Map(published.map((cell) => [cell.key, cell]));
    this.forms = formsByKey(published);
    this.tables = new Set([...this.cells.values()].map(({ table }) => table));
    this.statements = lines.flatMap(({ statements }) => statements.map(recalled));
    const targets = lines.flatMap((line) => (line.kind === 'relations' ? line.targets : []));
    this.targets = [...new Map(targets.map((target) => [target.id, target])).values()];
  }
}

function formsByKey(published: readonly PublishedCell[]): Map<string, PublishedCell[]> {
  const forms = new Map<string, PublishedCell[]>();
  for (const cell of published) {
    const known = forms.get(cell.key) ?? [];
    known.push(cell);
    forms.set(cell.key, known);
  }
  return forms;
}

/** The memory of an installation that has published nothing. */
export const nothingPublished = new Memory([]);
