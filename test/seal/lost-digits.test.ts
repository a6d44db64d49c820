// What a spreadsheet loses: the last digits of a long number, which are never guessed, and the errors of formulas. And what
// registers leave open: days of birth of which only the year or month is known.

import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { cellSealer, readSealed } from '../../src/seal/index.js';
import { bodyOf, codesOf, key, sealBytes } from './kit.js';
import { check, csv, feedFrom, rowsOf, small, smallDefinition } from './small-feed.js';

const seal = cellSealer(small, key);
const sealed = (column: number, cell: string): string =>
  seal(small.columns.map((_, index) => (index === column ? cell : ''))).cells[column] ?? '';
const [person, birth, hours, remark] = [0, 3, 5, 7];

describe('an identifier that a spreadsheet shortened', () => {
  it.each(['1,23457E+09', '9.9999E+08', '1E+09', '2,71234567E+09', ' 1,23457E+09 ', '1,5E-02'])(
    'as %s is marked as having lost digits, and nothing of it is kept',
    (cell) => expect(sealed(person, cell)).toBe('!digits_lost'),
  );

  it.each(['1,234567891E+09', '1.234567891e9', '1,2345678910E+09'])(
    'as %s has all its digits, and is the same person as 1234567891',
    (cell) => {
      expect(sealed(person, cell)).toBe(sealed(person, '1234567891'));
      expect(sealed(person, cell)).toMatch(/^p1_/);
    },
  );

  it('is told apart from a number that is none', () => {
    for (const cell of ['x', '1,23457', '1E', '#N/A', '1,23457E+0009'])
      expect(sealed(person, cell)).toBe('!invalid');
  });

  it('is told in both languages, with how to prevent it', async () => {
    const result = await check(csv([['1,23457E+09', 'A', '', '', '', '', '', '']]));
    const [problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl')).toContain('Excel heeft een lang getal ingekort');
    expect(render(problem, 'nl')).toContain('Maak in Excel de kolom op als Tekst');
    expect(render(problem, 'en')).toContain('Excel shortened a long number');
    expect(render(problem, 'en')).toContain('Format the column as Text');
    expect(render(problem, 'nl')).toContain('(digits_lost, in 1 rij)');
  });

  it('stands in a sealed delivery as its mark, and the delivery can be read', async () => {
    const { result, path } = await sealBytes(csv([['9,9999E+08', 'A', '', '', '', '1,23E+09', '', '']]), {
      feed: small,
    });
    expect(result.status).toBe('sealed');
    expect(bodyOf(path)).toEqual(['2;!digits_lost;A;;;;1,23E+09;;']);
    expect(await readSealed(createReadStream(path), { feed: small, file: 'x' })).toMatchObject({
      status: 'read',
    });
  });
});

describe('a number in scientific notation', () => {
  it.each([
    ['1,5E+01', 0],
    ['1,2345E+02', 0],
    ['5E+00', 0],
    ['1,23457E+09', 1],
    ['1E+03', 1],
    ['1,23456E+02', 1],
    ['1,5E-02', 1],
  ])('%s is read only where all its digits are there: %i faults', async (cell, bad) => {
    const result = await check(csv([['0271234567', 'A', '', '', '', cell, '', '']]));
    expect(result).toMatchObject({ rows: 1, bad });
    if (bad > 0) expect(JSON.stringify(result.diagnostics)).toContain('"rule":"digits_lost"');
  });

  it('that spells the number of a person is masked like that number', () => {
    expect(sealed(hours, '9,99990019E+08')).toBe('[id]E+08');
    expect(sealed(remark, 'bel 999990019')).toBe('bel [id]');
  });
});

describe('the error of a formula', () => {
  it.each(['#N/A', '#N/B', '#VERW!', '#DEEL/0!'])('%s is a fault in a column of texts', async (cell) => {
    const result = await check(csv([['0271234567', 'A', '', '', '', '', '', cell]]));
    expect(result).toMatchObject({ bad: 1 });
    expect(JSON.stringify(result.diagnostics)).toContain('"rule":"cell_error"');
    for (const [language, words] of [
      ['nl', 'Een formule'],
      ['en', 'A formula'],
    ] as const)
      expect(result.diagnostics.map((each) => render(each, language)).join()).toContain(words);
  });

  it('is not what begins like one', async () => {
    for (const cell of ['#', '#1 in de rij', '#n/a', '# N/A'])
      expect(await check(csv([['0271234567', 'A', '', '', '', '', '', cell]]))).toMatchObject({ bad: 0 });
  });
});

describe('a day of birth', () => {
  it.each([
    ['17-05-1990', '1990-05'],
    ['7-5-1990', '1990-05'],
    ['1990-05-17', '1990-05'],
    ['19900517', '1990-05'],
    ['00-05-1990', '1990-05'],
    ['1990-05-00', '1990-05'],
    ['19900500', '1990-05'],
    ['1990-05', '1990-05'],
    ['00-00-1990', '1990'],
    ['1990-00-00', '1990'],
    ['1990-00', '1990'],
    ['19900000', '1990'],
    ['1990', '1990'],
    ['29-02-2000', '2000-02'],
    ['00-00-0000', ''],
    ['0000-00-00', ''],
    ['00000000', ''],
    ['0000', ''],
  ])('%s leaves the supplier as "%s"', (cell, kept) => {
    expect(sealed(birth, cell)).toBe(kept);
    if (kept !== '') expect(sealed(birth, kept)).toBe(kept);
  });

  it.each([
    '31-02-1990',
    '17-00-1990',
    '19900017',
    '00-13-1990',
    '1899',
    '2100',
    '0000-05-01',
    '199005',
    '17/05/1990',
    '5-1990',
    'x',
  ])('%s is a fault', async (cell) => {
    const result = await check(csv([['0271234567', 'A', '', cell, '', '', '', '']]));
    expect(result).toMatchObject({ rows: 1, bad: 1 });
    expect(JSON.stringify(result.diagnostics)).toContain('"rule":"form"');
  });

  it('of which nothing is known is missing, which a required column does not allow', async () => {
    const shape = smallDefinition.columns.shape as { birth: { unwrap: () => never } };
    const columns = smallDefinition.columns.extend({ birth: shape.birth.unwrap() });
    const strict = feedFrom({ ...smallDefinition, columns });
    const line = csv([['0271234567', 'A', '', '00-00-0000', '', '', '', '']]);
    expect(await check(line)).toMatchObject({ bad: 0 });
    const result = await check(line, strict);
    expect(result).toMatchObject({ bad: 1 });
    expect(JSON.stringify(result.diagnostics)).toContain('"rule":"required"');
  });
});

describe('days that were written month first', () => {
  const days = (...cells: string[]): string =>
    csv(cells.map((day) => ['0271234567', 'A', day, '', '', '', '', '']));

  it('are told as what they are, because days up to the 12th do not show', async () => {
    const result = await check(days('01-02-2024', '05-13-2024', '12-31-2024', '2-29-2024', '03-04-2024'));
    expect(codesOf(result)).toEqual(['CONTRACT_ROW', 'CONTRACT_DAY_MONTH']);
    const [, problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(problem).toMatchObject({ at: { line: 3, column: 'datum', columnNumber: 3 }, otherLines: [4, 5] });
    expect(render(problem, 'nl')).toContain('Dag en maand lijken verwisseld: 3 dagen');
    expect(render(problem, 'en')).toContain('Day and month look swapped: 3 days');
  });

  it.each([
    ['two are too few to tell', ['05-13-2024', '12-31-2024']],
    ['as many are written day first', ['05-13-2024', '12-31-2024', '02-29-2024', '13-05-2024', '31-12-2024']],
    ['they are no days either way', ['13-13-2024', '14-14-2024', '99-99-2024']],
    ['the month is right', ['2024-13-05', '2024-14-05', '2024-15-05']],
  ])('are not suspected where %s', async (_what, cells) => {
    const codes = codesOf(await check(days(...cells)));
    expect(codes).toContain('CONTRACT_ROW');
    expect(codes).not.toContain('CONTRACT_DAY_MONTH');
  });
});

describe('a line of 3 MB', () => {
  it('is one broken row in every text format, and the rows around it are kept', async () => {
    const line = ['0271234567', 'A', '', '', '', '', '', 'x'.repeat(3_000_000)];
    const text = csv([['1', 'A', '', '', '', '', '', ''], line, ['2', 'A', '', '', '', '', '', '']]);
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const rows = await rowsOf(bytes);
      expect(rows.map((row) => ('broken' in row ? row.broken : row.line))).toEqual([2, 'too_long', 4]);
    }
  });
});
