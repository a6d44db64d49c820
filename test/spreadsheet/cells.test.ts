// The value of every kind of cell, from XML as programs write it, and the same values as two other readers see them.

import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { type CellValue, streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook, type SheetCell } from '../../src/spreadsheet/index.js';
import { type HandMade, handMade } from './zip.js';

async function rowsOf(file: Uint8Array, sheet = 0): Promise<{ line: number; cells: unknown[] }[]> {
  const { sheets } = await openWorkbook(Buffer.from(file));
  const rows = [];
  for await (const batch of sheets[sheet]?.rows() ?? [])
    rows.push(
      ...batch.map(({ line, cells }) => ({ line, cells: Array.from(cells, (cell) => cell ?? null) })),
    );
  return rows;
}

/** The cells of the first row of a sheet with this XML in it. */
async function cellsOf(data: string, more: Omit<HandMade, 'sheets'> = {}): Promise<unknown[] | undefined> {
  const file = handMade({ sheets: [{ name: 'A', data: `<row r="1">${data}</row>` }], ...more });
  return (await rowsOf(file))[0]?.cells;
}

/** One number in a cell of this format. */
const formatted = async (code: string, value: string, is1904 = false): Promise<unknown> => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
  return (await cellsOf(`<c r="A1" s="1"><v>${value}</v></c>`, { styles, is1904 }))?.[0];
};

const builtIn = async (id: number, value: string): Promise<unknown> => {
  const styles = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
  return (await cellsOf(`<c r="A1" s="0"><v>${value}</v></c>`, { styles }))?.[0];
};

describe('a cell', () => {
  it.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a formula, with its last value', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula of a text', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>tekst</v></c>', 'tekst'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['no', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>eigen</t></is></c>', 'eigen'],
    [
      'a text of its own in runs',
      '<c r="A1" t="inlineStr"><is><r><t>ei</t></r><r><t>gen</t></r></is></c>',
      'eigen',
    ],
    ['a day as a text of ISO 8601', '<c r="A1" t="d"><v>2024-01-05T00:00:00</v></c>', '2024-01-05'],
    [
      'a moment as a text of ISO 8601',
      '<c r="A1" t="d"><v>2024-01-05T10:30:00Z</v></c>',
      '2024-01-05 10:30:00',
    ],
    ['a number that is none', '<c r="A1"><v>0x1F</v></c>', '0x1F'],
    ['a text with characters that XML cannot hold', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
  ])('holds %s', async (_what, data, value) => {
    expect(await cellsOf(data)).toEqual([value]);
  });

  it('holds a shared text, its runs joined and its pronunciation left out', async () => {
    const sharedTexts =
      '<si><t>een</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">twee </t></r><r><t>drie</t></r><rPh sb="0" eb="1"><t>uit</t></rPh></si><si><t/></si>';
    const data = [1, 0, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await cellsOf(data, { sharedTexts })).toEqual(['twee drie', 'een']);
  });

  it('stands in the column that it names, or behind the one before it', async () => {
    expect(await cellsOf('<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AA1"><v>3</v></c>')).toEqual([
      null,
      1,
      2,
      ...Array(23).fill(null),
      3,
    ]);
  });

  it('is read whatever prefix the elements have', async () => {
    const data = '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>';
    expect(await rowsOf(handMade({ sheets: [{ name: 'A', data }], prefix: 'x' }))).toEqual([
      { line: 1, cells: [7] },
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['dd-mm-yyyy', '45296', '2024-01-05'],
    ['dd\\-mm\\-jjjj', '45296', '2024-01-05'],
    ['[$-413]d mmmm yyyy;@', '45296.75', '2024-01-05'],
    ['d', '45296', '2024-01-05'],
    ['yyyy-mm', '45296', '2024-01'],
    ['mmm-yy', '45296', '2024-01'],
    ['yyyy', '45296', '2024'],
    ['dd-mm-yyyy hh:mm', '45296', '2024-01-05'],
    ['dd-mm-yyyy hh:mm', '45296.4375', '2024-01-05 10:30:00'],
    ['dd-mm-yyyy hh:mm', '45295.99999999', '2024-01-05'],
    ['hh:mm', '0.4375', '10:30:00'],
    ['[h]:mm:ss', '1.5', '36:00:00'],
    ['0%', '0.25', { percent: 0.25 }],
    ['0.00%', '0.125', { percent: 0.125 }],
    ['0000000000', '271234567', '0271234567'],
    ['General', '45296', 45296],
    ['Standaard', '45296', 45296],
    ['#,##0.00', '45296', 45296],
    ['[Red]0.0', '45296', 45296],
    ['"dagen" 0', '45296', 45296],
    ['0.00E+00', '45296', 45296],
    ['_-[$€-413] * #,##0.00_-', '45296', 45296],
    ['@', '45296', 45296],
    ['dd-mm-yyyy', '-1', -1],
    ['dd-mm-yyyy', '2958466', 2_958_466],
    ['dd-mm-yyyy', '2958465', '9999-12-31'],
  ])('of the format %s: %s', async (code, value, expected) => {
    expect(await formatted(code, value)).toEqual(expected);
  });

  it.each([
    [14, '45296', '2024-01-05'],
    [15, '45296', '2024-01-05'],
    [17, '45296', '2024-01'],
    [20, '0.5', '12:00:00'],
    [22, '45296.5', '2024-01-05 12:00:00'],
    [9, '0.5', { percent: 0.5 }],
    [1, '45296', 45296],
    [49, '45296', 45296],
  ])('of the built-in format %i: %s', async (id, value, expected) => {
    expect(await builtIn(id, value)).toEqual(expected);
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
  ])('%s counts days from 1900, with a leap day that never was', async (value, expected) => {
    expect(await formatted('dd-mm-yyyy', value)).toBe(expected);
  });

  it.each([
    ['0', '1904-01-01'],
    ['43834', '2024-01-05'],
    ['60', '1904-03-01'],
  ])('%s counts days from 1904 where the workbook says so', async (value, expected) => {
    expect(await formatted('dd-mm-yyyy', value, true)).toBe(expected);
  });

  it('of a conditional style says nothing about cells', async () => {
    const styles =
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="dd-mm-yyyy"/></dxf></dxfs>';
    expect(await cellsOf('<c s="0"><v>1</v></c>', { styles })).toEqual([1]);
  });
});

