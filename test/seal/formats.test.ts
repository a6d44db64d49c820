// The same rows in every format come out as the same text, so that nothing behind the opening of a file knows its format.

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, check, csv, headers, parquet, rowsOf, workbook } from './small-feed.js';

const rows = [
  ['0271234567', 'A', '2024-02-29', '1990-05', '2024-05', '1234,5', '12', 'één; "twee"'],
  ['0271234568', 'true', '', '1990', '', '0,3', '0', '€ ‘Ž’ 😀'],
  ['0271234569', 'A', '1999-12-31', '', '2023-12', '-7,25', '100000', ''],
];

const quoted = (cell: string): string => (/[;|,\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const text = (delimiter = ';'): string =>
  csv(
    rows.map((row) => row.map(quoted)),
    delimiter,
  );

const ndjson = (): string =>
  rows
    .map((row) => {
      const [person, kind, day, birth, period, hours = '', count, remark] = row;
      const given = { v_nummer: person, datum: day === '' ? null : day, geboren: birth, maand: period };
      const words = JSON.stringify({ ...given, opmerking: remark }).slice(1, -1);
      const value = kind === 'true' ? 'true' : `"${kind}"`;
      return `{${words},"soort":${value},"uren":${hours.replace(',', '.')},"aantal":${count}}\n`;
    })
    .join('');

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

let sheet: Uint8Array;
let columns: Buffer;

beforeAll(async () => {
  sheet = await workbook([
    ['0271234567', 'A', day('2024-02-29'), '1990-05', '2024-05', 1234.5, 12, 'één; "twee"'],
    ['0271234568', true, null, 1990, null, 0.1 + 0.2, 0, '€ ‘Ž’ 😀'],
    ['0271234569', 'A', day('1999-12-31'), null, '2023-12', -7.25, 100_000, null],
  ]);
  const values = `
    ('0271234567', 'A', date '2024-02-29', '1990-05', '2024-05', 1234.50::decimal(18,2), 12, 'één; "twee"'),
    ('0271234568', 'true', null, '1990', null, 0.30::decimal(18,2), 0, '€ ‘Ž’ 😀'),
    ('0271234569', 'A', date '1999-12-31', null, '2023-12', -7.25::decimal(18,2), 100000, null)`;
  columns = await parquet(`select * from (values ${values}) as t(${headers.join(', ')})`);
});

describe('the same rows', () => {
  it.each([
    ['CSV with semicolons', () => Buffer.from(text())],
    ['CSV with commas', () => Buffer.from(text(','))],
    ['CSV with tabs', () => Buffer.from(text('\t'))],
    ['CSV with vertical bars', () => Buffer.from(text('|'))],
    ['CSV for Excel, with a line that names the separator', () => Buffer.from(`sep=|\r\n${text('|')}`)],
    ['UTF-16, little end first', () => Buffer.from(`\ufeff${text()}`, 'utf16le')],
    ['UTF-16, big end first', () => Buffer.from(`\ufeff${text()}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', () => Buffer.from(text(), 'utf16le')],
    ['UTF-16, big end first, without a mark', () => Buffer.from(text(), 'utf16le').swap16()],
    ['NDJSON', () => Buffer.from(ndjson())],
    [
      'NDJSON in UTF-16 with lines of Windows',
      () => Buffer.from(`\ufeff${ndjson().replaceAll('\n', '\r\n')}`, 'utf16le'),
    ],
    ['XLSX', () => sheet],
    ['Parquet', () => columns],
    ['CSV in gzip', () => gzipSync(text())],
    ['XLSX in gzip', () => gzipSync(sheet)],
  ])('are the same text from %s, whatever parts it comes in', async (_format, bytes) => {
    for (const size of [1, 7, 65_536]) expect(await cellsOf(bytes(), { size })).toEqual(rows);
    expect(await check(bytes())).toMatchObject({ status: 'checked', rows: 3, bad: 0, broken: 0 });
  });

  it.each([
    ['CSV', () => Buffer.from(text()), [2, 3, 4]],
    ['NDJSON', () => Buffer.from(ndjson()), [1, 2, 3]],
    ['XLSX', () => sheet, [2, 3, 4]],
    ['Parquet, by record', () => columns, [1, 2, 3]],
  ])('keep the line that a message names, in %s', async (_format, bytes, lines) => {
    expect((await rowsOf(bytes())).map((row) => row.line)).toEqual(lines);
  });
});
