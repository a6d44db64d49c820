// The saved questions: rows of the snapshot in, the answer out.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateQuestions } from '../../src/analysis/index.js';
import { installedRoot } from '../../src/locate/index.js';
import { questionCases } from './cases/questions.js';
import { type ModelBench, openModelBench } from './support/model-bench.js';
import { inOrder, sameRows, textTable } from './support/text-table.js';

const questions = new Map(locateQuestions(installedRoot).map((each) => [each.name, each]));

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

/** The question with its parameters, or their defaults, written in as literals. */
function askedWith(name: string, values: Readonly<Record<string, string>>): string {
  const question = questions.get(name);
  if (!question) throw new Error(`no question ${name}`);
  return question.parameters.reduce(
    (sql, { name: parameter, type, fallback }) =>
      sql.replaceAll(`$${parameter}`, `'${values[parameter] ?? fallback}'::${type}`),
    question.sql,
  );
}

describe('the saved questions', () => {
  it('each have a case', () => {
    const asked = new Set(questionCases.map(({ question }) => question));
    expect([...questions.keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  it.each(questionCases)('$question $title', async (each) => {
    const query = `from (${askedWith(each.question, each.values)}\n)`;
    const rows = await bench.ask(each.given, query);
    const expected = textTable(each.gives).rows;
    if (!sameRows(rows, expected)) expect(inOrder(rows)).toEqual(inOrder(expected));
  });
});
