// What a contract may not hold: everything without a SQL form is refused while it is compiled, by name.

import { describe, expect, it } from 'vitest';
import { compileFeed } from '../../src/contract/index.js';
import {
  and,
  boundedCount,
  code,
  col,
  date,
  decimal,
  defineFeed,
  eq,
  type FeedDefinition,
  highest,
  identifier,
  integer,
  le,
  literal,
  lowest,
  lt,
  month,
  number,
  oneOf,
  plusDays,
  present,
  referenceDate,
  rule,
  text,
  z,
} from '../../src/vocabulary/index.js';
import { allFeeds, feedNamed } from './feeds.js';

const words = (header: string) => ({ header, nl: header, en: header });
const columns = {
  id: text({ ...words('id'), max: 5 }),
  day: date(words('day')),
  until: date(words('until')).optional(),
  amount: decimal({ ...words('amount'), precision: 6, scale: 2, min: 0, max: 100 }).optional(),
  born: month(words('born')).optional(),
};

/** Compiles a feed with other columns or parts. */
const compile = (shape: Record<string, unknown>, parts: Partial<FeedDefinition> = {}) => {
  const definition = defineFeed({
    version: 1,
    title: { nl: 't', en: 't' },
    description: { nl: 'd', en: 'd' },
    holds: 'persons',
    delivery: 'full',
    key: ['id'],
    columns: z.object({ ...columns, ...shape } as never),
    rules: [],
    calendar: { every: 'month', dueDay: 1, graceDays: 1, retentionMonths: 1 },
    refuseAboveShare: 1,
    ...parts,
  });
  return compileFeed({ name: 's/f', supplier: 's', feed: 'f', path: '', definition }, new Map());
};

const base = text({ ...words('x'), max: 5 });
const inText = { nl: 'x', en: 'x' };

const closing = { column: 'day', afterMonths: 3, policy: 'refuse' } as const;

