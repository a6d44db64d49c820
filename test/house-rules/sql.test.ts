// SQL that reads alike wherever it stands: headers complete, one style, inputs as the parsed SQL has them.

import { describe, expect, it } from 'vitest';
import { locateQuestions } from '../../src/analysis/index.js';
import { checkHeaders, locateModels, locateSums } from '../../src/model/index.js';
import { filesIn, placesOf, textOf, top } from './tree.js';

const models = filesIn(['pipelines'], '.sql');
const all = [...models, ...filesIn(['queries'], '.sql')];

/** SQL without comments and texts, so that words in them are no keywords; places keep their lines. */
const bare = (path: string) =>
  textOf(path).replace(/--[^\n]*|'(?:[^']|'')*'/g, (found) => found.replace(/[^\n]/g, ' '));

const find = (paths: readonly string[], pattern: RegExp) =>
  paths.flatMap((path) => placesOf(path, bare(path), pattern));

describe('the header of a model', () => {
  it('is complete on every model: meaning, grain, key, and what its layer asks besides', () => {
    const found = locateModels(top);
    expect(found.length).toBeGreaterThan(20);
    expect(checkHeaders(found)).toEqual([]);
  });

  it('is complete on the query behind every sums feed, which stands beside a contract', () => {
    const found = locateSums(top);
    expect(found.length).toBeGreaterThan(1);
    expect(checkHeaders(found)).toEqual([]);
    const contracts = filesIn(['pipelines/sources'], '.contract.ts');
    const alone = found.filter(({ file }) => !contracts.includes(file.replace('.sums.sql', '.contract.ts')));
    expect(alone).toEqual([]);
  });
});

describe('a saved question', () => {
  const questions = locateQuestions(top);

  it('uses every parameter of its header, and no other', () => {
    for (const { sql, parameters, name } of questions) {
      const used = [...sql.replace(/--[^\n]*/g, '').matchAll(/\$([a-z][a-z0-9_]*)/g)].map(
        (found) => found[1],
      );
      expect([name, ...new Set(used)].sort()).toEqual([name, ...parameters.map((each) => each.name)].sort());
    }
  });
});

describe('SQL', () => {
  it('has lines of at most 100 characters, without tabs or blanks at the end', () => {
    const odd = all.flatMap((path) => placesOf(path, textOf(path), /^.{101,}$|\t|[ \t]+$/gm));
    expect(odd).toEqual([]);
  });

  it('has its keywords in lower case', () => {
    expect(
      find(
        all,
        /\b(SELECT|FROM|WHERE|JOIN|LEFT|INNER|GROUP|ORDER|BY|AND|OR|CASE|WHEN|WITH|AS|ON|UNION|HAVING)\b/g,
      ),
    ).toEqual([]);
  });

  it('joins with `on`, never with `using`, and says which kind of join', () => {
    expect(
      find(
        all,
        /\busing\s*\(|(?<!\b(?:inner|left|right|full|cross|semi|anti|asof|positional|outer|lateral)\s+)\bjoin\b/g,
      ),
    ).toEqual([]);
  });

  it('has no `or` in the condition of an outer, semi or anti join, which DuckDB would try on every pair of rows', () => {
    const condition =
      /\b(?:left|right|full|semi|anti) join\b(?:(?!\b(?:join|where|group|union|qualify)\b).)*\bor\b/gs;
    expect(find(all, condition)).toEqual([]);
  });

  it('of a model orders nothing outside a window or an aggregate: that is for questions and reports', () => {
    const ending = models.filter((path) => /\border by\b[^()]*$/.test(bare(path)));
    expect(ending).toEqual([]);
  });

  it('of a model groups by names, never by `all` or by number', () => {
    expect(find(models, /\bgroup by\s+(all\b|\d)/g)).toEqual([]);
  });

  it('casts with doubt in staging only, next to the check that counts what was lost', () => {
    const later = models.filter((path) => !path.startsWith('pipelines/sources/'));
    expect(find(later, /\btry_cast\b/g)).toEqual([]);
  });

  it('reads no table by a name in a text, outside the macros', () => {
    const outside = all.filter((path) => !path.startsWith('pipelines/macros/'));
    expect(find(outside, /\bquery_table\b|\bquery\s*\(/g)).toEqual([]);
  });
});
