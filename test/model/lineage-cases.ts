// Selects and the columns that they need, over two small tables and one of spells.

/** Types of the columns by table. */
export const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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

export interface Case {
  readonly what: string;
  readonly sql: string;
  readonly needs: string;
  /** Of those: taken without a difference that these tables can show. */
  readonly safe?: string;
}

export const cases: readonly Case[] = [
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
