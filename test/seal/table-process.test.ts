// Spreadsheets and Parquet files are read in a process that a hostile file can hold or exhaust, and that is then ended: the
// program goes on, and the supplier hears why.

import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { checkDelivery } from '../../src/seal/index.js';
import { type ReaderLimits, tableProcesses } from '../../src/seal/table-process.js';
import { UnreadableFile } from '../../src/seal/unreadable.js';
import { handMade, workbookParts, zipOf } from '../spreadsheet/zip.js';
import { codesOf, inParts } from './kit.js';
import { headers, parquet, small, workbook } from './small-feed.js';

const many = (rows: number): Promise<Uint8Array> =>
  workbook(
    Array.from({ length: rows }, (_, index) => [
      `027${1_000_000 + index}`,
      'A',
      null,
      null,
      null,
      1.5,
      3,
      'x',
    ]),
  );

const checkIn = (file: Uint8Array, limits?: ReaderLimits) =>
  checkDelivery(inParts(file), {
    feed: small,
    others: [small],
    referenceDate: '2024-12-31',
    fileName: 'x.xlsx',
    openTable: tableProcesses(limits),
  });

describe('a process that reads a file', () => {
  it('reads every row of a workbook, more than it sends at a time', async () => {
    expect(await checkIn(await many(20_000))).toMatchObject({
      status: 'checked',
      rows: 20_000,
      bad: 0,
      broken: 0,
    });
  });

  it('reads a Parquet file', async () => {
    const columns = headers.map((name, index) =>
      index === 0
        ? `(range + 270000000)::varchar as ${name}`
        : index === 1
          ? `'A' as ${name}`
          : `null::varchar as ${name}`,
    );
    const file = await parquet(`select ${columns.join(', ')} from range(70000)`);
    expect(await checkIn(file)).toMatchObject({ status: 'checked', rows: 70_000, bad: 0, broken: 0 });
  });

  it('tells what is wrong with a file', async () => {
    const damaged = handMade({ sheets: [{ name: 'A', data: '<row r="0"/>' }] });
    expect(codesOf(await checkIn(damaged))).toEqual(['SEAL_WORKBOOK_DAMAGED']);
    const parts = workbookParts({ sheets: [{ name: 'A', data: '' }] });
    expect(
      codesOf(await checkIn(zipOf([...parts, { name: 'x', content: Buffer.alloc(5_000_000) }]))),
    ).toEqual(['SEAL_UNPACKS_TOO_LARGE']);
  });

  it('tells of damage that only the end shows, and then nothing of the file was taken over', async () => {
    const rows = Array.from(
      { length: 3000 },
      () => '<row><c t="str"><v>0271234567</v></c><c t="str"><v>A</v></c></row>',
    );
    const names = `<row>${headers.map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row>`;
    const parts = workbookParts({ sheets: [{ name: 'A', data: names + rows.join('') }] });
    const file = zipOf(parts.map((part) => (part.name.includes('sheet1') ? { ...part, checksum: 7 } : part)));
    expect(await checkIn(file)).toMatchObject({ status: 'refused' });
  });

  it('that takes too long is ended', async () => {
    const result = await checkIn(await many(1000), { seconds: 0.001, megabytes: 100 });
    expect(codesOf(result)).toEqual(['SEAL_READER_STOPPED']);
    const [problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl')).toContain('duurde te lang');
    expect(render(problem, 'en')).toContain('took too long');
  });

  it('that takes too much memory is ended', async () => {
    const long = 'x'.repeat(300);
    const texts = Array.from({ length: 150_000 }, (_, index) => `<si><t>${index}${long}</t></si>`).join('');
    const file = handMade({ sheets: [{ name: 'A', data: '' }], sharedTexts: texts });
    const result = await checkIn(file, { seconds: 60, megabytes: 30 });
    expect(codesOf(result)).toEqual(['SEAL_READER_STOPPED']);
    expect(JSON.stringify(result)).toContain('"reason":"memory"');
    const [problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl')).toContain('te veel geheugen');
  });

  it('is ended by a Parquet file with five changed bytes that say a billion times the same, and the program goes on', async () => {
    const columns = headers.map(
      (name, index) => `${index < 2 ? '(range + 270000000)::varchar' : 'null::varchar'} as ${name}`,
    );
    const file = await parquet(`select ${columns.join(', ')} from range(24)`, ', compression uncompressed');
    // Bytes of the run that tells for 24 records at once whether there is a value: its length, and the value.
    const run = file.indexOf(Buffer.from([2, 0, 0, 0, 24 << 1, 1]));
    expect(run).toBeGreaterThan(0);
    file.set([0xfe, 0xff, 0xff, 0xff, 0x07], run + 4);
    const result = await checkIn(file, { seconds: 60, megabytes: 100 });
    expect(codesOf(result)).toEqual(['SEAL_READER_STOPPED']);
    expect(JSON.stringify(result)).toContain('"reason":"memory"');
  });

  it('ends with the reader of its rows, also where that stops early', async () => {
    const table = await tableProcesses()('zip', Buffer.from(await many(20_000)));
    const range = { section: 0, below: 1, first: 0, width: headers.length };
    for await (const batch of table.rows(range)) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    await expect(table.rows(range).next()).rejects.toThrow();
  });

  it('refuses a file that does not fit in memory before it is started', async () => {
    const start = Buffer.from('PK\u0003\u0004');
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield start;
      for (;;) yield Buffer.alloc(2 ** 24);
    }
    const result = await checkDelivery(endless(), {
      feed: small,
      others: [small],
      referenceDate: '2024-12-31',
      fileName: 'x.xlsx',
      openTable: () => Promise.reject(new UnreadableFile({ code: 'SEAL_CUT_OFF', params: {} })),
    });
    expect(codesOf(result)).toEqual(['SEAL_FILE_TOO_LARGE']);
    for (const language of ['nl', 'en'] as const)
      expect(result.diagnostics.map((each) => render(each, language)).join()).toContain('256 MB');
  });
});
