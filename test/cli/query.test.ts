// `query`: saved questions by name, SQL of one's own, as table, CSV and JSON.

import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSnapshot, type SmallSnapshot } from '../analysis/snapshot.js';
import { call } from './call.js';

let snapshot: SmallSnapshot;

beforeAll(async () => {
  snapshot = await makeSnapshot();
  const place = join(snapshot.folder, 'analysis', 'snapshot.duckdb');
  mkdirSync(dirname(place));
  renameSync(snapshot.path, place);
});
afterAll(() => snapshot.remove());

const query = (...line: string[]) => call(['query', ...line, '--data', snapshot.folder]);

describe('query', () => {
  it('prints a table with the number of rows, and says once that it is internal, as of when and made up', async () => {
    const { exitCode, stdout, stderr } = await query(
      'select person_id, setting from core.persons',
      '--rows',
      '2',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('│         1 │ rural   │');
    expect(stdout).toContain('1000 rows, 2 of them shown');
    expect(stderr).toBe(
      'Internal: pseudonymised data about people, not for publication. As known on 2026-06-30. The data are made up.\n',
    );
  });

  it('prints all rows as CSV', async () => {
    const { stdout } = await query('select person_id from core.persons order by all', '--csv');
    expect(stdout.split('\r\n').slice(0, 3)).toEqual(['person_id', '0', '1']);
    expect(stdout.split('\r\n')).toHaveLength(1002);
  });

  it('prints rows as JSON with their columns', async () => {
    const { stdout } = await query('select 1 as n', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ count: 1, columns: [{ name: 'n' }], rows: [{ n: 1 }] });
  });

  it('suggests a question where the name is unknown', async () => {
    const { exitCode, stderr } = await query('no_such_question');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ANALYSIS_UNKNOWN_QUESTION');
  });

  it('shows where a statement is wrong', async () => {
    const { exitCode, stderr } = await query('select persn_id from core.persons', '--lang', 'nl');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('regel 1, kolom 8');
  });

  it('lists the saved questions', async () => {
    expect((await query('--json')).exitCode).toBe(0);
  });
});