describe('a row', () => {
  it('keeps its number over blank rows, which are left out', async () => {
    const data =
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"/><row r="4"><c r="A4"/><c r="B4" t="str"><v></v></c></row><row r="9"><c r="A9"><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(await rowsOf(handMade({ sheets: [{ name: 'A', data }] }))).toEqual([
      { line: 2, cells: [1] },
      { line: 9, cells: [2] },
      { line: 10, cells: [3] },
    ]);
  });
});

describe('a workbook', () => {
  it('gives the sheets that are shown, in their order', async () => {
    const data = '<row><c><v>1</v></c></row>';
    const states = ['', 'hidden', 'veryHidden', 'visible'];
    const sheets = states.map((state, index) => ({ name: `B${index}`, data, ...(state ? { state } : {}) }));
    const opened = await openWorkbook(handMade({ sheets }));
    expect(opened.sheets.map(({ name }) => name)).toEqual(['B0', 'B3']);
  });

  const text = fc.string({ unit: fc.constantFrom(...'ab c&<>"\'é€😀_x0041_;,\t'), maxLength: 12 });
  const value = fc.oneof(
    text,
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.boolean(),
    fc.constant(null),
    fc
      .date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => new Date(date.toISOString().slice(0, 10))),
  );
  const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

  it('has the same values for two other readers', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const file = await writeXlsx({ sheets: [{ name: 'A', rows: rows as CellValue[][] }] });
        const ours = new Map((await rowsOf(file)).map(({ line, cells }) => [line, cells.map(plain)]));
        const theirs = new Map<number, string[]>();
        for await (const row of streamXlsxRows(file)) theirs.set(row.index + 1, row.values.map(plain));
        const third = utils.sheet_to_json<CellValue[]>(
          read(file, { cellDates: true, UTC: true }).Sheets.A ?? {},
          { header: 1, raw: true, UTC: true, blankrows: true },
        );
        for (const [index, written] of rows.entries()) {
          const expected = trimmed(written.map(plain));
          expect(trimmed(ours.get(index + 1) ?? [])).toEqual(expected);
          expect(trimmed(theirs.get(index + 1) ?? [])).toEqual(expected);
          expect(trimmed(Array.from(third[index] ?? [], plain))).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a workbook of another program', () => {
  it('has the same values as that program reads in it', async () => {
    const rows = [
      ['tekst', 12.5, true, new Date('2024-01-05T00:00:00Z'), null, '0271234567'],
      [null, 0.1, false, new Date('1999-12-31T00:00:00Z'), 'é 😀', 'x'],
    ];
    for (const bookSST of [true, false]) {
      const sheet = utils.aoa_to_sheet(rows, { cellDates: true, UTC: true, dateNF: 'dd-mm-yyyy' });
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'A');
      const file = write(book, { type: 'buffer', bookType: 'xlsx', bookSST, cellDates: true }) as Buffer;
      const found = await rowsOf(file);
      expect(found.map(({ cells }) => cells.map(plain))).toEqual(rows.map((row) => row.map(plain)));
    }
  });
});

/** A cell of any reader as text; numbers by their first fifteen digits. */
function plain(cell: SheetCell | CellValue | undefined | unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell);
}

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
