// One statement in a process of its own: what ends it, and what the user reads.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/analysis/ask.js';
import { type Diagnostic, render, UserError } from '../../src/diagnostics/index.js';
import { makeSnapshot, type SmallSnapshot } from './snapshot.js';

let snapshot: SmallSnapshot;

beforeAll(async () => {
  snapshot = await makeSnapshot();
});
afterAll(() => snapshot.remove());

const cells: unknown[] = [];
const answer = { columns: () => {}, rows: (rows: readonly unknown[]) => void cells.push(...rows) };

const pose = (sql: string, limits = {}) =>
  ask(
    {
      sql,
      snapshot: snapshot.path,
      values: {},
      at: { file: 'question.sql' },
      keep: 10,
      seconds: 20,
      memoryMegabytes: 256,
      grace: 500,
      ...limits,
    },
    answer,
  );

async function problemOf(asked: Promise<unknown>): Promise<Diagnostic> {
  const error = await asked.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw error;
  return error.diagnostics[0];
}

describe('a question in a process of its own', () => {
  it('is answered with rows and their number', async () => {
    expect(await pose('select person_id from core.persons order by all limit 2')).toMatchObject({
      rows: 2,
      facts: { isSynthetic: true },
    });
    expect(cells).toEqual([[0], [1]]);
  });

  it('is stopped when its time is over, and says how to go on', async () => {
    const endless = 'select count(*) from range(10000000) a, range(10000000) b, range(10000000) c';
    const problem = await problemOf(pose(endless, { seconds: 0.5 }));
    expect(problem.code).toBe('ANALYSIS_TIME');
    expect(render(problem, 'en')).toContain('--seconds');
  });

  it('is killed when it builds more than its memory, which the limit of the engine does not see', async () => {
    const giant = "select max(length(repeat('x', 1000000000) || range)) from range(50)";
    const problem = await problemOf(pose(giant));
    expect(problem.code).toBe('ANALYSIS_MEMORY');
  });

  it('is told that it is too large where the engine itself says so', async () => {
    const sorted = 'select sum(v) from (select hash(range) as v from range(400000000) order by v)';
    expect((await problemOf(pose(sorted, { memoryMegabytes: 60 }))).code).toBe('ANALYSIS_MEMORY');
  });

  it('names line and column of a mistake and shows the line with a caret', async () => {
    const problem = await problemOf(pose('select person_id,\n    wekes\nfrom core.persons'));
    expect(problem.code).toBe('ANALYSIS_STATEMENT');
    expect(problem.at).toMatchObject({ file: 'question.sql', line: 2, columnNumber: 5 });
    expect(render(problem, 'nl')).toContain('      wekes\n      ^');
  });

  it('names the function that is not allowed', async () => {
    const problem = await problemOf(pose("select * from read_csv('/etc/passwd')"));
    expect(problem.code).toBe('ANALYSIS_REFUSED');
    expect(render(problem, 'en')).toContain('read_csv');
  });

  it('is told to build first where there is no snapshot, as a report is', async () => {
    const asked = pose('select 1', { snapshot: `${snapshot.path}.absent` });
    await expect(asked).rejects.toMatchObject({
      exitCode: 13,
      diagnostics: [{ code: 'ANALYSIS_NO_SNAPSHOT' }],
    });
  });
});
