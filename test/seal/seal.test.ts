// Sealing a whole file: dialects, encodings, structure faults by physical line, headers, and what stands in the result.

import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { bodyOf, codesOf, feeds, goodRow, header, linesOf, sealBytes, stays } from './kit.js';

const file = (...rows: string[]): string => [header, ...rows, ''].join('\n');
const cellsOf = (row: string): string[] => row.split(';').slice(2);
const said = (
  result: Parameters<typeof codesOf>[0] & { diagnostics: readonly never[] | readonly object[] },
) => JSON.stringify(result.diagnostics);

describe('the dialects that seal reads', () => {
  const expected = cellsOf(`1;${goodRow}`);

  it.each([
    ['semicolons and LF', file(goodRow)],
    ['semicolons and CRLF', file(goodRow).replaceAll('\n', '\r\n')],
    ['CRLF and LF mixed', `${header}\r\n${goodRow}\n${goodRow}\r\n`],
    ['commas', file(goodRow).replaceAll(';', ',')],
    ['tabs', file(goodRow).replaceAll(';', '\t')],
    ['a byte order mark', `\ufeff${file(goodRow)}`],
    ['quotes around every cell', file(goodRow.replace(/[^;]+/g, '"$&"'))],
    ['quotes around the header', file(goodRow).replace(header, header.replace(/[^;]+/g, '"$&"'))],
    ['no line end at the end', `${header}\n${goodRow}`],
    ['blank lines above the header', `\n\n${file(goodRow)}`],
  ])('are the same with %s', async (_what, text) => {
    const { result, path } = await sealBytes(text);
    expect(result.status).toBe('sealed');
    expect(cellsOf(bodyOf(path)[0] ?? '')).toEqual(expected);
  });

  it('may be packed with gzip', async () => {
    const { path } = await sealBytes(gzipSync(Buffer.from(file(goodRow))));
    expect(cellsOf(bodyOf(path)[0] ?? '')).toEqual(expected);
  });

  it('are read the same in parts of one byte, of seven and of all at once', async () => {
    const text = file(goodRow, 'C-1;UTR01;"a\r\nb";;;', 'C-2;"x', goodRow, 'é;UTR01;2024-01-02;;;');
    const bodies = await Promise.all(
      [1, 7, 65_536].map(async (size) => bodyOf((await sealBytes(text, { size })).path)),
    );
    expect(bodies[0]).toEqual(bodies[2]);
    expect(bodies[1]).toEqual(bodies[2]);
  });
});

describe('the encodings that seal reads', () => {
  const accented = 'C-1;UTR01;2024-01-02;;"€ é ‘Ž’";';

  it('are UTF-8 without a mark', async () => {
    const { path } = await sealBytes(file(accented));
    expect(bodyOf(path)[0]).toContain('€ é ‘Ž’');
  });

  it('are Windows-1252, whose 0x80-0x9F TextDecoder of Node 20 reads wrong', async () => {
    const bytes = Buffer.from(
      file(accented).replace('€ é ‘Ž’', '\u0080 \u00e9 \u0091\u008e\u0092'),
      'latin1',
    );
    const { path } = await sealBytes(bytes);
    expect(bodyOf(path)[0]).toContain('€ é ‘Ž’');
  });

  it('may not be mixed: the odd line is located and its text dropped', async () => {
    const odd = Buffer.from('C-1;UTR01;2024-01-02;;caf\u00e9;\n', 'latin1');
    const { path, result } = await sealBytes(Buffer.concat([Buffer.from(file(accented, accented)), odd]));
    expect(linesOf(path)).toEqual(['2', '3', '4!encoding']);
    expect(codesOf(result)).toContain('SEAL_ROW_BROKEN');
  });

  it('are told by many lines, in whatever parts the file comes: a pipe gives others than a disk', async () => {
    const odd = Buffer.from('C-1;UTR01;2024-01-02;;caf\u00e9;\n', 'latin1');
    const right = Buffer.from(`${accented}\n`);
    const bytes = Buffer.concat([Buffer.from(file(goodRow)), odd, right, right, odd, right]);
    for (const size of [1, 40, 100, 65_536])
      expect(linesOf((await sealBytes(bytes, { size })).path)).toEqual([
        ...['2', '3!encoding', '4', '5', '6!encoding', '7'],
      ]);
  });

  it('are told by the first 256 KiB from the first accent on, and no later line changes that', async () => {
    const odd = Buffer.from('C-1;UTR01;2024-01-02;;caf\u00e9;\n', 'latin1');
    const long = Buffer.from(`${goodRow.padEnd(2 ** 17 - 1, 'x')}\n`);
    const right = Buffer.from(`${accented}\n`.repeat(3));
    const joined = (lines: readonly Buffer[]) =>
      Buffer.concat([Buffer.from(file(goodRow)), odd, ...lines, right]);
    for (const size of [1000, 2 ** 20]) {
      const within = await sealBytes(joined([long]), { size });
      expect(linesOf(within.path).slice(0, 3)).toEqual(['2', '3!encoding', '4']);
      const beyond = await sealBytes(joined([long, long]), { size });
      expect(linesOf(beyond.path).slice(1)).toEqual([
        '3',
        '4',
        '5',
        '6!encoding',
        '7!encoding',
        '8!encoding',
      ]);
    }
  });

  it('give a byte that Windows-1252 does not define as a broken line', async () => {
    const bytes = Buffer.from(
      file('C-1;UTR01;2024-01-02;;caf\u00e9;', 'C-1;UTR01;2024-01-02;;\u0081\u00e9;'),
      'latin1',
    );
    expect(linesOf((await sealBytes(bytes)).path)).toEqual(['2', '3!encoding']);
  });
});

