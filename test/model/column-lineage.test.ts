// Which columns a select needs, held against the database itself: what is not needed may hold anything and nothing
// changes; what is needed changes something, but for the columns that a case names as taken to be on the safe side.

import { describe, expect, it } from 'vitest';
import { lineageOf, type ParsedMacro } from '../../src/model/column-lineage.js';
import { allOf, type Lineage, noSources } from '../../src/model/lineage.js';
import { locateMacros } from '../../src/model/macro.js';
import { parseSelect } from '../../src/model/sql-tree.js';
import type { Database } from '../../src/warehouse/index.js';
import { withMacros } from '../oracles/macro-database.js';
import { installedRoot } from '../../src/locate/index.js';
import { randomFrom } from '../faults/random.js';

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'given.a': {
    id: 'integer',
    g: 'varchar',
    x: 'integer',
    y: 'integer',
    s: 'struct(p integer, q integer)',
    l: 'integer[]',
  },
  'given.b': { id: 'integer', x: 'integer', z: 'integer', d: 'date', e: 'date' },
  'given.spells': {
    person_id: 'integer',
    from_date: 'date',
    to_date: 'date',
    place: 'varchar',
    note: 'varchar',
  },
};

interface Case {
  readonly what: string;
  readonly sql: string;
  readonly needs: string;
  /** Of those: taken without a difference that these tables can show. */
  readonly safe?: string;
}

