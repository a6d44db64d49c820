// Cross-field rules with the three-valued logic of SQL, the same in JavaScript and in DuckDB: every condition over every
// combination of present, missing and different values.

import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type Bounds, boundsText, boundsType } from '../../src/contract/bounds.js';
import { evaluate } from '../../src/contract/expression-js.js';
import { conditionSql } from '../../src/contract/expression-sql.js';
import type { Value } from '../../src/contract/values.js';
import {
  and,
  type Condition,
  col,
  day,
  eq,
  ge,
  gt,
  highest,
  implies,
  le,
  literal,
  lowest,
  lt,
  ne,
  not,
  number,
  oneOf,
  or,
  plusDays,
  present,
  referenceDate,
} from '../../src/vocabulary/index.js';

const conditions: Condition[] = [
  lt(col('a'), col('b')),
  le(col('a'), col('b')),
  eq(col('a'), col('b')),
  ne(col('a'), col('b')),
  ge(col('a'), col('b')),
  gt(col('a'), col('b')),
  le(col('a'), referenceDate()),
  le(plusDays(col('a'), 28), col('b')),
  ge(col('b'), day('2024-02-29')),
  eq(col('t'), literal("it's")),
  oneOf(col('t'), 'x', "it's"),
  not(oneOf(col('t'), 'x')),
  lt(col('n'), number(-1.5)),
  present(col('a')),
  not(present(col('b'))),
  and(lt(col('a'), col('b')), eq(col('t'), literal('x'))),
  or(lt(col('a'), col('b')), eq(col('t'), literal('x'))),
  implies(present(col('a')), lt(col('a'), col('b'))),
  not(and(lt(col('a'), col('b')), present(col('t')))),
  or(and(present(col('a')), not(present(col('b')))), oneOf(col('t'), 'x')),
];

const days = [null, '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-01'];
const texts = [null, 'x', "it's", 'é'];
const numbers = [null, -2, -1.5, 0];

describe('a cross-field rule', () => {
  it('has the same truth on both sides, unknown included', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('create table rows (a date, b date, t varchar, n decimal(5,2))');
    const rows = days.flatMap((a) =>
      days.flatMap((b) => texts.flatMap((t) => numbers.map((n) => ({ a, b, t, n })))),
    );
    const literalOf = (value: Value | null) =>
      value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`;
    const tuples = rows.map((row) => `(${[row.a, row.b, row.t, row.n].map(literalOf).join(',')})`);
    await connection.run(`insert into rows values ${tuples.join(',')}`);
    const sql = conditions.map((condition) => conditionSql(condition, "date '2024-02-28'")).join(', ');
    const found = await connection.runAndReadAll(`select ${sql} from rows order by rowid`);
    const expected = rows.map((row) => {
      const values = new Map(
        Object.entries(row).filter((entry): entry is [string, Value] => entry[1] !== null),
      );
      return conditions.map((condition) => evaluate(condition, { values, referenceDate: '2024-02-28' }));
    });
    expect(found.getRowsJson()).toEqual(expected);
    const truths = new Set(expected.flat());
    expect(truths).toEqual(new Set([true, false, null]));
  });

  it('compares the lowest and highest of bounded counts alike on both sides; what has no highest is unknown', async () => {
    const bounds = [
      null,
      { low: 0, high: 9 },
      { low: 10, high: 10 },
      { low: 33, high: 37 },
      { low: 0, high: null },
    ];
    const rules = [
      le(lowest(col('m')), highest(col('n'))),
      gt(highest(col('m')), highest(col('n'))),
      lt(lowest(col('m')), number(10)),
      present(col('m')),
    ];
    const rows = bounds.flatMap((m) => bounds.map((n) => ({ m, n })));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create table rows (m ${boundsType}, n ${boundsType})`);
    const cell = (value: Bounds | null) =>
      value === null ? 'null' : `{'low': ${value.low}, 'high': ${value.high}}`;
    const tuples = rows.map(({ m, n }) => `(${cell(m)}, ${cell(n)})`);
    await connection.run(`insert into rows values ${tuples.join(', ')}`);
    const sql = rules.map((rule) => conditionSql(rule, 'null::date')).join(', ');
    const found = (await connection.runAndReadAll(`select ${sql} from rows order by rowid`)).getRowsJson();
    const expected = rows.map((row) => {
      const known = Object.entries(row).flatMap(([name, value]): [string, Value][] =>
        value === null ? [] : [[name, boundsText(value)]],
      );
      const context = { values: new Map(known), referenceDate: '2024-02-28' };
      return rules.map((rule) => evaluate(rule, context));
    });
    expect(found).toEqual(expected);
    expect(new Set(expected.flat())).toEqual(new Set([true, false, null]));
  });
});
