// Workbooks that are damaged, or made to do harm: each is refused by what is wrong with it, before it costs memory or time.

import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook, UnreadableWorkbook, usualLimits } from '../../src/spreadsheet/index.js';
import { handMade, workbookParts, type ZipPart, zipOf } from './zip.js';

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const book = { sheets: [{ name: 'A', data: row }] };

/** What is wrong with a file, or the number of its rows. */
async function faultOf(file: Uint8Array, limits = usualLimits): Promise<string | number> {
  try {
    const { sheets } = await openWorkbook(Buffer.from(file), limits);
    let rows = 0;
    for (const sheet of sheets) for await (const batch of sheet.rows()) rows += batch.length;
    return rows;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.fault;
    throw error;
  }
}

/** The workbook with one part changed. */
const changed = (name: string, change: Partial<ZipPart>): Buffer =>
  zipOf(workbookParts(book).map((part) => (part.name === name ? { ...part, ...change } : part)));

const sheetPart = 'xl/worksheets/sheet1.xml';
const sheetXml = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;

describe('a file that is no workbook', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  it.each([
    ['an old workbook', Buffer.concat([ole, Buffer.alloc(500)]), 'old'],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.from('..EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', content: '' }]), 'binary'],
    [
      'a sheet of OpenDocument',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'open_document',
    ],
    ['a CSV in a zip file', zipOf([{ name: 'procedures.csv', content: 'a;b' }]), 'other'],
    ['an empty zip file', zipOf([]), 'other'],
    ['the first bytes of a zip file', Buffer.from('PK\u0003\u0004'), 'damaged'],
    ['a zip file without its end', handMade(book).subarray(0, 500), 'damaged'],
    [
      'a text document',
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content: '<R><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></R>',
        },
      ]),
      'other',
    ],
  ])('is %s', async (_what, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  it('is what Excel itself encrypts', async () => {
    const file = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'geheim', spinCount: 10 },
    });
    expect(await faultOf(file)).toBe('password');
  });

  it.each([
    ['xlsb', 'binary'],
    ['ods', 'open_document'],
    ['biff8', 'old'],
  ] as const)('is what another program writes as %s', async (bookType, fault) => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([[1]]), 'A');
    expect(await faultOf(write(made, { type: 'buffer', bookType }) as Buffer)).toBe(fault);
  });
});

