// Reading a sealed delivery at intake: what was changed on the way is refused, and nothing of it is quoted or left.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { readSealedHeader } from '../../src/seal/index.js';
import { codesOf, goodRow, header, inParts, newPath, readBack, sealBytes } from './kit.js';

const source = `${header}\n${goodRow}\nC-1;UTR01;2024-01-02;;"a;\nb";\nragged\n${goodRow}\n`;

/** Where the gzip members of a sealed delivery begin. */
function memberAt(bytes: Buffer, member: number): number {
  const start = Buffer.from([0x1f, 0x8b, 8, 0]);
  return member === 0 ? 0 : bytes.indexOf(start, 1);
}

/** With a file name in the header of a gzip member, as `gzip` itself writes it. */
function withName(bytes: Buffer, name: string, member = 0): Buffer {
  const at = memberAt(bytes, member);
  const header = Buffer.from(bytes.subarray(at, at + 10));
  header[3] = 8;
  return Buffer.concat([bytes.subarray(0, at), header, Buffer.from(`${name}\0`), bytes.subarray(at + 10)]);
}

function withTime(bytes: Buffer, time: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(time, 4);
  return changed;
}

/** Seals the source, changes the unpacked text and reads that. */
async function readChanged(change: (text: string) => string) {
  const { path } = await sealBytes(source);
  const changed = newPath();
  writeFileSync(changed, gzipSync(Buffer.from(change(gunzipSync(readFileSync(path)).toString()))));
  const rowFile = newPath();
  return { result: await readBack(changed, rowFile), rowFile };
}

