// A small snapshot to ask questions of, in a folder of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export interface SmallSnapshot {
  readonly folder: string;
  readonly path: string;
  readonly remove: () => void;
}

/** Makes analysis/snapshot.duckdb with core.persons (1,000 rows) and a view that tries to read a file. */
export async function makeSnapshot(): Promise<SmallSnapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-analysis-'));
  const path = join(folder, 'snapshot.duckdb');
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('create schema core');
  await connection.run(`
    create table core.persons as
    select
        range as person_id,
        case when range % 3 = 0 then 'city' else 'rural' end as setting,
        date '2024-01-01' + (range % 100)::integer as arrived,
        (range / 8)::decimal(18, 4) as weeks
    from range(1000)`);
  await connection.run('create schema meta');
  await connection.run("create table meta.build as select date '2026-06-30' as as_of, true as is_synthetic");
  await connection.run("create view core.outside as select * from read_text('/etc/hostname')");
  await connection.run("create macro core.peek() as table select * from read_text('/etc/hostname')");
  connection.closeSync();
  instance.closeSync();
  return { folder, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