describe('the structure of a file', () => {
  it('gives a row its physical line, over quoted line ends and blank lines', async () => {
    const { path } = await sealBytes(file(goodRow, 'C-1;UTR01;2024-01-02;;"a\nb\nc";', '', goodRow));
    expect(linesOf(path)).toEqual(['2', '3', '7']);
  });

  it('gives up one line for a quote that is never closed, and goes on at the next', async () => {
    const rows = Array.from({ length: 50 }, () => goodRow);
    const { path } = await sealBytes(file(goodRow, 'C-1;UTR01;"2024-01-02;;;', ...rows));
    expect(linesOf(path)).toHaveLength(52);
    expect(linesOf(path)[1]).toBe('3!quote');
    expect(linesOf(path)[51]).toBe('53');
  });

  it('loses no row where a later quote would close the open one', async () => {
    const { path } = await sealBytes(
      file('C-1;"UTR01;2024-01-02;;;', goodRow, '"C-2";UTR01;2024-01-02;;;', goodRow),
    );
    expect(linesOf(path)).toEqual(['2!quote', '3', '4', '5']);
  });

  it('keeps all other rows of 100,000, where the reader of a database loses thousands without a trace', async () => {
    const rows = Array.from({ length: 100_000 }, () => goodRow);
    rows[49_999] = 'C-1;UTR01;2024-01-02;;"never closed;';
    rows[69_999] = 'C-1;UTR01;"2024"-01-02;;;';
    const lines = linesOf((await sealBytes(file(...rows))).path);
    expect(lines).toHaveLength(100_000);
    expect(lines.filter((line) => line.includes('!'))).toEqual(['50001!quote', '70001!quote']);
  });

  it.each([
    ['text behind a closing quote', '"C-1"x;UTR01;2024-01-02;;;', '2!quote'],
    ['a quote inside an open cell', 'C"1;UTR01;2024-01-02;;;', '2!quote'],
    ['a field too few', 'C-1;UTR01;2024-01-02;;', '2!ragged'],
    ['a field too many', 'C-1;UTR01;2024-01-02;;;;', '2!ragged'],
    ['a NUL', 'C-1;UTR\u000001;2024-01-02;;;', '2!nul'],
    ['a line of 300,000 characters', `C-1;${'x'.repeat(300_000)};2024-01-02;;;`, '2!too_long'],
  ])('locates %s, and keeps the row after it', async (_what, row, mark) => {
    const { path, result } = await sealBytes(file(row, goodRow));
    expect(linesOf(path)).toEqual([mark, '3']);
    expect(codesOf(result)).toEqual(['SEAL_ROW_BROKEN']);
    expect(bodyOf(path)[0]).toBe(`${mark};;;;;;`);
  });

  it.each([
    ['no quote behind it', []],
    ['a quote far behind it', [...Array.from({ length: 40 }, () => goodRow), '"C-2";UTR01;2024-01-02;;;']],
  ])('is broken by a NUL in a further line of a quoted cell, with %s', async (_what, behind) => {
    const split = ['C-1;UTR01;2024-01-02;;"one', 'two";\u0000'];
    const { path } = await sealBytes(file(goodRow, ...split, goodRow, ...behind));
    const lines = linesOf(path);
    expect(lines.slice(0, 4)).toEqual(['2', '3!nul', '4!nul', '5']);
    expect(lines).toHaveLength(4 + behind.length);
    expect(lines.filter((line) => line.includes('!'))).toHaveLength(2);
  });

  it('is found sound where quotes are doubled and separators quoted', async () => {
    const { path } = await sealBytes(file('C-1;UTR01;2024-01-02;;"a;""b""";'));
    expect(bodyOf(path)[0]).toContain('"a;""b"""');
  });

  it('holds in memory no more than a line: 20 MB without a line end is one broken line', async () => {
    const { path } = await sealBytes(`${header}\n${'x'.repeat(20_000_000)}\n${goodRow}\n`);
    expect(linesOf(path)).toEqual(['2!too_long', '3']);
  });
});

