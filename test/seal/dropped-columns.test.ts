// What nothing needs never leaves the supplier: not its values, not its name, not in what is sealed and not in a message.

import { createReadStream, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { checkDelivery, readSealed } from '../../src/seal/index.js';
import { feedDropping } from '../contract/feeds.js';
import { bodyOf, codesOf, feeds, inParts, sealBytes } from './kit.js';

const stays = await feedDropping('coa/stays', 'destination_kind', 'end_reason');
const header = stays.columns.map((column) => column.meta.header).join(';');
const secret = 'bij zijn zus, 999990019';
const rows = [
  ['C-1001', 'UTR01', '2024-01-02', '2024-01-20', 'geheim', secret],
  ['C-1002', 'UTR01', 'x', '', '', 'a'],
];
const source = `${header}\nC-1001;UTR01;2024-01-02;2024-01-20;geheim;${secret}\nC-1002;UTR01;x;;;"a\n${secret}"\n`;

const named = (cells: readonly string[]) =>
  Object.fromEntries(header.split(';').map((name, index) => [name, cells[index]]));

describe('a column that nothing needs', () => {
  it('stands neither in the sealed rows nor in their line of names', async () => {
    const { result, path } = await sealBytes(source, { feed: stays });
    expect(result.status).toBe('sealed');
    const text = gunzipSync(readFileSync(path)).toString('utf8');
    expect(text.split('\n')[1]).toBe('_line;coa_number;location_code;from_date;to_date');
    expect(bodyOf(path).map((line) => line.split(';').slice(2))).toEqual([
      ['UTR01', '2024-01-02', '2024-01-20'],
      ['UTR01', 'x', ''],
    ]);
    expect(text).not.toMatch(/geheim|zus|\[id\]/);
  });

  it('is not judged: no fault of it is named, and no number in it counts as masked', async () => {
    const { result } = await sealBytes(source, { feed: stays });
    expect(codesOf(result)).toEqual([]);
    const options = { feed: stays, others: feeds, referenceDate: '2024-01-31', fileName: 'x_2024-01-31.csv' };
    const checked = await checkDelivery(inParts(Buffer.from(source)), options);
    expect(checked).toMatchObject({ status: 'checked', rows: 2, bad: 1 });
    expect(checked.diagnostics).toMatchObject([
      { code: 'CONTRACT_ROW', at: { line: 3, column: 'datum_van', columnNumber: 3 } },
    ]);
  });

  it.each([
    ['NDJSON', async () => Buffer.from(rows.map((row) => `${JSON.stringify(named(row))}\n`).join(''))],
    ['XLSX', () => writeXlsx({ sheets: [{ name: 'Blad1', rows: [header.split(';'), ...rows] }] })],
  ])('is left out of %s as well, without a trace', async (_format, bytes) => {
    const { result, path } = await sealBytes(await bytes(), { feed: stays });
    expect(codesOf(result)).toEqual([]);
    expect(bodyOf(path).map((line) => line.split(';').slice(2))).toEqual([
      ['UTR01', '2024-01-02', '2024-01-20'],
      ['UTR01', 'x', ''],
    ]);
    expect(gunzipSync(readFileSync(path)).toString('utf8')).not.toMatch(/geheim|zus|\[id\]/);
  });

  it('moves no column in the hint that days stand month first', async () => {
    const feed = await feedDropping('uwv/permits', 'suspended_days', 'sbi_code', 'wage_period');
    const names = feed.columns.map(({ meta }) => meta.header);
    const place = feed.columns.findLastIndex(({ notation }) => notation === 'date');
    expect(feed.columns.slice(0, place).some(({ name }) => feed.dropped.has(name))).toBe(true);
    const line = names.map((_name, index) => (index === place ? '1-13-2024' : '')).join(';');
    const bytes = Buffer.from(`${names.join(';')}\n${`${line}\n`.repeat(3)}`);
    const options = { feed, others: feeds, referenceDate: '2024-01-31', fileName: 'x_2024-01-31.csv' };
    const { diagnostics } = await checkDelivery(inParts(bytes), options);
    expect(diagnostics.filter(({ code }) => code === 'CONTRACT_DAY_MONTH')).toMatchObject([
      { at: { line: 2, column: names[place], columnNumber: place + 1 } },
    ]);
  });

  it('stands in the file all the same, so that a file for another feed is seen', async () => {
    const { result } = await sealBytes('coa_nummer;locatiecode;datum_van;datum_tot\n', { feed: stays });
    expect(codesOf(result)).toEqual(['SEAL_HEADER_COLUMNS']);
  });

  it('is refused where it comes all the same, sealed by who does not know that nothing needs it', async () => {
    const whole = await feedDropping('coa/stays');
    const { path } = await sealBytes(source, { feed: whole });
    const read = await readSealed(createReadStream(path), { feed: stays, file: 'x' });
    expect(read).toMatchObject({ status: 'refused', diagnostics: [{ code: 'SEAL_READ_CONTRACT' }] });
  });
});

describe('a list that says nothing needs', () => {
  it.each(['coa_number', 'location_code', 'from_date'])('the key column %s is refused', async (column) => {
    await expect(feedDropping('coa/stays', column)).rejects.toThrow(/needed, but not by the list/);
  });
});
