// Layouts that differ from that of today: former ones, and those of public sources, whose columns are numbered anew every
// year, padded with blanks and full of columns that nobody asked for. Held against the real files of the publishers too,
// where the environment variable PILOTMONITOR_REFERENCE names the folder that holds them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { defineFeed, integer, text, z } from '../../src/vocabulary/index.js';
import { codesOf } from './kit.js';
import { cellsOf, check, feedFrom, headers, rowsOf, small, smallDefinition } from './small-feed.js';

const inText = { nl: 'x', en: 'x' };
const words = (header: string) => ({ header, nl: header, en: header });
const numbered = (header: string) => ({
  ...words(header),
  headerPattern: new RegExp(`^${header}_[0-9]+$`),
});

const statline = defineFeed({
  version: 1,
  title: inText,
  description: inText,
  holds: 'sums',
  delivery: 'full',
  key: ['area'],
  columns: z.object({
    area: text({ ...words('RegioS'), max: 60 }),
    inhabitants: integer({ ...numbered('Inwonertal'), min: 0, max: 20_000_000 }).optional(),
    density: integer({ ...numbered('Omgevingsadressendichtheid'), min: 0, max: 20_000 }).optional(),
  }),
  publicSource: { ignoresOtherColumns: true, trimsCells: true, missing: ['.', 'x'] },
  rules: [],
  calendar: { every: 'year', dueDay: 1, graceDays: 30, retentionMonths: 24 },
  refuseAboveShare: 0,
});

const areas = feedFrom(statline, 'made/areas');

describe('a file of a former layout', () => {
  const former = smallDefinition.formerLayouts?.[0]?.headers ?? [];

  it('is refused by its version and what changed since, in both languages', async () => {
    const result = await check(`${former.join(';')}\nx;A;;;;;\n`);
    expect(codesOf(result)).toEqual(['SEAL_FORMER_LAYOUT']);
    const [problem] = result.diagnostics;
    if (problem === undefined) throw new Error('nothing was said');
    expect(render(problem, 'nl')).toContain('indeling 1 van made/small, van 2023-01-01; nu geldt indeling 3');
    expect(render(problem, 'nl')).toContain('ook "aantal", "opmerking", die er sindsdien bij kwamen');
    expect(render(problem, 'nl')).toContain('vervallen: "personen"');
    expect(render(problem, 'en')).toContain('layout 1 of made/small, of 2023-01-01; layout 3 holds now');
  });

  it('is only that where the columns stand in its order', async () => {
    expect(codesOf(await check(`${former.toReversed().join(';')}\n`))).toEqual(['SEAL_HEADER_COLUMNS']);
  });
});

describe('a file of a public source', () => {
  const file = (...lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));

  it('is read by its names, in any order, its other columns left out, its blanks and marks dropped', async () => {
    const found = await cellsOf(
      file(
        'ID;Inwonertal_56;Omgevingsadressendichtheid_57;RegioS',
        '1;  163310;.;GM0307    ',
        '2;x;.;GM0308',
      ),
      { feed: areas },
    );
    expect(found).toEqual([
      ['GM0307', '163310', ''],
      ['GM0308', '', ''],
    ]);
  });

  it('is the same under the numbers of another year', async () => {
    const found = await cellsOf(file('RegioS;Omgevingsadressendichtheid_9;Inwonertal_120', 'NL;1;2'), {
      feed: areas,
    });
    expect(found).toEqual([['NL', '2', '1']]);
  });

  it('is read from NDJSON and a spreadsheet in the same way', async () => {
    const line = '{"RegioS":" NL ","Inwonertal_56":17,"Iets":[1],"Omgevingsadressendichtheid_1":"."}';
    expect(await cellsOf(file(line.replace('[1]', '1')), { feed: areas })).toEqual([['NL', '17', '']]);
  });

  it('with two columns of one pattern is refused by both', async () => {
    const result = await check(
      file('RegioS;Inwonertal_1;Inwonertal_2;Omgevingsadressendichtheid_3', 'NL;1;2;3'),
      areas,
    );
    expect(codesOf(result)).toEqual(['SEAL_HEADER_AMBIGUOUS']);
    for (const language of ['nl', 'en'] as const)
      expect(result.diagnostics.map((each) => render(each, language)).join()).toContain('"Inwonertal_9"');
  });

  it('that lacks a column is refused by what is missing', async () => {
    const result = await check(file('RegioS;Inwonertal_56;Naam', 'NL;1;x'), areas);
    expect(codesOf(result)).toEqual(['SEAL_HEADER_COLUMNS']);
    expect(JSON.stringify(result)).toContain('"missing":["Omgevingsadressendichtheid"]');
  });

  it('is no supplier: elsewhere blanks stay, and a column too many is a reason to stop', async () => {
    expect(codesOf(await check(`${headers.join(';')};naam\n`))).toEqual(['SEAL_HEADER_COLUMNS']);
    const [row] = await rowsOf(Buffer.from(`${headers.join(';')}\n 1 ;A;;;;;;.\n`), { feed: small });
    expect(row).toEqual({ line: 2, cells: [' 1 ', 'A', '', '', '', '', '', '.'] });
  });
});