describe('a zip bomb', () => {
  const blanks = Buffer.alloc(40_000_000, ' ');

  it('is known by its directory, before it is unpacked', async () => {
    expect(await faultOf(changed(sheetPart, { content: blanks }))).toBe('too_large');
  });

  it('is known by the sum of its parts', async () => {
    const bytes = workbookParts(book).reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    expect(await faultOf(handMade(book), { ...usualLimits, bytes })).toBe(1);
    expect(await faultOf(handMade(book), { ...usualLimits, bytes: bytes - 1 })).toBe('too_large');
  });

  it('is known by the number of its parts', async () => {
    const parts = Array.from({ length: 6000 }, (_, index) => ({ name: `x${index}`, content: '' }));
    expect(await faultOf(zipOf([...workbookParts(book), ...parts]))).toBe('too_large');
    expect(await faultOf(zipOf([...workbookParts(book), ...parts.slice(0, 4900)]))).toBe(1);
  });

  it('that lies about its size is stopped where it grows beyond what it said', async () => {
    expect(await faultOf(changed(sheetPart, { content: blanks, size: 1000 }))).toBe('damaged');
  });

  it('of entities is none: only those of XML are known', async () => {
    const content = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${sheetXml('<row><c t="str"><v>&b;</v></c></row>')}`;
    expect(await faultOf(changed(sheetPart, { content }))).toBe('damaged');
  });

  it('is not a workbook that only packs well', async () => {
    const data = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`);
    expect(await faultOf(handMade({ sheets: [{ name: 'A', data: data.join('') }] }))).toBe(20_000);
  });

  it('of cells in the last column costs no more than cells in the first', async () => {
    const data = Array.from(
      { length: 20_000 },
      (_, index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(await faultOf(handMade({ sheets: [{ name: 'A', data: data.join('') }] }))).toBe(20_000);
  });
});

describe('a damaged workbook', () => {
  it.each([
    ['a check sum that does not hold', changed(sheetPart, { checksum: 1 })],
    ['a part that is shorter than it says', changed(sheetPart, { size: 5000 })],
    ['a small part that is longer than it says', changed('xl/workbook.xml', { size: 10 })],
    ['a part packed in another way', changed(sheetPart, { method: 12 })],
    ['two parts of one name', zipOf([...workbookParts(book), { name: sheetPart, content: sheetXml(row) }])],
    ['a sheet that is not there', zipOf(workbookParts(book).filter(({ name }) => name !== sheetPart))],
    ['a sheet that stops in the middle', changed(sheetPart, { content: `<worksheet><sheetData>${row}` })],
    ['a sheet whose elements cross', changed(sheetPart, { content: sheetXml('<row><c></row></c>') })],
    ['a sheet that is no UTF-8', changed(sheetPart, { content: Buffer.from(sheetXml('\u00e9'), 'latin1') })],
    [
      'a shared text that is not there',
      changed(sheetPart, { content: sheetXml('<row><c t="s"><v>0</v></c></row>') }),
    ],
    [
      'styles that are not there',
      zipOf(workbookParts({ ...book, styles: '' }).filter(({ name }) => name !== 'xl/styles.xml')),
    ],
    [
      'a style that is not there',
      changed(sheetPart, { content: sheetXml('<row><c s="1"><v>1</v></c></row>') }),
    ],
    ['a row above the one before it', changed(sheetPart, { content: sheetXml('<row r="2"/><row r="2"/>') })],
    ['a row with no number', changed(sheetPart, { content: sheetXml('<row r="x"/>') })],
    ['a row below the last', changed(sheetPart, { content: sheetXml('<row r="1048577"/>') })],
    ['a cell twice', changed(sheetPart, { content: sheetXml('<row><c r="A1"/><c r="A1"/></row>') })],
    ['a cell nowhere', changed(sheetPart, { content: sheetXml('<row><c r="1"/></row>') })],
    ['a cell beyond the last column', changed(sheetPart, { content: sheetXml('<row><c r="XFE1"/></row>') })],
    ['no relations', changed('xl/_rels/workbook.xml.rels', { content: '<R/>' })],
    ['no workbook', changed('_rels/.rels', { content: '<R/>' })],
  ])('has %s', async (_what, file) => {
    expect(await faultOf(file)).toBe('damaged');
  });

  it('is one whose directory points outside the file', async () => {
    const file = handMade(book);
    file.writeUInt32LE(file.length + 5, file.length - 6);
    expect(await faultOf(file)).toBe('damaged');
  });

  it('is one in which a part has a password', async () => {
    expect(await faultOf(changed(sheetPart, { isEncrypted: true }))).toBe('password');
  });
});

describe('a workbook in an unusual form', () => {
  it('is read where its parts are not packed, or its sizes stand in the larger form', async () => {
    const parts = workbookParts(book);
    expect(await faultOf(zipOf(parts.map((part) => ({ ...part, method: 0 }))))).toBe(1);
    expect(await faultOf(zipOf(parts.map((part) => ({ ...part, isLarge: true }))))).toBe(1);
  });

  it('is read where something stands behind its end, and where it has a comment', async () => {
    const file = handMade(book);
    expect(await faultOf(Buffer.concat([file, Buffer.from('\0')]))).toBe(1);
    const withComment = Buffer.concat([
      file,
      Buffer.from('PK\u0005\u0006 comment of more than twenty bytes'),
    ]);
    withComment.writeUInt16LE(withComment.length - file.length, file.length - 2);
    expect(await faultOf(withComment)).toBe(1);
  });
});