const cases: readonly Case[] = [
  { what: 'the columns that are selected', sql: 'select x, y + 1 as n from given.a', needs: 'a.x a.y' },
  { what: 'what a condition reads', sql: 'select x from given.a where y > 2', needs: 'a.x a.y' },
  { what: 'nothing of a relation that is only counted', sql: 'select count(*) as n from given.a', needs: '' },
  {
    what: 'a star, but for what it excludes',
    sql: 'select * exclude (l, s) from given.a',
    needs: 'a.id a.g a.x a.y',
  },
  {
    what: 'what a star puts in the place of a column',
    sql: 'select * exclude (l, s, g, id) replace (x * y as y) from given.a',
    needs: 'a.x a.y',
  },
  {
    what: 'a column under the name that a star gives it',
    sql: 'with r as (select * rename (x as other) from given.a) select other from r',
    needs: 'a.x',
  },
  {
    what: 'through common table expressions only what is read of them',
    sql: 'with one as (select * from given.a), two as (select id, x, y from one) select x from two',
    needs: 'a.x',
  },
  {
    what: 'through names given to the columns of a CTE, a subquery and a table',
    sql: `with r (k, v) as (select id, x from given.a)
          select r.v, t.m from r inner join (select id, z from given.b) as t (n, m) on t.n = r.k`,
    needs: 'a.id a.x b.id b.z',
  },
  {
    what: 'both sides of a join',
    sql: 'select a.x from given.a inner join given.b on b.id = a.id',
    needs: 'a.x a.id b.id',
  },
  {
    what: 'the sides of a left join',
    sql: 'select a.x, b.z from given.a left join given.b on b.id = a.id',
    needs: 'a.x a.id b.id b.z',
  },
  {
    what: 'of a semi join its condition only',
    sql: 'select x from given.a semi join given.b on b.id = a.id and b.z > a.y',
    needs: 'a.x a.id a.y b.id b.z',
  },
  {
    what: 'of an anti join with using',
    sql: 'select y from given.a anti join given.b using (id)',
    needs: 'a.y a.id b.id',
  },
  {
    what: 'a column that a join by name made one, and a star behind it',
    sql: 'select * exclude (l, s, g) from given.a inner join (select id, z from given.b) as b using (id)',
    needs: 'a.id a.x a.y b.id b.z',
  },
  {
    what: 'the columns that a natural join compares',
    sql: 'select z from given.a natural inner join given.b',
    needs: 'a.id a.x b.id b.x b.z',
  },
  {
    what: 'an asof join',
    sql: `with known as (select id, x, max(z) as z from given.b group by id, x)
          select a.x, known.z from given.a asof left join known on known.id = a.id and a.y >= known.x`,
    needs: 'a.x a.id a.y b.id b.x b.z',
  },
  {
    what: 'groups, also those that are not selected',
    sql: 'select sum(x) as n from given.a group by g',
    needs: 'a.x a.g',
  },
  { what: 'groups by place', sql: 'select g, sum(x) as n from given.a group by 1', needs: 'a.x a.g' },
  {
    what: 'groups of everything',
    sql: 'select g, y, sum(x) as n from given.a group by all',
    needs: 'a.x a.g a.y',
  },
  {
    what: 'groups by an alias',
    sql: 'select x % 3 as k, sum(y) as n from given.a group by k',
    needs: 'a.x a.y',
  },
  { what: 'having', sql: 'select g from given.a group by g having max(y) > 3', needs: 'a.g a.y' },
  {
    what: 'filters and orders of aggregates',
    sql: 'select count(*) filter (where y > 2) as n, list(x order by id, x) as l from given.a',
    needs: 'a.id a.x a.y',
  },
  {
    what: 'windows: partition, order and frame',
    sql: 'select sum(x) over (partition by g order by y, x rows between 1 preceding and current row) as n from given.a',
    needs: 'a.g a.x a.y',
  },
  {
    what: 'windows with a name',
    sql: 'select max(x) over w as n from given.a window w as (partition by g)',
    needs: 'a.g a.x',
  },
  {
    what: 'qualify',
    sql: 'select g from given.a qualify row_number() over (partition by g order by y desc, x) = 1 and x > 1',
    needs: 'a.g a.x a.y',
  },
  {
    what: 'distinct, of columns that are read no further',
    sql: 'select count(*) as n from (select distinct x, y from given.a)',
    needs: 'a.x a.y',
  },
  {
    what: 'distinct on, and the order that picks the row',
    sql: 'select x from (select distinct on (g) g, x from given.a order by y, x)',
    needs: 'a.g a.x a.y',
  },
  {
    what: 'order and limit',
    sql: 'select g from given.a order by x % 2, y, g limit 3',
    needs: 'a.g a.x a.y',
  },
  {
    what: 'order by place and limit',
    sql: 'select x, y from (select y, x from given.a order by 2, 1 limit 2)',
    needs: 'a.x a.y',
  },
  {
    what: 'union all, by place',
    sql: 'select m from (select x as m, g from given.a union all select z, d::varchar from given.b)',
    needs: 'a.x b.z',
  },
  {
    what: 'union, which drops what is alike',
    sql: 'select count(*) as n from (select x from given.a union select z from given.b)',
    needs: 'a.x b.z',
  },
  {
    what: 'union by name',
    sql: 'select x from (select x, y from given.a union all by name select z, x from given.b)',
    needs: 'a.x b.x',
  },
  {
    what: 'except and intersect',
    sql: 'select x from given.a except select z from given.b',
    needs: 'a.x b.z',
  },
  {
    what: 'a set operation in order with a limit',
    sql: 'select m from (select x as m, y as n from given.a union all select z, id from given.b order by n, m limit 3)',
    needs: 'a.x a.y b.z b.id',
  },
  {
    what: 'a scalar subquery',
    sql: 'select x, (select max(z) from given.b) as m from given.a',
    needs: 'a.x b.z',
  },
  {
    what: 'a subquery that reads the query around it',
    sql: 'select x, (select count(*) from given.b where b.id = a.id and b.x < y) as n from given.a',
    needs: 'a.x a.id a.y b.id b.x',
  },
  {
    what: 'exists',
    sql: 'select x from given.a where exists (from given.b where b.id = a.id)',
    needs: 'a.x a.id b.id',
    safe: 'b.x b.z b.d b.e',
  },
  { what: 'in', sql: 'select x from given.a where id in (select z from given.b)', needs: 'a.x a.id b.z' },
  {
    what: 'a lateral subquery',
    sql: 'select a.x, t.m from given.a, lateral (select max(z) as m from given.b where b.id = a.id) as t',
    needs: 'a.x a.id b.id b.z',
  },
  { what: 'a list that becomes rows', sql: 'select x, unnest(l) as m from given.a', needs: 'a.x a.l' },
  {
    what: 'the number of rows of such a list',
    sql: 'select x from (select x, unnest(l) as m from given.a)',
    needs: 'a.x a.l',
  },
  {
    what: 'a list in the from clause',
    sql: 'select a.x, t.m from given.a, unnest(a.l) as t (m)',
    needs: 'a.x a.l',
  },
  {
    what: 'a struct that becomes columns',
    sql: 'select p from (select unnest(s) from given.a)',
    needs: 'a.s',
  },
  { what: 'a field of a struct', sql: 'select s.p as m from given.a', needs: 'a.s' },
  {
    what: 'a field of a struct that a CTE packs',
    sql: "with r as (select {'k': x, 'v': y} as s from given.a) select s.k as k from r",
    needs: 'a.x',
    safe: 'a.y',
  },
  {
    what: 'a whole row',
    sql: 'with r as (select x, y from given.a) select r as whole from r',
    needs: 'a.x a.y',
  },
  {
    what: 'a lambda and what it reads beside its parameter',
    sql: 'select list_transform(l, lambda e: e + x) as m from given.a',
    needs: 'a.l a.x',
  },
  {
    what: 'a list comprehension',
    sql: 'select [y * e for e in l if e > x] as m from given.a',
    needs: 'a.l a.x a.y',
  },
  {
    what: 'an alias that another column reads',
    sql: 'select x + y as m, m * 2 as n from given.a',
    needs: 'a.x a.y',
  },
  {
    what: 'columns chosen by their names',
    sql: "select columns('^[xy]$') from given.a",
    needs: 'a.x a.y',
    safe: 'a.id a.g a.s a.l',
  },
  {
    what: 'case, between, casts, in lists and coalesce',
    sql: 'select case when x between y and 5 then g else coalesce(id, 0)::varchar end as m from given.a',
    needs: 'a.x a.y a.g a.id',
  },
  {
    what: 'values',
    sql: 'select a.x from given.a inner join (values (1), (2)) as t (k) on t.k = a.y',
    needs: 'a.x a.y',
  },
  {
    what: 'grouping sets',
    sql: 'select g, y, count(*) as n from given.a group by grouping sets ((g), (g, y))',
    needs: 'a.g a.y',
  },
  {
    what: 'a recursive CTE',
    sql: `with recursive r as (
            select id, x from given.a where y > 1
            union all select r.id + 1, b.z from r inner join given.b on b.id = r.x where r.id < 6)
          select id from r`,
    needs: 'a.id a.x a.y b.id b.z',
  },
  {
    what: 'pivot, which shows everything',
    sql: 'select * from (pivot (select g, x, y from given.a) on y in (1, 2) using sum(x))',
    needs: 'a.g a.x a.y',
  },
  {
    what: 'of a macro what its body reads of its relation',
    sql: "with s as (select * from given.spells) select count(*) as n from macros.unite('s')",
    needs: 'spells.person_id spells.from_date spells.to_date',
  },
  {
    what: 'of a macro that carries columns along those that are read behind it',
    sql: `with l as (select * from given.spells), r as (select person_id, from_date, to_date, place as other from given.spells)
          select person_id, from_date, other from macros.overlap('l', 'r')`,
    needs: 'spells.person_id spells.from_date spells.to_date spells.place',
  },
  {
    what: 'of a macro that calls macros and gets a relation with its schema',
    sql: `with p as (select person_id, max(from_date) as as_of_date from given.spells group by person_id),
               i as (select person_id, from_date as start_date, to_date as end_date, note from given.spells)
          select hit_week, n_remaining from macros.weeks_in_window('p', intervals_relation := 'i', week_limit := 2)`,
    needs: 'spells.person_id spells.from_date spells.to_date',
  },
];

