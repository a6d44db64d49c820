// Rows of a plain text that are sealed as they lie in memory are sealed as the rule for single cells seals them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledFeed } from '../../src/contract/index.js';
import { cellSealer } from '../../src/seal/index.js';
import { PlainRows } from '../../src/seal/plain-rows.js';
import { isBroken } from '../../src/seal/row.js';
import { RowSplitter } from '../../src/seal/row-splitter.js';
import { feedDropping } from '../contract/feeds.js';
import { feedNamed, key } from './kit.js';

/** The feed with the most notations, one with a partial day, and both without columns that nothing needs. */
const permits = feedNamed('uwv/permits');
const residents = feedNamed('coa/residents');
const fewerPermits = await feedDropping(
  'uwv/permits',
  'employer_number',
  'suspended_days',
  'sbi_code',
  'wage_period',
);
const fewerResidents = await feedDropping('coa/residents', 'birth_month', 'bsn');
const firstLine = 7;

/** Pieces of which cells are made: right ones, and what stands between right and wrong. */
const pieces = [
  ...[
    '',
    'Z10000001',
    'z10000001',
    '2000000003',
    ' 2000000003',
    '0200000003',
    '200000003',
    '9999.90.019',
    '999990019',
    '99999001',
    'V-2000000003',
  ],
  ...['2024-02-29', '31-12-2024', '1-2-2024', '2024-02-2', '4024-02-29', '2024-02-29x', '12', '1.234,56'],
  ...['1990', '1990-05', '00-05-1990', '00-00-1990', '00-00-0000', '05-00-1990', '31-02-1990', '19900531'],
  ...['2,000000003E9', '1,23457E+09'],
  ...[
    'tekst',
    'é',
    '\u0669\u0669\u0669\u0669\u0669\u0660\u0660\u0661\u0669',
    '\u007f',
    '\t',
    '-',
    '!invalid',
  ],
  ...['a;b', 'a,b', 'van 999990019', '"', '""', '\u0000', 'a\u001eb'],
] as const;

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces)).map((two) => two.join('')),
  },
);

/** As a supplier may write a cell; not every way is right. */
const written = cell.chain((text) =>
  fc.constantFrom(text, text, `"${text.replaceAll('"', '""')}"`, `"${text}"`, `"${text}\n"`),
);

/** Cells that need no closer look where they stand. */
const usual = fc.constantFrom('', '12', '2024-02-29', 'tekst', 'Z10000001', '"Z10000001"', '"31-12-2024"');
const usualPartialDay = fc.constantFrom('', '1990', '1990-05', '31-05-1990', '"00-00-0000"');
const usualRow = (feed: CompiledFeed) =>
  fc.tuple(...feed.columns.map(({ notation }) => (notation === 'month_or_year' ? usualPartialDay : usual)));

const tableOf = (feed: CompiledFeed) =>
  fc.record({
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    rows: fc.array(
      fc.tuple(usualRow(feed), fc.array(fc.tuple(fc.nat(feed.columns.length), written), { maxLength: 2 })),
      { minLength: 1, maxLength: 5 },
    ),
  });

function textOf({
  delimiter,
  lineEnd,
  rows,
}: ReturnType<typeof tableOf> extends fc.Arbitrary<infer T> ? T : never): string {
  const lines = rows.map(([cells, changes]) => {
    const changed: string[] = [...cells];
    for (const [at, text] of changes) changed[at] = text;
    return changed.join(delimiter);
  });
  return `${lines.join(lineEnd)}${lineEnd}`;
}

interface Sealed {
  readonly rows: (string | number)[][];
  readonly masked: (string | number)[][];
}

function slowly(feed: CompiledFeed, text: string, delimiter: string): Sealed {
  const splitter = new RowSplitter(delimiter, feed.columns.length, firstLine);
  const sealCells = cellSealer(feed, key);
  const sealed: Sealed = { rows: [], masked: [] };
  for (const row of [...splitter.push(text), ...splitter.push('', true)]) {
    if (isBroken(row)) {
      sealed.rows.push([row.line, row.broken]);
      continue;
    }
    const { cells, masked } = sealCells(row.cells);
    sealed.rows.push([row.line, ...cells]);
    if (masked.length > 0) sealed.masked.push([row.line, ...masked]);
  }
  return sealed;
}

function quickly(
  feed: CompiledFeed,
  parts: readonly string[],
  delimiter: string,
): Sealed & { readonly quick: number } {
  const sealed: Sealed = { rows: [], masked: [] };
  let quick = 0;
  const reading = new PlainRows(
    feed,
    key,
    { delimiter, firstLine },
    {
      onLines: (lines) => {
        for (const line of Buffer.from(lines).toString('utf8').split('\n').slice(0, -1)) {
          const [number, ...cells] = line.split(';');
          sealed.rows.push([Number(number), ...cells]);
          quick += 1;
        }
      },
      onRow: ({ line, cells }) => sealed.rows.push([line, ...cells]),
      onBroken: ({ line, broken }) => sealed.rows.push([line, broken]),
      onMasked: (line, columns) => sealed.masked.push([line, ...columns]),
    },
  );
  for (const part of parts) reading.push(Buffer.from(part));
  reading.end();
  expect(reading.rows).toBe(sealed.rows.length);
  return { ...sealed, quick };
}

describe('rows that are sealed as they lie in memory', () => {
  it.each([
    ['uwv/permits', permits],
    ['coa/residents', residents],
    ['uwv/permits without columns that nothing needs', fewerPermits],
    ['coa/residents without columns that nothing needs', fewerResidents],
  ])(
    'are sealed as the rule for single cells seals them, with the same lines and masks: %s',
    (_what, feed) => {
      let [quick, all] = [0, 0];
      fc.assert(
        fc.property(tableOf(feed), (drawn) => {
          const text = textOf(drawn);
          const lines = text.split(/(?<=\n)/);
          const { quick: passed, ...sealed } = quickly(
            feed,
            [lines.slice(0, 1).join(''), lines.slice(1).join('')],
            drawn.delimiter,
          );
          expect(sealed).toEqual(slowly(feed, text, drawn.delimiter));
          quick += passed;
          all += sealed.rows.length;
        }),
        { numRuns: 3000 },
      );
      expect(quick / all).toBeGreaterThan(0.3);
      expect(quick / all).toBeLessThan(0.9);
    },
  );

  it.each([
    ['of one byte', 'x'],
    ['of one byte in Windows-1252 and three in UTF-8', '€'],
  ])('hold a row as long as a line may be, of characters %s', (_what, character) => {
    const rows = [2 ** 17, 2 ** 18 - 100, 5].map((length) =>
      ['Z10000001', ...Array(permits.columns.length - 2).fill(''), character.repeat(length)].join(';'),
    );
    const text = `${rows.join('\n')}\n`.repeat(4);
    expect(quickly(permits, [text], ';').rows).toEqual(slowly(permits, text, ';').rows);
  });

  it('end with a row that lacks its line end or its closing quote as any other reading does', () => {
    for (const text of ['Z1;"a\n', `"${'a\n'.repeat(25)}`])
      expect(quickly(permits, [text], ';').rows).toEqual(slowly(permits, text, ';').rows);
  });

  it('break where a mark stands behind a doubled quote as they do when they are read at once', () => {
    const lines = ['"\u0000""\n', '";b\n'];
    expect(quickly(permits, lines, ';').rows).toEqual(slowly(permits, lines.join(''), ';').rows);
  });
});
