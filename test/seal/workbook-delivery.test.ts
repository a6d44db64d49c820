// A spreadsheet as a delivery: where its header stands, which sheet counts, what its cells become, and what a supplier hears
// of one that cannot be read.

import { utils, write } from '@e965/xlsx';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { handMade, workbookParts, zipOf } from '../spreadsheet/zip.js';
import { codesOf } from './kit.js';
import { cellsOf, check, headers, rowsOf, workbook } from './small-feed.js';

const row = ['0271234567', 'A', null, null, null, 1.5, 3, null];
const sheet = (name: string, rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows: rows ?? [],
  ...more,
});
const book = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
const blank = (lines: number): null[][] => Array.from({ length: lines }, () => [null]);

/** What is said of a file, in both languages. */
async function said(file: Uint8Array): Promise<{ codes: string[]; nl: string; en: string }> {
  const result = await check(file);
  const inLanguage = (language: 'nl' | 'en') =>
    result.diagnostics.map((each) => render(each, language)).join('\n');
  return { codes: codesOf(result), nl: inLanguage('nl'), en: inLanguage('en') };
}

describe('the header of a sheet', () => {
  it('may stand below titles and blank rows, and to the right of empty columns', async () => {
    const titles = [['Levering van december'], [null], [null, 'vertrouwelijk']];
    const file = await book(
      sheet('A', [...titles, [null, null, ...headers], [null, null, ...row]], {
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 5 }],
      }),
    );
    expect(await rowsOf(file)).toEqual([{ line: 5, cells: ['0271234567', 'A', '', '', '', '1,5', '3', ''] }]);
  });

  it.each([
    [20, 'read'],
    [21, 'refused'],
  ])('on row %i is %s', async (line, outcome) => {
    const file = await book(sheet('A', [['titel'], ...blank(line - 2), headers, row]));
    if (outcome === 'read') expect((await rowsOf(file)).map((each) => each.line)).toEqual([line + 1]);
    else expect(codesOf(await check(file))).toEqual(['SEAL_NO_HEADER']);
  });

  it('may have blanks around its names', async () => {
    expect(await rowsOf(await book(sheet('A', [headers.map((name) => ` ${name} `), row])))).toHaveLength(1);
  });

  it('that is not right is told at its sheet and line, by the line that comes nearest', async () => {
    const wrong = headers.map((name) => (name === 'uren' ? 'uren per week' : name));
    const { codes, nl, en } = await said(await book(sheet('Blad 999990019', [['titel'], wrong, row])));
    expect(codes).toEqual(['SEAL_HEADER_COLUMNS']);
    expect(nl).toContain('blad "Blad [id]", regel 2');
    expect(nl).toContain('"uren per week"');
    expect(en).toContain('sheet "Blad [id]", line 2');
  });
});

describe('the sheets of a workbook', () => {
  it('that are hidden are left out, whatever is on them', async () => {
    const file = await book(
      sheet('oud', [headers, row, row], { hidden: true }),
      sheet('nu', [headers, row]),
      sheet('heel oud', [headers, row], { veryHidden: true }),
    );
    expect(await rowsOf(file)).toHaveLength(1);
  });

  it('without data do not count, nor do those with other columns', async () => {
    const file = await book(
      sheet('leeg', []),
      sheet('sjabloon', [headers]),
      sheet('uitleg', [['x']]),
      sheet('nu', [headers, row]),
    );
    expect(await rowsOf(file)).toHaveLength(1);
  });

  it('that both carry the header are refused by their names, with numbers masked', async () => {
    const { codes, nl, en } = await said(
      await book(sheet('A', [headers, row]), sheet('B 999990019', [headers, row])),
    );
    expect(codes).toEqual(['SEAL_WORKBOOK_SHEETS']);
    expect(nl).toContain('"A", "B [id]"');
    expect(en).toContain('the sheets "A", "B [id]"');
    expect(nl + en).not.toContain('999990019');
  });

  it('may all be empty but for the header: a valid empty delivery', async () => {
    expect(await check(await book(sheet('A', [headers])))).toMatchObject({ status: 'checked', rows: 0 });
  });

  it('that are all empty are an empty file', async () => {
    expect(codesOf(await check(await book(sheet('A', []))))).toEqual(['SEAL_EMPTY_FILE']);
  });
});