const lineages = new Map(
  Object.entries(tables).map(([name, columns]): [string, Lineage] => {
    const short = name.replace('given.', '');
    return [
      name,
      {
        rows: noSources,
        columns: Object.keys(columns).map((column) => ({
          name: column,
          sources: new Set([`${short}.${column}`]),
        })),
      },
    ];
  }),
);

async function parsed(database: Database, sql: string) {
  const result = await parseSelect(database, sql, 'x.sql');
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problem));
  return result.tree;
}

async function lineageIn(database: Database, sql: string): Promise<Lineage> {
  const macros = new Map<string, ParsedMacro>();
  for (const macro of locateMacros(installedRoot).macros.values())
    macros.set(macro.name, { macro, tree: await parsed(database, macro.body) });
  const relation = (name: string) => {
    const found = lineages.get(name);
    if (found === undefined) throw new Error(`no relation ${name}`);
    return found;
  };
  return lineageOf(await parsed(database, sql), { relation, macros });
}

const literal = (type: string, random: () => number): string => {
  const small = () => String(Math.floor(random() * 6));
  if (random() < 0.15) return 'null';
  if (type === 'integer') return small();
  if (type === 'varchar') return `'${'rst'[Math.floor(random() * 3)]}'`;
  if (type === 'date') return `date '2024-01-0${1 + Math.floor(random() * 8)}'`;
  return type === 'integer[]' ? `[${small()}, ${small()}][:${small()}]` : `{p: ${small()}, q: ${small()}}`;
};

