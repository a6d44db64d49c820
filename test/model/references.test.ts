// Which relations a SQL text reads, and what it may not read.

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { type Macro, parseSelect, referencesOf } from '../../src/model/index.js';
import type { Database } from '../../src/warehouse/index.js';
import { withMacros } from '../oracles/macro-database.js';

const macro = (name: string, parameters: readonly string[]): [string, Macro] => [
  name,
  { name, parameters, file: `pipelines/macros/${name}.sql`, sql: '', body: '' },
];

const macros = new Map([
  macro('risk_table', ['spells_relation']),
  macro('overlap', ['left_relation', 'right_relation']),
  macro('survival_quantile', ['curve_relation', 'p']),
]);

interface Read {
  readonly relations: readonly string[];
  readonly problems: readonly Diagnostic[];
}

const read = (sql: string): Promise<Read> => withMacros((database) => readIn(database, sql));

async function readIn(database: Database, sql: string): Promise<Read> {
  const text = { file: 'pipelines/core/x.sql', sql };
  const parsed = await parseSelect(database, sql, text.file);
  if (parsed.kind === 'refused') return { relations: [], problems: [parsed.problem] };
  const { relations, problems } = referencesOf(text, parsed.tree, macros);
  return { relations: [...new Set(relations.map((each) => each.relation))].sort(), problems };
}

async function relationsIn(sql: string): Promise<readonly string[]> {
  const { relations, problems } = await read(sql);
  expect(problems).toEqual([]);
  return relations;
}

/** Code and place of the only problem. */
async function problemIn(sql: string): Promise<string> {
  const { problems } = await read(sql);
  return problems.map(({ code, at }) => `${code} ${at.line}:${at.columnNumber}`).join(', ');
}

describe('the relations that a select reads', () => {
  it.each([
    ['join with using', 'select * from core.a join core.b using (id)', ['core.a', 'core.b']],
    [
      'asof join',
      'select a.x from core.a asof left join rules.r on a.d >= r.valid_from',
      ['core.a', 'rules.r'],
    ],
    [
      'exists and scalar subqueries',
      'select (select max(x) from core.b) as m from core.a where exists (from core.c where c.id = a.id)',
      ['core.a', 'core.b', 'core.c'],
    ],
    [
      'lateral subqueries and commas',
      'select * from core.a, lateral (select * from core.b where b.id = a.id)',
      ['core.a', 'core.b'],
    ],
    [
      'semi and anti joins',
      'from core.a semi join core.b using (id) anti join core.c using (id)',
      ['core.a', 'core.b', 'core.c'],
    ],
    ['union', 'select 1 from core.a union all select 2 from core.b', ['core.a', 'core.b']],
    ['in and having', 'from core.a where id in (from core.b)', ['core.a', 'core.b']],
    ['pivot with named values', 'pivot core.a on kind in (1, 2) using sum(x)', ['core.a']],
    ['quoted names', 'select * from "core"."My stays"', ['core.my stays']],
    ['other case', 'select * from CORE.Stays', ['core.stays']],
    ['a function that makes rows', 'select * from range(3), unnest([1, 2])', []],
    ['names in texts and comments', "select 'from core.b' -- from core.c\nfrom core.a", ['core.a']],
  ])('are found in a %s', async (_, sql, expected) => {
    expect(await relationsIn(sql)).toEqual(expected);
  });

  it('are not the names of CTEs, which cover a relation of the same name', async () => {
    expect(await relationsIn('with stays as (from core.stays) select * from stays')).toEqual(['core.stays']);
    expect(await relationsIn('with a as (from core.x), b as (from a) from b join A using (id)')).toEqual([
      'core.x',
    ]);
  });

  it('are known within the scope of a CTE only', async () => {
    const inner = 'select * from (with a as (from core.x) from a) as sub join core.y using (id)';
    expect(await relationsIn(inner)).toEqual(['core.x', 'core.y']);
    expect(await problemIn('select * from (with a as (from core.x) from a), a')).toBe('MODEL_BARE_NAME 1:49');
    expect(await problemIn('with a as (from b), b as (from core.x) from a')).toBe('MODEL_BARE_NAME 1:17');
    expect(await problemIn('with a as (from a) from a')).toBe('MODEL_BARE_NAME 1:17');
  });

  it('let a recursive CTE read itself', async () => {
    const sql =
      'with recursive r as (select id from core.a union all select r.id from r join core.b using (id)) from r';
    expect(await relationsIn(sql)).toEqual(['core.a', 'core.b']);
  });

  it('include the literal arguments of macros', async () => {
    expect(await relationsIn("from macros.risk_table('core.spells')")).toEqual(['core.spells']);
    expect(await relationsIn('from macros.risk_table(\'core."My spells"\')')).toEqual(['core.my spells']);
    expect(await relationsIn("with s as (from core.a) from macros.risk_table('s')")).toEqual(['core.a']);
    const named = "from macros.overlap(right_relation := 'core.b', left_relation := 'core.a')";
    expect(await relationsIn(named)).toEqual(['core.a', 'core.b']);
    expect(await relationsIn("from macros.survival_quantile('core.curve', 0.5)")).toEqual(['core.curve']);
  });
});

describe('a select is refused', () => {
  it.each([
    ['a bare name', 'select *\nfrom stays', 'MODEL_BARE_NAME 2:6'],
    [
      'a bare name behind letters of several bytes',
      "select 'één' as é,\n  1 from stays",
      'MODEL_BARE_NAME 2:10',
    ],
    ['a file', "from 'data/x.parquet'", 'MODEL_FILE 1:6'],
    ['a function that reads a file', "select * from read_csv('x.csv')", 'MODEL_FUNCTION 1:15'],
    ['query_table', "select * from query_table('core.a')", 'MODEL_FUNCTION 1:15'],
    ['query', "select * from query('from core.a')", 'MODEL_FUNCTION 1:15'],
    ['a function of the catalogue', 'select * from duckdb_tables()', 'MODEL_FUNCTION 1:15'],
    ['another database', 'from warehouse.register.coa__stays', 'MODEL_OTHER_DATABASE 1:6'],
    ['an unknown macro', "from macros.nothing('core.a')", 'MODEL_MACRO_UNKNOWN 1:6'],
    ['an argument that names no CTE', "from macros.risk_table('spells')", 'MODEL_MACRO_ARGUMENT 1:24'],
    [
      'an argument with a name that macros use themselves',
      "with given_jobs as (from core.jobs) from macros.risk_table('given_jobs')",
      'MODEL_MACRO_ARGUMENT 1:60',
    ],
    ['an argument that is computed', "from macros.risk_table('core.' || 'a')", 'MODEL_MACRO_ARGUMENT 1:32'],
    ['several statements', 'select 1; select 2', 'MODEL_NOT_ONE_SELECT undefined:undefined'],
    ['a pivot on what the data hold', 'pivot core.a on kind', 'MODEL_NOT_ONE_SELECT undefined:undefined'],
    [
      'a statement that makes something',
      'create table x as select 1',
      'MODEL_NOT_ONE_SELECT undefined:undefined',
    ],
    ['a description', 'describe core.a', 'MODEL_NOT_ONE_SELECT undefined:undefined'],
    ['what is no SQL', 'select é,\n  x y z from core.a', 'MODEL_SQL 2:7'],
  ])('for %s, with the place', async (_, sql, expected) => {
    expect(await problemIn(sql)).toBe(expected);
  });
});
