// Which columns a select needs, held against the database itself: what is not needed may hold anything and nothing
// changes; what is needed changes something, but for the columns that a case names as taken to be on the safe side.

import { describe, expect, it } from 'vitest';
import { lineageOf } from '../../src/model/column-lineage.js';
import { allOf, type Lineage, noSources } from '../../src/model/lineage.js';
import type { ParsedMacro } from '../../src/model/lineage-context.js';
import { locateMacros } from '../../src/model/macro.js';
import { parseSelect } from '../../src/model/sql-tree.js';
import type { Database } from '../../src/warehouse/index.js';
import { withMacros } from '../oracles/macro-database.js';
import { installedRoot } from '../../src/locate/index.js';
import { randomFrom } from '../faults/random.js';
import { cases, tables } from './lineage-cases.js';

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

/** Whether the answer can change where these columns hold something else; restores them. */
async function changes(
  database: Database,
  sql: string,
  columns: readonly string[],
  random: () => number,
): Promise<boolean> {
  const before = await answer(database, sql);
  const tableOf = (column: string) => column.split('.')[0] ?? '';
  const changed = [...new Set(columns.map(tableOf))];
  for (const table of changed)
    await database.run(`create or replace table given.before_${table} as from given.${table}`);
  let isChanged = false;
  for (let attempt = 0; attempt < 12 && !isChanged; attempt += 1) {
    for (const table of changed) {
      const own = columns.filter((column) => tableOf(column) === table);
      await replaceCells(database, table, own, attempt === 0 ? () => 0 : random);
    }
    isChanged = (await answer(database, sql)) !== before;
  }
  for (const table of changed)
    await database.run(`create or replace table given.${table} as from given.before_${table}`);
  return isChanged;
}

/** Puts other cells in these columns of a table; where nothing is drawn but zero, no value at all. */
async function replaceCells(
  database: Database,
  table: string,
  columns: readonly string[],
  random: () => number,
): Promise<void> {
  const replacements = columns.map((column) => {
    const [, name = ''] = column.split('.');
    const type = tables[`given.${table}`]?.[name] ?? '';
    const cells = Array.from({ length: rowsOfTable }, () => literal(type, random));
    return `[${cells.join(', ')}][rowid + 1]::${type} as ${name}`;
  });
  await database.run(
    `create or replace table given.${table} as
     select * replace (${replacements.join(', ')}) from given.before_${table}`,
  );
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
      for (const column of words(needs))
        expect(await changes(database, sql, [column], random), `${column} changes it`).toBe(true);
      const others = everyColumn.filter(
        (each) => named.has(each.split('.')[0] ?? '') && !words(needs).includes(each),
      );
      expect(await changes(database, sql, others, random), `${others.join()} change nothing`).toBe(false);
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
