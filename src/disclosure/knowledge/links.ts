// Which tables have anything to do with each other: those that speak of the same cell, by whatever way round.

import { Groups } from './groups.js';
import type { Statement } from './statement.js';

/** Tables in groups that are linked; a group of one is a table that nothing else bears on. */
export function linkedTables(statements: readonly Statement[]): string[][] {
  const names = [...new Set(statements.map(({ source }) => source))];
  const place = new Map(names.map((name, index) => [name, index]));
  const firstOf = new Map<string, number>();
  const groups = new Groups(names.length);
  for (const { source, terms } of statements) {
    const table = place.get(source) ?? 0;
    for (const { cell } of terms) groups.join([firstOf.get(cell) ?? table, table]);
    for (const { cell } of terms) if (!firstOf.has(cell)) firstOf.set(cell, table);
  }
  const byGroup = new Map<number, string[]>();
  for (const [name, table] of place)
    byGroup.set(groups.of(table), [...(byGroup.get(groups.of(table)) ?? []), name]);
  return [...byGroup.values()].map((group) => group.sort());
}
