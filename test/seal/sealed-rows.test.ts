// The quick scan of sealed rows lets pass only what the row verifier lets pass, and gives the same rows.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFile } from '../../src/contract/index.js';
import { isBroken } from '../../src/seal/row.js';
import { RowSplitter } from '../../src/seal/row-splitter.js';
import { RefusedRow, rowVerifier } from '../../src/seal/row-verifier.js';
import { SealedRows } from '../../src/seal/sealed-rows.js';
import { feedNamed } from './kit.js';

const feed = feedNamed('uwv/permits');

const pseudonym = `p1_${'0123456789abcdef'.repeat(2)}`;

/** Pieces of which cells are made: right ones, and what stands between right and wrong. */
const pieces = [
  ...['', pseudonym, pseudonym.slice(0, -1), `${pseudonym}0`, pseudonym.replace('f', 'g'), '!invalid'],
  ...['2024-02-29', '31-12-2024', '1-2-2024', '2024-02-2', '4024-02-29', '2024-2x-01', '9999-90-019'],
  ...['999990019', '99999001', '999 990 019', '999.990.019', '9999900', '1234567', '123456', 'V-1234567'],
  ...[
    '1.234,56',
    '12',
    'tekst',
    'é',
    '\u0669\u0669\u0669\u0669\u0669\u0660\u0660\u0661\u0669',
    '\u007f',
    '-',
  ],
  ...['"a;b"', '"999990019"', '"', 'a"b', '\r', '\t', '2024-02-29 ', ' 2024-02-29'],
] as const;

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces)).map((two) => two.join('')),
  },
);

/** What a column usually holds, so that whole rows are right often enough. */
const usual = feed.columns.map((column) => {
  if (column.notation === 'identifier') return fc.constantFrom(pseudonym, '', '!invalid');
  return column.notation === 'date'
    ? fc.constantFrom('2024-02-29', '31-12-2024', '')
    : fc.constantFrom('', 'tekst', '12');
});

const row = fc
  .tuple(fc.tuple(...usual), fc.array(fc.tuple(fc.nat(feed.columns.length - 1), cell), { maxLength: 2 }))
  .map(([cells, changes]) => {
    const changed: string[] = [...cells];
    for (const [at, text] of changes) changed[at] = text;
    return changed.join(';');
  });

const body = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map((cells, index) => `${index + 2};${cells}\n`).join(''));

type Outcome = { readonly rows: readonly string[][] } | { readonly refused: string };

function outcomeOf(read: () => string[][]): Outcome {
  try {
    return { rows: read() };
  } catch (error) {
    if (error instanceof RefusedRow) return { refused: error.fault };
    throw error;
  }
}

const slowly = (text: string): Outcome =>
  outcomeOf(() => {
    const verify = rowVerifier(feed);
    const splitter = new RowSplitter(';', feed.columns.length + 1, 1);
    const rows = splitter.push(text).map(verify);
    if (splitter.isUnfinished) throw new RefusedRow('shape');
    return rows.map((each) =>
      isBroken(each) ? [`${each.line}!${each.broken}`] : [String(each.line), ...each.cells],
    );
  });

const quickly = (text: string): Outcome =>
  outcomeOf(() => {
    const rows: string[][] = [];
    const reading = new SealedRows(feed, {
      onLines: (lines) => {
        const passed = Buffer.from(lines).toString('utf8').split('\n').slice(0, -1);
        rows.push(...passed.map((line) => line.split(rowFile.delimiter)));
      },
      onRow: ({ line, cells }) => rows.push([String(line), ...cells]),
      onBroken: ({ line, broken }) => rows.push([`${line}!${broken}`]),
    });
    reading.push(Buffer.from(text));
    reading.end();
    return rows;
  });

describe('the quick scan of sealed rows', () => {
  it('gives the rows that the row verifier gives, or refuses what it refuses', () => {
    const seen = { rows: 0, refused: 0 };
    fc.assert(
      fc.property(body, (text) => {
        const slow = slowly(text);
        expect(quickly(text)).toEqual(slow);
        seen['rows' in slow ? 'rows' : 'refused'] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.rows, seen.refused)).toBeGreaterThan(300);
  });
});
