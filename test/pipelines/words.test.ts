// One word for one thing: staging reads every code that a contract allows, and the glossary names nothing that is not there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedRoot, locateFeeds, locateFiles } from '../../src/locate/index.js';

const feeds = await locateFeeds(installedRoot);
const textOf = (path: string) => readFileSync(path, 'utf8');

/** A list of objections is read by no model. */
const staged = feeds.filter(({ definition }) => definition.erases === undefined);

describe.each(staged.map((feed) => [feed.name, feed] as const))('staging of %s', (_name, feed) => {
  it('has a branch for every code that it translates', () => {
    const sql = textOf(feed.path.replace(/\.contract\.[tj]s$/, '.sql'));
    const blocks = [...sql.matchAll(/\bcase (\w+)\b([\s\S]*?)\bend\b/g)];
    const untranslated = blocks.flatMap(([, column = '', body = '']) =>
      /\belse\b/.test(body)
        ? []
        : codesOf(feed.definition.columns.shape[column]).filter((code) => !body.includes(`'${code}'`)),
    );
    expect(untranslated).toEqual([]);
  });

  it('compares with no code that the contract does not know', () => {
    const sql = textOf(feed.path.replace(/\.contract\.[tj]s$/, '.sql'));
    const known = Object.values(feed.definition.columns.shape).flatMap(codesOf);
    const compared = [...sql.matchAll(/(?:\bwhen|=) '([^']*)'/g)].map((found) => found[1] ?? '');
    expect(compared.filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = textOf(join(installedRoot, 'pipelines', 'GLOSSARY.md'))
    .split('\n')
    .filter((line) => /^\| (?!term|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('gives every term a meaning and a place for its law', () => {
    for (const row of rows) expect(row).toHaveLength(6);
    expect(rows.filter((row) => row[1] === '' || row[3] === '' || row[4] === '')).toEqual([]);
    expect(new Set(rows.map((row) => row[1])).size).toBe(rows.length);
  });

  it('names in code only what stands in the pipelines', () => {
    const paths = ['.sql', '.ts', '.csv'].flatMap((ending) =>
      locateFiles(installedRoot, 'pipelines', ending),
    );
    const everything = [...paths, ...paths.map(textOf)].join('\n');
    const names = rows.flatMap((row) =>
      [...(row[2] ?? '').matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? ''),
    );
    const words = names.flatMap((name) => name.replace(/^(core|rules)\./, '').split(/[^A-Za-z0-9_]+/));
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(everything))).toEqual([]);
  });
});

/** The codes of a column; none where it is no code list. */
function codesOf(column: unknown): string[] {
  const schema = column as { options?: string[]; unwrap?: () => unknown } | undefined;
  if (schema?.options !== undefined) return schema.options;
  return schema?.unwrap === undefined ? [] : codesOf(schema.unwrap());
}
