// The rows of the example file: made from the contract, accepted by its own check, and about nobody.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledFeed, compileFeed, exampleRows } from '../../src/contract/index.js';
import { exampleText } from '../../src/contract/example-text.js';
import { loadContracts } from '../../src/intake/index.js';
import { installedRoot } from '../../src/locate/index.js';
import { col, date, defineFeed, le, lt, referenceDate, rule, text, z } from '../../src/vocabulary/index.js';

const { feeds } = await loadContracts(installedRoot);
const day = '2024-02-29';

describe('the example rows of every feed', () => {
  it.each(feeds)('of $name have keys of their own', (feed) => {
    const rows = exampleRows(feed, day);
    expect(rows).toHaveLength(3);
    const positions = feed.key.map((name) => feed.columns.findIndex((column) => column.name === name));
    const keys = rows.map((row) => positions.map((position) => row[position]).join());
    expect(new Set(keys).size).toBe(3);
  });

  it.each(feeds)('of $name fill what they can, then only what they must', (feed) => {
    const [full = [], sparse = []] = exampleRows(feed, day);
    const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
    expect(filled(full)).toBeGreaterThanOrEqual(filled(sparse));
    expect(filled(full)).toBeGreaterThan(feed.columns.length * 0.7);
    feed.columns.forEach(({ name, required }, position) => {
      if (required) expect(sparse[position], name).not.toBe('');
    });
  });

  it('name persons by numbers of the range for tests only', () => {
    const numbers = feeds.flatMap((feed) =>
      exampleRows(feed, day).flatMap((row) =>
        row.filter((_, position) => {
          const column = feed.columns[position];
          return column?.notation === 'identifier' && column.identifier === 'bsn';
        }),
      ),
    );
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers.filter((each) => each !== '')) expect(number).toMatch(/^99999[0-9]{4}$/);
  });
});

const column = (header: string) => ({ header, nl: header, en: header });

const feedWith = (latest: string): CompiledFeed =>
  compileFeed(
    {
      name: 'test/spans',
      supplier: 'test',
      feed: 'spans',
      path: 'test/spans.contract.ts',
      definition: defineFeed({
        version: 1,
        title: { nl: 'x', en: 'x' },
        description: { nl: 'x', en: 'x' },
        holds: 'persons',
        delivery: 'full',
        key: ['name'],
        columns: z.object({
          name: text({ ...column('name'), max: 12 }),
          end: date({ ...column('end'), latest }),
          begin: date(column('begin')),
        }),
        rules: [
          rule('order', 'end', lt(col('begin'), col('end')), { nl: 'x', en: 'x' }),
          rule('past', 'end', le(col('end'), referenceDate()), { nl: 'x', en: 'x' }),
        ],
        calendar: { every: 'month', dueDay: 8, graceDays: 4, retentionMonths: 24 },
        refuseAboveShare: 1,
      }),
    },
    new Map(),
  );

describe('a row that keeps its rules', () => {
  it('is found where a later column must hold an earlier day', () => {
    for (const [, end = '', begin = ''] of exampleRows(feedWith('2099-12-31'), day)) {
      expect(begin < end).toBe(true);
      expect(end <= day).toBe(true);
    }
  });

  it('is not made up where the contract accepts none', () => {
    expect(() => exampleRows(feedWith('1950-01-01'), day)).toThrow('no example row');
  });
});

describe('a text of a pattern', () => {
  const atom = fc.oneof(
    fc.constantFrom('A', '-', '\\.', '[a-z]', '[A-Z0-9]', '[xyz-]', '[1-9]'),
    fc.constantFrom('(?:ab|c)', '(d|ef|g[0-9])'),
  );
  const count = fc.constantFrom('', '', '?', '*', '+', '{2}', '{2,5}', '{3,}', '{0,2}');
  const patterns = fc
    .array(fc.tuple(atom, count), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([each, many]) => each + many).join(''));

  it('is one that the pattern accepts, on every turn', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 0, max: 40 }), (pattern, turn) => {
        expect(exampleText(pattern, turn)).toMatch(new RegExp(`^${pattern}$`));
      }),
    );
  });
});