describe('a header', () => {
  it.each([
    ['0 bytes', '', 'SEAL_EMPTY_FILE'],
    ['blank lines only', '\n \n', 'SEAL_EMPTY_FILE'],
    ['no header', `${goodRow}\n`, 'SEAL_NO_HEADER'],
    [
      'swapped columns',
      file(goodRow).replace('locatiecode;datum_van', 'datum_van;locatiecode'),
      'SEAL_HEADER_ORDER',
    ],
    ['a missing column', file(goodRow).replace(';soort_bestemming', ''), 'SEAL_HEADER_COLUMNS'],
    ['an extra column', file(goodRow).replace(header, `${header};naam`), 'SEAL_HEADER_COLUMNS'],
    ['a column twice', file(goodRow).replace(header, `${header};locatiecode`), 'SEAL_HEADER_COLUMNS'],
    ['another separator', file(goodRow).replaceAll(';', '^'), 'SEAL_NO_HEADER'],
    ['a spreadsheet cut off', 'PK\u0003\u0004 and so on', 'SEAL_WORKBOOK_DAMAGED'],
    ['a Parquet file cut off', 'PAR1 and so on', 'SEAL_PARQUET_DAMAGED'],
    ['no header in UTF-16', Buffer.from(`\ufeff${goodRow}\n`, 'utf16le'), 'SEAL_NO_HEADER'],
    ['damaged gzip', gzipSync(Buffer.from(file(goodRow))).subarray(0, 30), 'SEAL_CUT_OFF'],
  ])('is refused and nothing written: %s', async (_what, source, code) => {
    const { result, path } = await sealBytes(source);
    expect(result.status).toBe('refused');
    expect(codesOf(result)).toEqual([code]);
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
    for (const problem of result.diagnostics) {
      expect(render(problem, 'nl')).toContain(code);
      expect(render(problem, 'en')).toContain(code);
    }
  });

  it('of another feed is refused by the name of that feed', async () => {
    const other = feeds.find((feed) => feed.name === 'ind/procedures');
    const { result } = await sealBytes(`${other?.columns.map((column) => column.meta.header).join(';')}\n`);
    expect(said(result)).toContain('ind/procedures');
  });

  it('alone is a valid empty delivery', async () => {
    const { result, path } = await sealBytes(`${header}\n`);
    expect(result).toMatchObject({ status: 'sealed', header: { counts: { rows: 0, broken: 0, masked: 0 } } });
    expect(bodyOf(path)).toEqual([]);
  });

  it('repeats no number that stands where a name belongs', async () => {
    const { result } = await sealBytes(`coa_nummer;locatiecode;999990019;0612345678;77777\n`);
    expect(said(result)).not.toMatch(/999990019|0612345678|77777/);
  });
});

describe('a sealed delivery', () => {
  it('opens with one JSON line that says what it is, and no time of sealing', async () => {
    const { path } = await sealBytes(file(goodRow, 'x'));
    const [line = ''] = gunzipSync(readFileSync(path)).toString().split('\n');
    expect(JSON.parse(line)).toEqual({
      format: 'pilotmonitor-seal/1',
      feed: 'coa/stays',
      contract: stays.hash,
      version: 1,
      key: '4bb06f8e',
      reference_date: '2024-01-31',
      period_from: '2024-01-01',
      period_to: '2024-02-01',
      mode: 'full',
      source_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { rows: 2, broken: 1, masked: 0 },
      synthetic: true,
    });
  });

  it('is the same, byte for byte, when sealed again in other parts', async () => {
    const text = file(
      ...Array.from({ length: 3000 }, (_, index) => goodRow.replace('1001', String(1001 + index))),
    );
    const [one, two] = await Promise.all([sealBytes(text), sealBytes(text, { size: 999 })]);
    expect(readFileSync(one.path).equals(readFileSync(two.path))).toBe(true);
  });

  it('holds pseudonyms for numbers, and `!invalid` for what is none', async () => {
    const { path } = await sealBytes(
      file(goodRow, goodRow.replace('C-1001', 'c-1001 '), goodRow.replace('C-1001', '?')),
    );
    const persons = bodyOf(path).map((line) => line.split(';')[1]);
    expect(persons[0]).toMatch(/^p1_[0-9a-f]{32}$/);
    expect(persons[1]).toBe(persons[0]);
    expect(persons[2]).toBe('!invalid');
  });
});