describe('a sealed delivery that is read', () => {
  it('gives its header and a file of sound rows without quotes', async () => {
    const { path } = await sealBytes(source);
    const rowFile = newPath();
    const result = await readBack(path, rowFile);
    expect(result).toMatchObject({ status: 'read', header: { counts: { rows: 4, broken: 1 } } });
    const rows = readFileSync(rowFile, 'utf8').split('\n').slice(0, -1);
    expect(rows.map((row) => row.split(';')[0])).toEqual(['2', '3', '6']);
    expect(rows[1]).toContain('a\u001es\u001enb');
    expect(rows[0]?.split(';')).toEqual([
      '2',
      expect.stringMatching(/^p1_[0-9a-f]{32}$/),
      ...goodRow.split(';').slice(1),
    ]);
  });

  it('may come in parts of any size, with several gzip members', async () => {
    const { path } = await sealBytes(source);
    const { readSealed } = await import('../../src/seal/index.js');
    const { stays } = await import('./kit.js');
    const result = await readSealed(inParts(readFileSync(path), 3), { feed: stays, file: 'x' });
    expect(result.status).toBe('read');
  });

  it.each([
    ['is no sealed delivery', () => 'hello\nworld\n', 'SEAL_READ_FORMAT'],
    ['is of another feed', (text: string) => text.replace('coa/stays', 'ind/procedures'), 'SEAL_READ_FEED'],
    [
      'is of another contract',
      (text: string) => text.replace(/"contract":"...../, '"contract":"00000'),
      'SEAL_READ_CONTRACT',
    ],
    [
      'has other columns',
      (text: string) => text.replace('location_code;', 'location;'),
      'SEAL_READ_CONTRACT',
    ],
    ['lacks a row', (text: string) => text.replace(/\n6;[^\n]*/, ''), 'SEAL_READ_COUNTS'],
    ['has a row too many', (text: string) => text.replace(/\n6(;[^\n]*)/, '\n6$1\n7$1'), 'SEAL_READ_COUNTS'],
    ['has a row twice', (text: string) => text.replace(/(\n2;[^\n]*)/, '$1$1'), 'SEAL_READ_ROW'],
    ['has a BSN for a line number', (text: string) => text.replace('\n6;', '\n999990019;'), 'SEAL_READ_ROW'],
    ['has lines that go back', (text: string) => text.replace('5!ragged', '2!ragged'), 'SEAL_READ_ROW'],
    [
      'names a feed with a BSN in it',
      (text: string) => text.replace('"coa/stays"', '"coa/999990019"'),
      'SEAL_READ_FORMAT',
    ],
    [
      'has a BSN for its version',
      (text: string) => text.replace('"version":1', '"version":999990019'),
      'SEAL_READ_FORMAT',
    ],
    [
      'has a BSN for its number of rows',
      (text: string) => text.replace('"rows":4', '"rows":999990019'),
      'SEAL_READ_FORMAT',
    ],
    [
      'calls itself by another mode than its contract',
      (text: string) => text.replace('"mode":"full"', '"mode":"changes"'),
      'SEAL_READ_FORMAT',
    ],
    [
      'has a period that ends before it begins',
      (text: string) => text.replace(/"period_to":"[^"]*"/, '"period_to":"2023-01-01"'),
      'SEAL_PERIOD',
    ],
    [
      'has a period without an end in sight',
      (text: string) => text.replace(/"period_to":"[^"]*"/, '"period_to":"9999-01-01"'),
      'SEAL_PERIOD',
    ],
    [
      'has a plain number for a pseudonym',
      (text: string) => text.replace(/p1_[0-9a-f]{32}/, 'C-1001'),
      'SEAL_READ_PLAIN',
    ],
    [
      'has a pseudonym in capitals',
      (text: string) => text.replace(/p1_[0-9a-f]{32}/, `p1_${'A'.repeat(32)}`),
      'SEAL_READ_PLAIN',
    ],
    ['has a BSN in another column', (text: string) => text.replace('UTR01', '999990019'), 'SEAL_READ_PLAIN'],
    [
      'has a BSN with dots in a quoted text',
      (text: string) => text.replace('"a;\nb"', '"a;\n9999.90.019"'),
      'SEAL_READ_PLAIN',
    ],
    ['has text in a broken row', (text: string) => text.replace('5!ragged;', '5!ragged;x'), 'SEAL_READ_ROW'],
    ['has a rule that is none', (text: string) => text.replace('5!ragged', '5!hacked'), 'SEAL_READ_ROW'],
    ['has a line number that is none', (text: string) => text.replace('\n6;', '\n06;'), 'SEAL_READ_ROW'],
    ['has a field too many', (text: string) => text.replace('\n6;', '\n6;;'), 'SEAL_READ_ROW'],
    ['ends within quotes', (text: string) => text.replace('b";', 'b;'), 'SEAL_READ_ROW'],
  ])('is refused where it %s', async (_what, change, code) => {
    const { result, rowFile } = await readChanged(change);
    expect(result.status).toBe('refused');
    expect(codesOf(result as never)).toEqual([code]);
    expect(existsSync(rowFile)).toBe(false);
    expect(JSON.stringify(result)).not.toMatch(/999990019|9999\.90|C-1001|hacked/);
    if (result.status === 'refused')
      for (const problem of result.diagnostics)
        for (const language of ['nl', 'en'] as const) expect(render(problem, language)).toContain(code);
  });

  it('is refused where it was cut off', async () => {
    const { path } = await sealBytes(source);
    const cut = newPath();
    writeFileSync(cut, readFileSync(path).subarray(0, -12));
    expect(codesOf((await readBack(cut)) as never)).toEqual(['SEAL_CUT_OFF']);
  });

  it.each([
    ['a name in its gzip header', (bytes: Buffer) => withName(bytes, 'van 999990019.csv')],
    ['a name in the header of its second part', (bytes: Buffer) => withName(bytes, 'van 999990019.csv', 1)],
    ['a number for its time', (bytes: Buffer) => withTime(bytes, 999990019)],
    ['bytes behind its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\0 van 999990019')])],
  ])('is refused where it has %s, which no reader would see', async (_what, change) => {
    const { path } = await sealBytes(source);
    const changed = newPath();
    writeFileSync(changed, change(readFileSync(path)));
    const rowFile = newPath();
    expect(codesOf((await readBack(changed, rowFile)) as never)).toEqual(['SEAL_READ_FORMAT']);
    expect(existsSync(rowFile)).toBe(false);
  });

  it('may come unpacked: its bytes are all there to see', async () => {
    const { path } = await sealBytes(source);
    const text = gunzipSync(readFileSync(path));
    const unpacked = newPath();
    writeFileSync(unpacked, text);
    expect((await readBack(unpacked)).status).toBe('read');
  });

  it('is refused where its check sum is that of something else', async () => {
    const { path } = await sealBytes(source);
    const bytes = readFileSync(path);
    bytes[bytes.length - 8] = (bytes.at(-8) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(codesOf((await readBack(path)) as never)).toEqual(['SEAL_CUT_OFF']);
  });

  it('is told from any other file by its first line', async () => {
    const { path } = await sealBytes(source);
    expect(await readSealedHeader(inParts(readFileSync(path)))).toMatchObject({ feed: 'coa/stays' });
    expect(await readSealedHeader(inParts(Buffer.from(source)))).toBeUndefined();
    expect(await readSealedHeader(inParts(Buffer.alloc(0)))).toBeUndefined();
  });
});
