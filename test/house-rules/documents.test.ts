// What is written about the house is true of it: links lead somewhere, every command and module is described.

import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/cli/catalogue.js';
import { files, filesIn, textOf, top } from './tree.js';

const pages = files.filter((path) => path.endsWith('.md') && !path.startsWith('test/oracles/'));

describe('documents', () => {
  it('link to files that exist', () => {
    const broken = pages.flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .map((found) => found[1] ?? '')
        .filter((target) => !target.includes('{') && !existsSync(join(top, dirname(path), target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name every command in the README', () => {
    const readme = textOf('README.md');
    expect(commandNames().filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
  });

  it('name every command of the README as it exists', () => {
    const named = [...textOf('README.md').matchAll(/^\| `([a-z]+)/gm)].map((found) => found[1] ?? '');
    expect(named.filter((name) => !commandNames().includes(name))).toEqual([]);
  });

  it('fit on one screen where they are the README', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThan(70);
  });

  it('describe every module of src in its README', () => {
    const page = textOf('src/README.md');
    const modules = readdirSync(join(top, 'src'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(modules.filter((each) => !page.includes(`\`${each.name}\``)).map((each) => each.name)).toEqual([]);
  });

  it('name every saved question somewhere an analyst looks, by its own header', () => {
    for (const path of filesIn(['queries'], '.sql'))
      expect(textOf(path)).toMatch(/^-- title_nl: .+\n-- title_en: /);
  });

  it('name only scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);
    const named = pages.flatMap((path) =>
      [...textOf(path).matchAll(/npm run ([a-z:]+)/g)].map((found) => found[1] ?? ''),
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('the package', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;

  it('depends on nothing that nobody imports', () => {
    const code = filesIn(['src', 'pipelines', 'queries', 'reports'], '.ts').map(textOf).join('\n');
    const unused = Object.keys(dependencies).filter((name) => !new RegExp(`['"\`]${name}[/'"\`]`).test(code));
    expect(unused).toEqual([]);
  });

  it('names exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