describe('a cell of a sheet', () => {
  /** The texts of one row of cells. */
  const textsOf = async (...cells: unknown[]): Promise<unknown> =>
    (await cellsOf(await workbook([[...cells] as never])))[0];

  it('that is an error makes its row faulty, in a column of texts too', async () => {
    const data = (cells: string): string =>
      `<row r="1">${headers.map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row><row r="2">${cells}</row>`;
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const error = '<c t="e"><v>#N/A</v></c>';
    for (const [at, rule] of [
      [0, 'identifier'],
      [1, 'code'],
      [2, 'form'],
      [5, 'form'],
      [7, 'cell_error'],
    ] as const) {
      const cells = headers.map((_, index) =>
        index === at ? error : index === 0 ? text('0271234567') : index === 1 ? text('A') : '<c/>',
      );
      const result = await check(handMade({ sheets: [{ name: 'A', data: data(cells.join('')) }] }));
      expect(result).toMatchObject({ rows: 1, bad: 1 });
      expect(JSON.stringify(result.diagnostics)).toContain(`"rule":"${rule}"`);
    }
  });

  it('that is a number of a person has its digits, and gives the same pseudonym as the text', async () => {
    expect(await textsOf(271_234_567, 'A')).toEqual(['271234567', 'A', '', '', '', '', '', '']);
  });

  it('of a number without noise, without exponent, with a comma', async () => {
    const texts = (await cellsOf(
      await workbook([
        [1, 'A', null, null, null, 0.1 + 0.2, 1e6, 1e-7],
        [1, 'A', null, null, null, 1234.56, 12, 123_456_789_012_345_680],
      ]),
    )) as string[][];
    expect(texts.map((cells) => cells.slice(5))).toEqual([
      ['0,3', '1000000', '0,0000001'],
      ['1234,56', '12', '1,23456789012346E+17'],
    ]);
  });

  it('that is a percentage keeps its sign, and so never passes for a number a hundred times too small', async () => {
    const styles = '<cellXfs><xf numFmtId="9"/></cellXfs>';
    const names = headers.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
    const data = `<row>${names}</row><row><c t="str"><v>0271234567</v></c><c t="str"><v>A</v></c><c r="F2" s="0"><v>0.25</v></c></row>`;
    const file = handMade({ sheets: [{ name: 'A', data }], styles });
    expect(await cellsOf(file)).toEqual([['0271234567', 'A', '', '', '', '25%', '', '']]);
    expect(await check(file)).toMatchObject({ bad: 1 });
  });

  it('outside the columns makes its row broken, and the rows around it are kept', async () => {
    const file = await book(sheet('A', [headers, row, [...row, 'x'], row]));
    expect((await rowsOf(file)).map((each) => ('broken' in each ? each.broken : each.line))).toEqual([
      2,
      'ragged',
      4,
    ]);
  });

  it('with a NUL in it makes its row broken', async () => {
    const names = headers.map((name) => `<c t="str"><v>${name}</v></c>`).join('');
    const data = `<row>${names}</row><row><c t="str"><v>a_x0000_b</v></c></row><row><c t="str"><v>a_xD800_b</v></c></row>`;
    const rows = await rowsOf(handMade({ sheets: [{ name: 'A', data }] }));
    expect(rows).toEqual([
      { line: 2, broken: 'nul' },
      { line: 3, broken: 'encoding' },
    ]);
  });
});

describe('a workbook that cannot be read', () => {
  const parts = workbookParts({ sheets: [{ name: 'A', data: '' }] });
  const made = (bookType: 'xlsb' | 'ods' | 'biff8'): Buffer => {
    const file = utils.book_new();
    utils.book_append_sheet(file, utils.aoa_to_sheet([headers]), 'A');
    return write(file, { type: 'buffer', bookType }) as Buffer;
  };
  const bomb = zipOf([...parts, { name: 'xl/media/x.bin', content: Buffer.alloc(20_000_000) }]);

  it.each([
    [
      'SEAL_WORKBOOK_PASSWORD',
      'wachtwoord',
      'password',
      () => writeXlsx({ sheets: [sheet('A', [headers])], encryption: { password: 'x', spinCount: 10 } }),
    ],
    ['SEAL_WORKBOOK_DAMAGED', 'beschadigd', 'damaged', () => zipOf(parts).subarray(0, 700)],
    ['SEAL_UNPACKS_TOO_LARGE', 'zipbom', 'zip bomb', () => bomb],
    ['SEAL_NOT_TEXT', 'oud Excel-bestand (.xls)', 'old Excel file (.xls)', () => made('biff8')],
    ['SEAL_NOT_TEXT', '(.xlsb)', '(.xlsb)', () => made('xlsb')],
    ['SEAL_NOT_TEXT', '.ods', '.ods', () => made('ods')],
    [
      'SEAL_NOT_TEXT',
      'zip-bestand dat geen rekenblad is',
      'zip file that is no spreadsheet',
      () => zipOf([{ name: 'procedures.csv', content: headers.join(';') }]),
    ],
    ['SEAL_NOT_TEXT', 'PDF', 'PDF', () => Buffer.from('%PDF-1.7\n')],
    ['SEAL_NOT_TEXT', 'HTML of XML', 'HTML or XML', () => Buffer.from('\ufeff<html><table>')],
  ])('is refused by what it is and what to do: %s, %s', async (code, dutch, english, make) => {
    const { codes, nl, en } = await said(await make());
    expect(codes).toEqual([code]);
    expect(nl).toContain(dutch);
    expect(en).toContain(english);
    expect(nl).toContain('Er is niets overgenomen.');
    expect(nl).not.toMatch(/undefined|NaN/);
  });
});