const rowsOfTable = 14;

/** A table of random cells, in one statement: what it holds is changed hundreds of times. */
async function fillTable(database: Database, table: string, random: () => number): Promise<void> {
  const columns = Object.entries(tables[table] ?? {});
  const rows = Array.from({ length: rowsOfTable }, () => columns.map(([, type]) => literal(type, random)));
  const values = rows.map((cells) => `(${cells.join(', ')})`).join(', ');
  const typed = columns.map(([column, type]) => `${column}::${type} as ${column}`).join(', ');
  const names = columns.map(([column]) => column).join(', ');
  await database.run(
    `create or replace table ${table} as select ${typed} from (values ${values}) as t (${names})`,
  );
}

async function fill(database: Database, random: () => number): Promise<void> {
  for (const table of Object.keys(tables)) await fillTable(database, table, random);
}

const answer = async (database: Database, sql: string): Promise<string> => {
  const rows = await database.rows(`select to_json(t)::varchar as row_text from (${sql}) as t order by all`);
  return rows.map((row) => String(row.row_text)).join('\n');
};

/** Whether the answer can change where a column holds something else; restores the column. */
async function changes(
  database: Database,
  sql: string,
  column: string,
  random: () => number,
): Promise<boolean> {
  const [table = '', name = ''] = column.split('.');
  const type = tables[`given.${table}`]?.[name] ?? '';
  const before = await answer(database, sql);
  await database.run(`create or replace table given.before as from given.${table}`);
  let isChanged = false;
  for (let attempt = 0; attempt < 12 && !isChanged; attempt += 1) {
    const cells = Array.from({ length: rowsOfTable }, () => (attempt === 0 ? 'null' : literal(type, random)));
    await database.run(
      `create or replace table given.${table} as
       select * replace ([${cells.join(', ')}][rowid + 1]::${type} as ${name}) from given.before`,
    );
    isChanged = (await answer(database, sql)) !== before;
  }
  await database.run(`create or replace table given.${table} as from given.before`);
  return isChanged;
}

const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');
const everyColumn = Object.entries(tables).flatMap(([table, columns]) =>
  Object.keys(columns).map((column) => `${table.replace('given.', '')}.${column}`),
);

describe('a select needs', () => {
  it.each(cases)('$what', async ({ sql, needs, safe }) => {
    await withMacros(async (database) => {
      const found = [...allOf(await lineageIn(database, sql))].sort();
      expect(found).toEqual([...words(needs), ...words(safe)].sort());
      const random = randomFrom(7);
      await fill(database, random);
      const named = new Set([...sql.matchAll(/given\.([a-z]+)/g)].map(([, table = '']) => table));
      for (const column of everyColumn.filter((each) => named.has(each.split('.')[0] ?? ''))) {
        const isNeeded = words(needs).includes(column);
        expect([column, await changes(database, sql, column, random)]).toEqual([column, isNeeded]);
      }
    }, 1);
  });

  it('everything in reach where a name cannot be told', async () => {
    await withMacros(async (database) => {
      const all = await lineageIn(database, 'select nothing_called_so from given.a');
      expect([...allOf(all)]).toHaveLength(6);
    });
  });

  it('no column under a name that another has taken', async () => {
    await withMacros(async (database) => {
      const sql = 'select x_1 from (select a.x, b.x from given.a inner join given.b on b.id = a.id)';
      expect([...allOf(await lineageIn(database, sql))].sort()).toEqual(['a.id', 'a.x', 'b.id', 'b.x']);
    });
  });
});
