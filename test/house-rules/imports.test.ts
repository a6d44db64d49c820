// The import table of the house, type imports included, and that nothing goes round in a circle.

import { describe, expect, it } from 'vitest';
import { mayImport, moduleOf } from './import-table.js';
import { filesIn, type Import, importsOf } from './tree.js';

const sources = filesIn(['src', 'pipelines', 'queries', 'reports', 'bench', 'test'], '.ts');
const imports = sources.flatMap(importsOf);
const show = ({ from, to }: Import) => `${from} imports ${to}`;

describe('imports', () => {
  it('stay within what the table allows each module', () => {
    const broken = imports
      .filter((each) => each.isOurs)
      .filter(({ from, to }) => !mayImport(moduleOf(from))?.has(moduleOf(to)));
    expect(broken.map(show)).toEqual([]);
  });

  it('never reach from src, pipelines or reports into a test or a benchmark', () => {
    const broken = imports.filter(
      ({ from, to }) => !/^(test|bench)\//.test(from) && /^(test|bench)\//.test(to),
    );
    expect(broken.map(show)).toEqual([]);
  });

  it('name files that exist', () => {
    const known = new Set(sources);
    const broken = imports.filter(({ isOurs, to }) => isOurs && to.endsWith('.ts') && !known.has(to));
    expect(broken.map(show)).toEqual([]);
  });

  it('make no circle of files', () => {
    expect(circles(imports.filter(({ isOurs, isLazy }) => isOurs && !isLazy))).toEqual([]);
  });

  it('of the seal reach no DuckDB, so that it runs at a supplier', () => {
    const reached = reach(sources.filter((path) => path.startsWith('src/seal/')));
    expect(reached.filter((name) => name.startsWith('@duckdb'))).toEqual([]);
  });

  it('of pipelines, queries and reports take no package, as all of theirs comes through the vocabulary', () => {
    const broken = imports.filter(
      ({ from, to, isOurs }) =>
        /^(pipelines|queries|reports)\//.test(from) && !isOurs && !to.startsWith('node:'),
    );
    expect(broken.map(show)).toEqual([]);
  });

  it('of a command load no engine before it runs: only cli, diagnostics and node', () => {
    const commands = sources.filter((path) => path.startsWith('src/cli/commands/'));
    const loaded = reach([...commands, 'src/cli/main.ts', 'src/cli/help.ts']);
    const light =
      /^(node:|src\/cli\/|src\/diagnostics\/|src\/locate\/root\.ts$|src\/vocabulary\/language\.ts$)/;
    expect(commands.length).toBeGreaterThan(0);
    expect(loaded.filter((path) => !light.test(path))).toEqual([]);
  });
});

/** Everything that is loaded with these files: through imports that are neither lazy nor of types only. */
function reach(start: readonly string[]): string[] {
  const seen = new Set(start);
  for (const path of seen) {
    for (const each of imports) {
      if (each.from === path && !each.isType && !each.isLazy) seen.add(each.to);
    }
  }
  return [...seen];
}

/** Circles in the graph of files, each as the path that leads round. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path) || trail.includes(path)) return;
    for (const each of next.get(path) ?? []) visit(each, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
