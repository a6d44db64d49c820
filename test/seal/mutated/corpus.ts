// Valid files in every format, of the same rows, that are then changed.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { workbookParts, type ZipPart, zipOf } from '../../spreadsheet/zip.js';
import { sealBytes } from '../kit.js';
import { csv, headers, parquet, small, workbook } from '../small-feed.js';

const rowCount = 24;

export const persons = Array.from({ length: rowCount }, (_, index) => `027${1_000_000 + index * 7919}`);

const days = ['2024-02-29', '1999-12-31', ''];
const remarks = ['één; "twee"', 'regel\nregel', '', 'woord'];

const table = persons.map((person, index) => [
  person,
  index % 2 === 0 ? 'A' : 'true',
  days[index % 3] ?? '',
  index % 2 === 0 ? '1990-05' : '1990',
  '2024-05',
  index % 4 === 0 ? '1234,5' : '',
  String(index),
  remarks[index % 4] ?? '',
]);

const quoted = (cell: string): string => (/[;,|\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const text = (delimiter: string): string =>
  csv(
    table.map((row) => row.map(quoted)),
    delimiter,
  );

const ndjson = (): string =>
  table
    .map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, index) => [headers[index], cell])))}\n`)
    .join('');

const sheet = (): Promise<Uint8Array> =>
  workbook(
    table.map(([person = '', kind = '', day, birth = '', period = '', hours, count, remark = '']) => [
      person,
      kind,
      day ? new Date(`${day}T00:00:00Z`) : null,
      birth,
      period,
      hours ? 1234.5 : null,
      Number(count),
      remark,
    ]),
  );

const escaped = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The parts of a workbook before they are packed, so that changes get behind the check sums of the zip. */
export const partsOfWorkbook: readonly ZipPart[] = workbookParts({
  sheets: [
    {
      name: 'A',
      data: [headers, ...table]
        .map((row, line) => {
          const cells = row.map((cell, column) => {
            const reference = `${String.fromCharCode(65 + column)}${line + 1}`;
            if (column === 0) return `<c r="${reference}" t="s"><v>${line}</v></c>`;
            if (column === 2 && cell !== '' && line > 0) return `<c r="${reference}" s="1"><v>45351</v></c>`;
            return `<c r="${reference}" t="str"><v>${escaped(cell)}</v></c>`;
          });
          return `<row r="${line + 1}">${cells.join('')}</row>`;
        })
        .join(''),
    },
  ],
  sharedTexts: [headers[0], ...persons].map((each) => `<si><t>${each}</t></si>`).join(''),
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

const sqlText = (cell: string): string => `'${cell.replaceAll("'", "''")}'`;

function columns(options: string): Promise<Buffer> {
  const rows = table.map((row) => `(${row.map(sqlText).join(', ')})`).join(', ');
  const values = `select * replace (aantal::integer as aantal, try_cast(datum as date) as datum)`;
  return parquet(`${values} from (values ${rows}) as t(${headers.join(', ')})`, options);
}

async function sealed(): Promise<Buffer> {
  const { path } = await sealBytes(text(';'), { feed: small });
  return readFileSync(path);
}

/** The format of which a part is changed and packed again. */
export const withinWorkbook = 'XLSX, within its parts';

/** Files by the name of their format. */
export async function corpus(): Promise<ReadonlyMap<string, Buffer>> {
  return new Map([
    ['CSV', Buffer.from(text(';'))],
    ['CSV of Windows', Buffer.from(text('|').replaceAll('\n', '\r\n'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['NDJSON', Buffer.from(ndjson())],
    ['gzip', gzipSync(text(','))],
    ['XLSX', Buffer.from(await sheet())],
    [withinWorkbook, zipOf(partsOfWorkbook)],
    ['Parquet', await columns('')],
    ['Parquet, not packed', await columns(', compression uncompressed, parquet_version v2')],
    ['sealed', await sealed()],
  ]);
}
