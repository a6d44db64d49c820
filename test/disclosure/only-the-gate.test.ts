// Nothing is printed that did not come through the gate: by type, at run time, and by house rule over the sources.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disclosed, protectThings, reveal } from '../../src/disclosure/index.js';
import { installedRoot, locateFiles } from '../../src/locate/index.js';
import { gateViolations } from './support/gate-rules.js';

const sources = ['src', 'reports'].flatMap((folder) => locateFiles(installedRoot, folder, '.ts'));

describe('the sources', () => {
  it('keep the rules of the gate', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.flatMap((path) =>
      gateViolations(relative(installedRoot, path), readFileSync(path, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

describe('the house rule', () => {
  const planted = (path: string, source: string) =>
    gateViolations(path, source).map((each) => each.slice(path.length));

  it('catches a renderer of bare numbers', () => {
    const source =
      "import { formatNumber } from '../format/index.js';\nexport const show = (n: number) => formatNumber(n, 'nl');\n";
    expect(planted('src/report/html/shortcut.ts', source).length).toBeGreaterThan(0);
    expect(planted('src/report/shortcut.ts', 'export const show = (n: number) => n.toFixed(1);')).toEqual([
      ':1 only print.ts turns a number of the report into text',
    ]);
    expect(planted('src/report/print.ts', source)).toEqual([]);
  });

  it('catches a cast to a disclosed value', () => {
    expect(
      planted('src/report/shortcut.ts', 'const cell = { value: 3 } as unknown as DisclosedCell;'),
    ).toEqual([':1 nothing is cast to a disclosed value']);
    expect(planted('src/edition/shortcut.ts', 'const tally = number as Disclosed<Tally>;')).toHaveLength(1);
  });

  it('catches a caller of the constructor, and an import past the index', () => {
    const source =
      "import { disclose } from '../disclosure/disclosed.js';\nexport const cell = disclose({ value: 3 });\n";
    expect(planted('src/report/shortcut.ts', source)).toHaveLength(3);
    expect(planted('src/disclosure/protect.ts', source)).toEqual([]);
  });

  it('catches a report that opens the snapshot', () => {
    const source = "import { openSnapshot } from '../model/index.js';\n";
    expect(planted('src/report/shortcut.ts', source).length).toBeGreaterThan(0);
    expect(planted('src/edition/make-edition.ts', source)).toEqual([]);
  });

  it('catches an exporter that takes a number which did not come through the gate', () => {
    const source = "export const row = (key: string, value: number) => [key, value].join(',');";
    expect(planted('src/edition/counts-csv.ts', source)).toHaveLength(1);
    expect(planted('src/report/html/total.ts', source)).toHaveLength(1);
    expect(planted('src/edition/write-edition.ts', source)).toEqual([]);
  });

  it('catches a report that reads raw cells or calls the gate itself', () => {
    expect(planted('src/report/shortcut.ts', 'const cells: RawCell[] = [];')).toHaveLength(1);
    expect(planted('src/report/shortcut.ts', 'const tally = protectThings(7);')).toHaveLength(1);
  });
});

describe('a disclosed value', () => {
  it('opens where the gate made it', () => {
    expect(reveal(protectThings(7)).value).toBe(7);
  });

  it('refuses to open where something else did, whatever its type says', () => {
    const forged = { value: 7 } as unknown as Disclosed<{ value: number }>;
    expect(() => reveal(forged)).toThrow('did not come through the disclosure gate');
  });
});