describe('compiling a contract', () => {
  it.each([
    ['refine', base.refine(() => true)],
    ['a transform', base.transform((value) => value)],
    ['a default', base.default('x')],
    [
      'trim',
      text({ ...words('x'), max: 5 })
        .trim()
        .meta(base.meta() as Record<string, unknown>),
    ],
    ['a shortest length', base.min(2).meta(base.meta() as Record<string, unknown>)],
    [
      'a second pattern',
      base
        .regex(/^a$/)
        .regex(/^b$/)
        .meta(base.meta() as Record<string, unknown>),
    ],
    ['a pattern that RE2 reads otherwise', text({ ...words('x'), max: 5, pattern: /^\d$/ })],
    ['a schema without meta data', z.string().max(5)],
    ['a union', z.union([z.string(), z.number()])],
    [
      'an open bound',
      z
        .int()
        .gt(0)
        .max(5)
        .meta({ ...words('x'), notation: 'integer' }),
    ],
    [
      'a multiple',
      z
        .int()
        .min(0)
        .max(5)
        .multipleOf(2)
        .meta({ ...words('x'), notation: 'integer' }),
    ],
    ['a number without bounds', z.int().meta({ ...words('x'), notation: 'integer' })],
    [
      'a coerced number',
      z.coerce
        .number()
        .min(0)
        .max(1)
        .meta({ ...words('x'), notation: 'decimal', precision: 3, scale: 1 }),
    ],
    ['bounds that do not fit', decimal({ ...words('x'), precision: 4, scale: 2, min: 0, max: 100 })],
    ['a bound with too many decimals', decimal({ ...words('x'), precision: 4, scale: 1, min: 0.05, max: 9 })],
    ['too many digits', decimal({ ...words('x'), precision: 18, scale: 2, min: 0, max: 9 })],
    ['an unknown kind of identifier', identifier({ ...words('x'), identifier: 'none' })],
    ['a check behind optional', base.optional().refine(() => true)],
    [
      'a month with a pattern of its own',
      z
        .string()
        .regex(/^x$/)
        .meta({ ...words('x'), notation: 'month' }),
    ],
    [
      'a date that is no date',
      z.string().meta({ ...words('x'), notation: 'date', earliest: '2000-01-01', latest: '2001-01-01' }),
    ],
    [
      'a bounded count with a pattern of its own',
      z
        .string()
        .regex(/^[0-9]$/)
        .meta({ ...words('x'), notation: 'bounded', most: 9 }),
    ],
    ['a bounded count of parts', boundedCount({ ...words('x'), most: 0.5 })],
    ['a bounded count without an end', boundedCount({ ...words('x'), most: Number.POSITIVE_INFINITY })],
    ['reversed bounds of a date', date({ ...words('x'), earliest: '2001-01-01', latest: '2000-01-01' })],
  ])('refuses %s, naming the column', (_what, column) => {
    expect(() => compile({ other: column })).toThrow(/contract s\/f, column other: /);
  });

  it.each([
    ['a name that is no snake_case', () => compile({ 'Some Name': base })],
    ['a header twice', () => compile({ other: text({ ...words('id'), max: 5 }) })],
    ['no key', () => compile({}, { key: [] })],
    ['a key that may be missing', () => compile({}, { key: ['until'] })],
    [
      'a check on the whole object',
      () => compile({}, { columns: z.object(columns).refine(() => true) as never }),
    ],
    [
      'a count that is hidden with a column that is no such count',
      () => compile({ n: boundedCount({ ...words('n'), most: 9, hiddenWith: ['amount'] }) }),
    ],
    ['closing by what is no day', () => compile({}, { closing: { ...closing, column: 'id' } })],
    ['closing by what is not there', () => compile({}, { closing: { ...closing, column: 'nope' } })],
  ])('refuses %s', (_what, work) => {
    expect(work).toThrow(/contract s\/f/);
  });

  it.each([
    ['looks at a column that is not there', rule('r', 'day', le(col('day'), col('nope')), inText)],
    ['points at a column that it does not look at', rule('r', 'id', le(col('day'), col('until')), inText)],
    ['compares a day with a number', rule('r', 'day', le(col('day'), number(3)), inText)],
    ['compares a month with a text', rule('r', 'born', eq(col('born'), literal('x')), inText)],
    ['orders texts', rule('r', 'id', lt(col('id'), literal('x')), inText)],
    ['adds days to a number', rule('r', 'amount', le(plusDays(col('amount'), 1), referenceDate()), inText)],
    ['adds half a day', rule('r', 'day', le(plusDays(col('day'), 0.5), referenceDate()), inText)],
    ['asks a number to be one of some texts', rule('r', 'amount', oneOf(col('amount'), 'x'), inText)],
    ['asks for the lowest of a number', rule('r', 'amount', le(lowest(col('amount')), number(1)), inText)],
    ['is one of nothing', rule('r', 'id', oneOf(col('id')), inText)],
    ['is an empty and', rule('r', 'id', and(), inText)],
    ['is named like a check on a column', rule('range', 'id', present(col('id')), inText)],
    ['has an id in capitals', rule('Rule', 'id', present(col('id')), inText)],
  ])('refuses a rule that %s', (_what, broken) => {
    expect(() => compile({}, { rules: [broken] })).toThrow(/contract s\/f, rule /);
  });

  it('refuses a rule that compares bounds without saying which of them', () => {
    const counts = {
      n: boundedCount({ ...words('n'), most: 9 }),
      m: boundedCount({ ...words('m'), most: 9 }),
    };
    const broken = rule('r', 'n', le(col('n'), col('m')), inText);
    expect(() => compile(counts, { rules: [broken] })).toThrow(/lowest or highest/);
    const sound = rule('r', 'n', le(lowest(col('n')), highest(col('m'))), inText);
    expect(compile(counts, { rules: [sound] }).rules).toHaveLength(1);
  });

  it.each(['sums', 'facts'] as const)('refuses an identifier among %s: they are about no person', (holds) => {
    const located = { name: 's/f', supplier: 's', feed: 'f', path: '' };
    const kind = { title: inText, domain: 'k', normalise: (raw: string) => raw };
    const shape = z.object({ id: identifier({ ...words('id'), identifier: 'k' }) });
    const definition = { ...compile({}).definition, columns: shape, holds };
    const kinds = new Map([['k', kind]]);
    expect(() => compileFeed({ ...located, definition }, kinds)).toThrow(
      /column id: \w+ have no identifiers/,
    );
    const ofPersons = { ...definition, holds: 'persons' as const };
    expect(compileFeed({ ...located, definition: ofPersons }, kinds).columns).toHaveLength(1);
  });

  it('takes a month to close by as well as a day', () => {
    const born = month(words('born'));
    expect(compile({ born }, { closing: { ...closing, column: 'born' } }).key).toEqual(['id']);
  });

  it('refuses two rules of one id', () => {
    const twice = rule('r', 'id', present(col('id')), inText);
    expect(() => compile({}, { rules: [twice, twice] })).toThrow(/its id is taken/);
  });

  it('lists every check that the columns declare, then the rules', () => {
    const feed = compile({
      size: integer({ ...words('size'), min: 1, max: 3 }),
      kind: code({ ...words('kind'), codes: { a: inText } }),
    });
    expect(feed.checks.map(({ column, rule: name }) => `${column}:${name}`)).toEqual([
      ...['id:required', 'id:too_long', 'id:cell_error'],
      ...['day:required', 'day:form', 'day:range', 'until:form', 'until:range'],
      ...[
        'amount:form',
        'amount:digits_lost',
        'amount:range',
        'born:form',
        'size:required',
        'size:form',
        'size:digits_lost',
        'size:range',
        'kind:required',
        'kind:code',
      ],
    ]);
  });

  it('gives a hash that follows layout and checks, not words', () => {
    const hash = compile({}).hash;
    expect(compile({ id: text({ header: 'id', nl: 'ander', en: 'other', max: 5 }) }).hash).toBe(hash);
    expect(compile({ id: text({ ...words('id'), max: 6 }) }).hash).not.toBe(hash);
    expect(compile({}, { rules: [rule('r', 'id', present(col('id')), inText)] }).hash).not.toBe(hash);
  });

  it('takes all feeds of the repository', async () => {
    const feeds = await allFeeds();
    expect(feeds.length).toBeGreaterThanOrEqual(7);
    expect(new Set(feeds.map((feed) => feed.hash)).size).toBe(feeds.length);
    expect((await feedNamed('uwv/permits')).columns.find(({ name }) => name === 'wage')?.duckType).toBe(
      'DECIMAL(9,2)',
    );
  });
});
