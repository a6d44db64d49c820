// Fingerprints by which a delivery is compared with the register: what differs must never look alike, however regular it is.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompiledFeed } from '../../src/contract/index.js';
import { keyHash, keyHint, keyPrint, valuesPrint } from '../../src/intake/fingerprints.js';
import { Database } from '../../src/warehouse/index.js';
import { feedOf } from './kit.js';

let database: Database;
beforeAll(async () => {
  database = await Database.open({
    path: ':memory:',
    memoryLimitMb: 500,
    threads: 2,
    temporaryFolder: '/nowhere',
  });
});
afterAll(() => database.close());

/** Distinct prints of a relation `t` in which the columns named hold these expressions, and all others one value. */
async function distinct(
  feed: CompiledFeed,
  range: number,
  cells: Readonly<Record<string, string>>,
  kind: 'keys' | 'values',
) {
  const columns = feed.columns.map(
    ({ name, duckType }) => `(${cells[name] ?? 'null'})::${duckType} as "${name}"`,
  );
  const rows = `(select ${columns.join(', ')} from range(${range}) as numbers(n)) as t`;
  const print = { keys: keyPrint, values: valuesPrint }[kind](feed, 't');
  const row = await database.row(`select count(distinct ${print}) as n from ${rows}`);
  return Number(row.n);
}

describe('the fingerprint of the values of a row', () => {
  it.each([
    ['two numbers 8 bytes apart', "'Weg nr ' || (n % 10) || ', unit ' || (n // 10 % 10)", 100],
    ['two numbers in groups of 8', "printf('%08d%08d', n % 1000, n // 1000)", 100_000],
    [
      'two numbers at the end of 23 bytes',
      "'voor' || printf('%08d%08d', n % 1000, n // 1000) || 'abc'",
      100_000,
    ],
    ['a number at the start of a long text', "n || ' is een lange tekst met een getal ervoor'", 100_000],
  ])('differs where a long text differs in %s', async (_, text, rows) => {
    const feed = await feedOf('coa/locations');
    expect(await distinct(feed, rows, { address: text }, 'values')).toBe(rows);
  });

  it('differs where a value stands in another column, or is missing', async () => {
    const feed = await feedOf('coa/locations');
    const long = "'Een adres van meer dan twaalf bytes'";
    for (const value of ["'kort'", long]) {
      const cells = {
        name: `case when n = 0 then ${value} end`,
        address: `case when n = 1 then ${value} end`,
      };
      expect(await distinct(feed, 3, cells, 'values')).toBe(3);
    }
  });
});

describe('the fingerprint of a key', () => {
  it('differs where a long text in it differs in two characters 8 bytes apart', async () => {
    const feed = await feedOf('polis/risk_tables');
    for (const before of ['A', 'A4', 'A44', 'A444', 'A4444', 'A44444', 'A444444', 'A4444444']) {
      const cells = {
        ...{ kind: "'risk'", indicator: `'${before}'`, period: "'baseline'", group_kind: "'small'" },
        ...{ group_value: "'UTR-azc' || (n % 10) || '-gebouw' || (n // 10)", part: "'job'", t_from: '0' },
      };
      expect(await distinct(feed, 100, cells, 'keys')).toBe(100);
    }
  });

  it('tells where one value ends and the next begins, whatever stands in them', async () => {
    const feed = await feedOf('polis/risk_tables');
    const separator = 'chr(31)';
    const cells = {
      ...{ kind: "'risk'", indicator: "'A4'", period: "'baseline'", group_kind: "'small'", t_from: '0' },
      group_value: `case when n = 0 then 'a' || ${separator} || 'b' else 'a' end`,
      part: `case when n = 0 then 'c' else 'b' || ${separator} || 'c' end`,
    };
    expect(await distinct(feed, 2, cells, 'keys')).toBe(2);
  });

  it('is told apart by the hint only where it differs', async () => {
    const feed = await feedOf('coa/stays');
    const stay = (day: string) =>
      `(select 'p1_a' as coa_number, 'UTR01' as location_code, date '${day}' as from_date)`;
    const row = await database.row(
      `select ${keyHint(feed, 'a')} = ${keyHint(feed, 'b')} as same, ${keyHint(feed, 'a')} = ${keyHint(feed, 'c')} as other
       from ${stay('2024-01-01')} as a, ${stay('2024-01-01')} as b, ${stay('2024-01-02')} as c`,
    );
    expect(row).toMatchObject({ same: true, other: false });
  });
});

describe('the hash of a key that the ledger keeps', () => {
  it('is made of the values in the order of the key as it always was, or nothing kept would be found again', async () => {
    const feed = await feedOf('polis/risk_tables');
    const values = ['risk', 'A4', 'baseline', 'location', 'UTR-01', 'job', '0'];
    const cells = feed.key.map((name, index) => `'${values[index]}' as "${name}"`).join(', ');
    const row = await database.row(`select ${keyHash(feed, 't')} as hash from (select ${cells}) as t`);
    expect(row.hash).toBe(createHash('sha256').update(values.join('\u001f')).digest('hex'));
  });
});
