// What an analyst can and cannot do in a locked session. The probes are those that got through a database that was
// only opened read-only.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, type Column, openSession, type Session } from '../../src/analysis/session.js';
import { makeSnapshot, type SmallSnapshot } from './snapshot.js';

let snapshot: SmallSnapshot;
let session: Session;

beforeAll(async () => {
  snapshot = await makeSnapshot();
  session = await openSession(snapshot.path, 256);
});
afterAll(() => {
  session.close();
  snapshot.remove();
});

async function run(sql: string, values = {}, keep = 100) {
  const columns: Column[] = [];
  const rows: (readonly Cell[])[] = [];
  const outcome = await session.run(
    { sql, values, keep },
    {
      columns: async (found) => void columns.push(...found),
      rows: async (found) => void rows.push(...found),
    },
  );
  return { outcome, columns, rows };
}

describe('a locked session', () => {
  it('answers a select with typed columns and plain values', async () => {
    const { outcome, columns, rows } = await run(
      'select person_id, arrived, weeks from core.persons limit 1 offset 3',
    );
    expect(outcome).toEqual({ kind: 'done', rows: 1 });
    expect(columns.map((each) => each.type)).toEqual(['BIGINT', 'DATE', 'DECIMAL(18,4)']);
    expect(rows).toEqual([[3, '2024-01-04', 0.375]]);
  });

  it('counts all rows and hands over no more than asked', async () => {
    const { outcome, rows } = await run('select * from core.persons', {}, 7);
    expect(outcome).toEqual({ kind: 'done', rows: 1000 });
    expect(rows).toHaveLength(7);
  });

  it.each([
    'with far as (select * from core.persons where weeks > 100) select count(*) from far',
    'from core.persons select setting, count(*) group by all',
    'describe core.persons',
    'summarize core.persons',
    'show all tables',
    'select table_name from information_schema.tables',
    'select * from range(3)',
    "pivot core.persons on setting in ('city', 'rural') using count(*)",
    'select list_transform([1, 2], lambda x: x + 1), [y for y in [1, 2]]',
    'with recursive n as (select 1 as i union all select i + 1 from n where i < 5) select max(i) from n',
  ])('takes a question: %s', async (sql) => {
    expect((await run(sql)).outcome.kind).toBe('done');
  });

  it('binds parameters by type, so that text in one can never become part of the statement', async () => {
    const sql = 'select count(*) from core.persons where setting = $setting and arrived < $before';
    const values = {
      setting: { type: 'text' as const, text: "city' or true --" },
      before: { type: 'date' as const, text: '2024-02-01' },
    };
    expect((await run(sql, values)).rows).toEqual([[0]]);
    expect((await run(sql, { ...values, setting: { type: 'text', text: 'city' } })).rows).toEqual([[104]]);
  });
});

describe('a locked session refuses', () => {
  it.each([
    ["select * from read_csv('/etc/passwd')", 'function'],
    ["select * from read_text('/proc/self/environ')", 'function'],
    ["select content from read_blob('/etc/hostname')", 'function'],
    ["select * from glob('/etc/*')", 'function'],
    ["from '/etc/passwd'", 'relation'],
    ["from 'x.parquet'", 'relation'],
    ["select * from parquet_metadata('/etc/passwd')", 'function'],
    ["select * from sniff_csv('/etc/passwd')", 'function'],
    ["select * from query('select 1')", 'function'],
    ["select * from query_table('core.persons')", 'function'],
    ["select * from json_execute_serialized_sql('{}')", 'function'],
    ["select json_serialize_plan('select 1')", 'function'],
    ['select * from duckdb_settings()', 'function'],
    ['select * from duckdb_databases()', 'function'],
    ['select * from duckdb_logs()', 'function'],
    ['select * from pragma_database_list', 'relation'],
    ['select * from pragma_database_size()', 'function'],
    ['show databases', 'relation'],
    ["select getenv('HOME')", 'function'],
    ["select current_setting('temp_directory')", 'function'],
    ["select getvariable('x')", 'function'],
    ["select write_log('x')", 'function'],
    ['select pg_sleep(100)', 'function'],
    ['select * from core.peek()', 'function'],
    ['select * from other.core.persons', 'relation'],
    ['select * from persons', 'relation'],
    [
      'select * from pragma_database_list, (with pragma_database_list as (select 1) from pragma_database_list)',
      'relation',
    ],
    [
      "select * from core.persons where setting in (select content from read_text('/etc/hostname'))",
      'function',
    ],
    ["copy core.persons to '/tmp/out.csv'", 'no_select'],
    ["export database '/tmp/out'", 'no_select'],
    ["attach '/tmp/other.duckdb'", 'no_select'],
    ['install httpfs', 'no_select'],
    ['load httpfs', 'no_select'],
    ["call enable_logging(storage = 'file')", 'no_select'],
    ['pragma database_list', 'no_select'],
    ['set enable_external_access = true', 'no_select'],
    ['reset lock_configuration', 'no_select'],
    ['create temp table t as select 1', 'no_select'],
    ['insert into core.persons values (1)', 'no_select'],
    ['delete from core.persons', 'no_select'],
    ['checkpoint', 'no_select'],
    ['vacuum', 'no_select'],
    ['explain analyze select 1', 'no_select'],
    ['begin', 'no_select'],
    ["create secret (type s3, secret 'x')", 'no_select'],
    ['select 1; select 2', 'statements'],
    ["select 1; copy core.persons to '/tmp/out.csv'", 'no_select'],
  ])('%s', async (sql, kind) => {
    const { outcome, rows } = await run(sql);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind } });
    expect(rows).toEqual([]);
  });

  it('files by the engine itself too, where a view of the snapshot reads one', async () => {
    const { outcome } = await run('select * from core.outside');
    expect(outcome).toMatchObject({ kind: 'faulty' });
    expect(JSON.stringify(outcome)).toMatch(/disabled|not permitted|Permission/i);
  });

  it('all of that without leaving a file behind', () => {
    expect(readdirSync(snapshot.folder)).toEqual(['snapshot.duckdb']);
    for (const path of ['/tmp/out.csv', '/tmp/out', '/tmp/other.duckdb'])
      expect(existsSync(join(path))).toBe(false);
  });

  it('a statement that it cannot read, with the place', async () => {
    const { outcome } = await run('select a,, b from core.persons');
    expect(outcome).toMatchObject({ kind: 'faulty', fault: { location: 9 } });
  });
});
