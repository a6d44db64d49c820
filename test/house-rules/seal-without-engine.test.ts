// Suppliers run check and seal without a database: nothing that these import, however far down, is DuckDB. The graph is
// walked from the source, dynamic and type imports included.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedRoot } from '../../src/locate/index.js';

const imported = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Everything that a file imports, by file and, for packages, by name. */
function reachable(start: string, seen = new Set<string>()): ReadonlySet<string> {
  const path = join(installedRoot, start);
  if (seen.has(start) || !existsSync(path)) return seen;
  seen.add(start);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(imported)) {
    if (!name.startsWith('.')) seen.add(name);
    else reachable(relative(installedRoot, join(dirname(path), name.replace(/\.js$/, '.ts'))), seen);
  }
  return seen;
}

describe('check and seal', () => {
  it.each([
    'src/seal/index.ts',
    'src/cli/seal-at-supplier.ts',
    'src/cli/supplier/main.ts',
    'src/contract/index.ts',
    'src/crypto/index.ts',
  ])('reach no DuckDB from %s', (start) => {
    const found = [...reachable(start)];
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((name) => /duckdb|^src\/(warehouse|intake|model|analysis)\//.test(name))).toEqual([]);
  });

  it('would be seen to reach it: the walk finds DuckDB from the warehouse', () => {
    expect([...reachable('src/warehouse/index.ts')]).toContain('@duckdb/node-api');
  });
});