describe('a contract', () => {
  const former = { version: 1, from: '2023-01-01', headers: ['RegioS'] };

  it.each([
    ['a former layout of a version that is not former', { formerLayouts: [former] }, /is no former one/],
    [
      'a former layout twice',
      { version: 3, formerLayouts: [former, { ...former, headers: ['x'] }] },
      /layout 1 twice/,
    ],
    [
      'a former layout that is that of today',
      {
        version: 2,
        formerLayouts: [{ ...former, headers: ['RegioS', 'Inwonertal', 'Omgevingsadressendichtheid'] }],
      },
      /is that of today/,
    ],
    [
      'a pattern of headers that is not anchored',
      { columns: statline.columns.extend({ name: text({ ...words('n'), headerPattern: /n_/, max: 9 }) }) },
      /anchored/,
    ],
    [
      'identifiers in a public source',
      { columns: smallDefinition.columns, key: ['person'], holds: 'persons' as const },
      /no public source/,
    ],
  ])('with %s does not compile', (_what, changes, message) => {
    expect(() => feedFrom({ ...statline, ...changes })).toThrow(message);
  });

  it('has another hash where its source is read in another way', () => {
    const strict = feedFrom(
      { ...statline, publicSource: { ...areasSource, trimsCells: false } },
      'made/areas',
    );
    expect(strict.hash).not.toBe(areas.hash);
  });
});

const areasSource = { ignoresOtherColumns: true, trimsCells: true, missing: ['.', 'x'] };

const folder = process.env.PILOTMONITOR_REFERENCE;

describe('the real files of the publishers', () => {
  beforeEach((context) => {
    if (folder === undefined)
      context.skip('PILOTMONITOR_REFERENCE is not set: the original files of the publishers are not at hand');
  });

  const original = (name: string): Buffer => readFileSync(join(folder ?? '', name));
  const list = (...names: string[]) =>
    feedFrom(
      defineFeed({
        ...statline,
        key: ['c0'],
        columns: z.object(
          Object.fromEntries(
            names.map((name, index) => {
              const column = text({ ...words(name), max: 200, numbersAllowed: true });
              return [`c${index}`, index === 0 ? column : column.optional()];
            }),
          ),
        ),
        publicSource: { ignoresOtherColumns: false, trimsCells: false, missing: [] },
      }),
      'made/list',
    );

  it('of RvIG on countries are read from UTF-16 with every letter right', async () => {
    const feed = list(
      ...[
        '94.10 Landcode',
        '94.11 Omschrijving',
        '99.98 Datum ingang',
        '99.99 Datum einde',
        'Fictieve datum einde',
      ],
    );
    const bytes = original('raw_rvig_tabel34_landen_utf16le.csv');
    const rows = (await cellsOf(bytes, { feed })) as string[][];
    expect(rows).toHaveLength(390);
    expect(rows[1]).toEqual(['5001', 'Canada', '18670701', '', '']);
    expect(rows.flat().join(' ')).not.toMatch(/[\ufffd\u0080-\u009f]/);
    const named = rows.map(([, name]) => name);
    for (const name of ['België', 'Italië', 'Curaçao', 'Réunion']) expect(named).toContain(name);
    expect(await check(bytes, feed)).toMatchObject({ rows: 390, bad: 0, broken: 0 });
  });

  it('of RvIG on residence permits are read from UTF-16', async () => {
    const feed = list(
      '39.11 Verblijfstitel',
      '39.12 Omschrijving',
      '99.98 Datum ingang',
      '99.99 Datum einde',
    );
    const bytes = original('raw_rvig_tabel56_verblijfstitels_utf16le.csv');
    expect(await check(bytes, feed)).toMatchObject({ rows: 43, bad: 0, broken: 0 });
    const rows = (await cellsOf(bytes, { feed })) as string[][];
    expect(rows[1]).toEqual(['09', 'Art. 9 van de Vreemdelingenwet', '', '19941001']);
  });

  it('of CBS on municipalities are read by the patterns of their headers', async () => {
    const bytes = original('raw_statline_86059NED_utrecht.csv');
    const rows = (await cellsOf(bytes, { feed: areas })) as string[][];
    expect(rows).toHaveLength(26);
    expect(rows[0]).toEqual(['Amersfoort', '163310', '2442']);
    expect(await check(bytes, areas)).toMatchObject({ rows: 26, bad: 0, broken: 0 });
  });

  it('of CBS on neighbourhoods are read by other numbers, with `.` and empty cells as missing', async () => {
    const feed = feedFrom(
      {
        ...statline,
        columns: z.object({
          area: text({ ...words('WijkenEnBuurten'), max: 60 }),
          kind: text({ ...numbered('SoortRegio'), max: 20 }),
          code: text({ ...numbered('Codering'), max: 10 }),
          inhabitants: text({ ...numbered('AantalInwoners'), max: 10 }).optional(),
          density: text({ ...numbered('Omgevingsadressendichtheid'), max: 10 }).optional(),
        }),
        key: ['code'],
      },
      'made/neighbourhoods',
    );
    const bytes = original('raw_statline_85984NED_bunnik_eemnes_lopik.csv');
    const rows = (await cellsOf(bytes, { feed })) as string[][];
    expect(rows).toHaveLength(40);
    expect(rows.every((row) => row.every((cell) => cell === cell.trim() && cell !== '.'))).toBe(true);
    expect(rows[0]?.slice(1, 3)).toEqual(['Gemeente', 'GM0312']);
    expect(await check(bytes, feed)).toMatchObject({ rows: 40, bad: 0, broken: 0 });
  });

  it('of CBS have columns of which the name alone does not tell which is meant', async () => {
    const columns = statline.columns.extend({ code: text({ ...numbered('Code'), max: 10 }).optional() });
    const result = await check(
      original('raw_statline_86059NED_utrecht.csv'),
      feedFrom({ ...statline, columns }),
    );
    expect(codesOf(result)).toEqual(['SEAL_HEADER_AMBIGUOUS']);
  });
});
