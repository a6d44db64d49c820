// Saved questions: their header, and the values of their parameters.

import { describe, expect, it } from 'vitest';
import { valuesFor } from '../../src/analysis/parameter-values.js';
import { parseQuestion } from '../../src/analysis/question.js';
import { type Diagnostic, UserError } from '../../src/diagnostics/index.js';

const sql = `-- title_nl: Wachten op een nummer
-- title_en: Waiting for a number
-- description_nl: Hoe lang mensen wachten,
--   per periode.
-- description_en: How long people wait, by period.
-- param: period text year-1 | Periode | Period
-- param: since date 2024-01-01 | Vanaf | Since
-- param: least integer | Ten minste | At
--          least: a number

select 1 where $period <> '' and $least > 0 and $since is not null
`;

const question = parseQuestion('waits', 'queries/waits.sql', sql);

function problemsOf(work: () => unknown): readonly Diagnostic[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.diagnostics;
    throw error;
  }
  return [];
}

describe('the header of a question', () => {
  it('gives titles and descriptions in both languages, over more than one line', () => {
    expect(question.title.nl).toBe('Wachten op een nummer');
    expect(question.description.nl).toBe('Hoe lang mensen wachten, per periode.');
  });

  it('gives each parameter a type and, where it has one, a default', () => {
    expect(question.parameters).toEqual([
      { name: 'period', type: 'text', fallback: 'year-1', text: { nl: 'Periode', en: 'Period' } },
      { name: 'since', type: 'date', fallback: '2024-01-01', text: { nl: 'Vanaf', en: 'Since' } },
      { name: 'least', type: 'integer', text: { nl: 'Ten minste', en: 'At least: a number' } },
    ]);
  });

  it('is refused where a key is absent, with its name', () => {
    const without = sql.replace('-- title_en: Waiting for a number\n', '');
    const [problem] = problemsOf(() => parseQuestion('waits', 'queries/waits.sql', without));
    expect(problem).toMatchObject({ code: 'ANALYSIS_QUESTION_HEADER', params: { key: 'title_en' } });
  });

  it('is refused where a parameter has no known type, with its line', () => {
    const odd = sql.replace('since date', 'since moment');
    const [problem] = problemsOf(() => parseQuestion('waits', 'queries/waits.sql', odd));
    expect(problem).toMatchObject({ code: 'ANALYSIS_QUESTION_HEADER', at: { line: 7 } });
  });
});

describe('values of parameters', () => {
  it('are the defaults unless given', () => {
    expect(valuesFor(question, ['least=3', 'period=a=b'])).toEqual({
      period: { type: 'text', text: 'a=b' },
      since: { type: 'date', text: '2024-01-01' },
      least: { type: 'integer', text: '3' },
    });
  });

  it.each([
    ['a day that the calendar lacks', ['least=3', 'since=2024-02-30']],
    ['a text for a number', ['least=three']],
    ['no value where there is no default', []],
    ['a parameter that does not exist', ['least=3', 'until=2024-01-01']],
  ])('are refused: %s', (_, given) => {
    expect(problemsOf(() => valuesFor(question, given)).map((each) => each.code)).toEqual([
      'ANALYSIS_PARAMETER',
    ]);
  });
});
