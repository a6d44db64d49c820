// Values of Parquet files as DuckDB writes them: exact in every type, packed in every way, in one page or in many; what is
// nested, damaged or hostile is refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noText, openParquet, UnreadableParquet, usualLimits } from '../../src/parquet/index.js';
import { parquet } from '../seal/small-feed.js';

async function recordsOf(file: Buffer): Promise<(readonly unknown[])[]> {
  const { records } = await openParquet(file);
  const found = [];
  for await (const batch of records()) found.push(...batch.map(({ cells }) => cells));
  return found;
}

/** The one value of a query. */
const valueFrom = async (sql: string): Promise<unknown> =>
  (await recordsOf(await parquet(`select ${sql} as x`)))[0]?.[0];

/** What is wrong with a file, or the number of its records. */
async function faultOf(file: Buffer, limits = usualLimits): Promise<unknown> {
  try {
    const { records } = await openParquet(file, limits);
    let count = 0;
    for await (const batch of records()) count += batch.length;
    return count;
  } catch (error) {
    if (error instanceof UnreadableParquet) return error.fault;
    throw error;
  }
}

describe('a value', () => {
  it.each([
    ["'é 😀'", 'é 😀'],
    ["''", ''],
    ['null::varchar', null],
    ['true', true],
    ['12::tinyint', 12],
    ['-12::smallint', -12],
    ['2147483647::integer', 2_147_483_647],
    ['4294967295::uinteger', 4_294_967_295],
    ['9223372036854775807::bigint', 9_223_372_036_854_775_807n],
    ['18446744073709551615::ubigint', 18_446_744_073_709_551_615n],
    ['0.1::float', 0.1],
    ['123456.79::float', 123_456.79],
    ['0.1::double', 0.1],
    ['1234.50::decimal(9,2)', { unscaled: 123_450n, scale: 2 }],
    ['-0.05::decimal(18,2)', { unscaled: -5n, scale: 2 }],
    ['12345678901234567890.123::decimal(38,3)', { unscaled: 12_345_678_901_234_567_890_123n, scale: 3 }],
    ['-1::decimal(38,0)', { unscaled: -1n, scale: 0 }],
    ["date '2024-02-29'", '2024-02-29'],
    ["date '1899-12-31'", '1899-12-31'],
    ["time '10:30:00.5'", '10:30:00.5'],
    ["timestamp '2024-02-29 00:00:00'", '2024-02-29'],
    ["timestamp '1969-12-31 23:59:59'", '1969-12-31 23:59:59'],
    ["timestamp_ms '2024-02-29 10:30:00'", '2024-02-29 10:30:00'],
    ["timestamp_ns '2024-02-29 10:30:00.25'", '2024-02-29 10:30:00.25'],
    ["timestamptz '2024-02-29 10:30:00+00'", '2024-02-29 10:30:00Z'],
    ["timestamptz '2024-02-29 00:00:00+00'", '2024-02-29'],
    ["uuid '00112233-4455-6677-8899-aabbccddeeff'", '00112233-4455-6677-8899-aabbccddeeff'],
    ["'a'::enum('a', 'b')", 'a'],
    ["'\\x41'::blob", 'A'],
    ["'\\xFF'::blob", noText],
  ])('%s is read exactly', async (sql, expected) => {
    expect(await valueFrom(sql)).toEqual(expected);
  });

  it('of a decimal or a day comes out as it went in', async () => {
    const amount = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
    const day = fc.integer({ min: -30_000, max: 80_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(amount, day), { minLength: 1, maxLength: 50 }), async (rows) => {
        const values = rows.map(([unscaled, days]) => `(${unscaled}::decimal(38,0), ${days})`).join(', ');
        const file = await parquet(
          `select (u::hugeint * 1)::decimal(38,0) as a, u::decimal(38,0)::decimal(18,0) as b, date '1970-01-01' + d as c from (values ${values}) as t(u, d)`,
        );
        const expected = rows.map(([unscaled, days]) => [
          { unscaled, scale: 0 },
          { unscaled, scale: 0 },
          new Date(days * 86_400_000).toISOString().slice(0, 10),
        ]);
        expect(await recordsOf(file)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a file', () => {
  const query = (
    rows: number,
  ) => `select 'p' || (range % 40000) as a, range as b, case when range % 7 = 0 then null else range / 4 end as c,
    date '2000-01-01' + (range % 9000)::integer as d from range(${rows})`;
  const expected = (index: number) => [
    `p${index % 40_000}`,
    BigInt(index),
    index % 7 === 0 ? null : index / 4,
    new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10),
  ];

  it.each([
    ['packed by snappy', 150_000, ', compression snappy'],
    ['packed by zstd', 20_000, ', compression zstd'],
    ['packed by gzip', 20_000, ', compression gzip'],
    ['packed by brotli', 5000, ', compression brotli'],
    ['packed by lz4', 20_000, ', compression lz4_raw'],
    ['not packed', 150_000, ', compression uncompressed'],
    ['in newer encodings', 150_000, ", parquet_version 'V2'"],
    ['in small groups', 150_000, ', row_group_size 5000'],
  ])('%s gives every record in its place', async (_what, rows, options) => {
    const records = await recordsOf(await parquet(query(rows), options));
    expect(records).toHaveLength(rows);
    const wrong = records.findIndex((cells, index) =>
      cells.some((cell, column) => cell !== expected(index)[column]),
    );
    expect(wrong).toBe(-1);
  });

  it('without records is empty', async () => {
    const { columns, records } = await openParquet(await parquet('select 1 as a where false'));
    expect(columns).toEqual(['a']);
    for await (const batch of records()) expect(batch).toEqual([]);
  });

  it.each([
    ['a list', "[1, 2] as x, 'a' as y", ['x']],
    ['a record', "{a: 1} as x, 'a' as y", ['x']],
    ['a map', "map {'a': 1} as x, 'a' as y", ['x']],
    ['an interval', 'interval 1 day as x', ['x']],
  ])('with %s is refused by the name of the column', async (_what, columns, names) => {
    expect(await faultOf(await parquet(`select ${columns}`))).toEqual({ kind: 'columns', columns: names });
  });

  it('that was cut off is damaged, wherever that was', async () => {
    const whole = await parquet('select range as a, range::varchar as b from range(1000)');
    for (const length of [4, 11, 12, 100, 2000, whole.length - 1])
      expect(await faultOf(whole.subarray(0, length))).toEqual({ kind: 'damaged' });
  });

  it('with another number of records than its groups have is damaged', async () => {
    const whole = await parquet('select range as a from range(100)');
    const found = whole.lastIndexOf(Buffer.from([0x16, 0xc8, 0x01]));
    const other = Buffer.from(whole);
    other[found + 1] = 0xca;
    expect(await faultOf(other)).toEqual({ kind: 'damaged' });
  });

  it('with a column that has no name is damaged', async () => {
    const file = await parquet('select 1 as zzz');
    const name = file.indexOf(Buffer.from([0x18, 0x03, ...Buffer.from('zzz')]));
    // The field of the name becomes one that no reader knows.
    const nameless = Buffer.from(file);
    nameless[name] = 0x98;
    expect(await faultOf(file)).toBe(1);
    expect(await faultOf(nameless)).toEqual({ kind: 'damaged' });
  });

  it('that goes beyond the limits is refused before it is unpacked', async () => {
    const file = await parquet(
      "select repeat('x', 1000) || range as a from range(20000)",
      ', compression zstd',
    );
    expect(await faultOf(file)).toBe(20_000);
    expect(await faultOf(file, { ...usualLimits, records: 20_000 })).toBe(20_000);
    expect(await faultOf(file, { ...usualLimits, records: 19_999 })).toEqual({ kind: 'too_large' });
    expect(await faultOf(file, { ...usualLimits, times: 2 })).toEqual({ kind: 'too_large' });
    expect(await faultOf(file, { ...usualLimits, bytes: 1_000_000 })).toEqual({ kind: 'too_large' });
  });
});
