// Tests read as the specification: titles say what the system does, and none is skipped unseen.

import { describe, expect, it } from 'vitest';
import { filesIn, placesOf, textOf } from './tree.js';

const tests = filesIn(['test'], '.test.ts').filter((path) => !path.startsWith('test/house-rules/tests.'));

describe('tests', () => {
  it('have titles in the present tense: "refuses", where one might write "should refuse"', () => {
    const wishful = /\b(it|test|describe)(\.\w+)*\(\s*['"`](should|must|(it|they) should)\b/gi;
    expect(tests.flatMap((path) => placesOf(path, textOf(path), wishful))).toEqual([]);
  });

  it('are not skipped, unless on a condition that the line itself names', () => {
    const skipped = /\b(it|test|describe)\.(skip|todo|only)\b|\bx(it|describe)\(/g;
    expect(tests.flatMap((path) => placesOf(path, textOf(path), skipped))).toEqual([]);
  });

  it('that run on a condition say in their title what is missing otherwise', () => {
    const conditional = /\b(it|test|describe)\.(skipIf|runIf)\([^\n]*\)\(\s*(['"`])(.*?)\3/gs;
    const titles = tests.flatMap((path) =>
      [...textOf(path).matchAll(conditional)].map((found) => found[4] ?? ''),
    );
    expect(titles.filter((title) => !/needs|where|without|with /i.test(title))).toEqual([]);
  });

  it('stand in files that some configuration runs', () => {
    const elsewhere = filesIn(['src', 'pipelines', 'queries', 'reports', 'bench'], '.test.ts');
    expect(elsewhere).toEqual([]);
  });
});
