// Plain files in every format, under a recorded legal basis, from the command line to the register: the same seven rows are
// taken in, and what is wrong with a file is said in both languages.

import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parquet } from '../seal/small-feed.js';
import { handMade } from '../spreadsheet/zip.js';
import { csvOf, feedOf } from './kit.js';
import { feed, PlainSupplier, readsWell, row } from './plain-supplier.js';

let supplier: PlainSupplier;

beforeEach(async () => {
  supplier = await PlainSupplier.create();
});

afterEach(() => supplier.folder.remove());

const rows = Array.from({ length: 7 }, (_, index) => row(index));

async function cells(): Promise<{ headers: string[]; lines: string[][] }> {
  const { columns } = await feedOf(feed);
  const lines = rows.map((each) => columns.map(({ name }) => each[name] ?? ''));
  return { headers: columns.map(({ meta }) => meta.header), lines };
}

const text = (value: string): string => `'${value}'`;

const formats: readonly (readonly [ending: string, make: () => Promise<Uint8Array>])[] = [
  ['csv', async () => Buffer.from(await csvOf(feed, rows))],
  ['csv', async () => Buffer.from(`\ufeff${await csvOf(feed, rows)}`, 'utf16le')],
  ['csv.gz', async () => gzipSync(await csvOf(feed, rows))],
  [
    'xlsx',
    async () => {
      const { headers, lines } = await cells();
      return writeXlsx({ sheets: [{ name: 'A', rows: [['titel'], headers, ...lines] }] });
    },
  ],
  [
    'parquet',
    async () => {
      const { headers, lines } = await cells();
      const values = lines.map((line) => `(${line.map(text).join(', ')})`).join(', ');
      return parquet(
        `select * from (values ${values}) as t(${headers.map((name) => `"${name}"`).join(', ')})`,
      );
    },
  ],
  [
    'ndjson',
    async () => {
      const { headers, lines } = await cells();
      const objects = lines.map((line) =>
        Object.fromEntries(headers.map((name, index) => [name, line[index]])),
      );
      return Buffer.from(objects.map((each) => `${JSON.stringify(each)}\n`).join(''));
    },
  ],
];

describe('a plain delivery', () => {
  it.each(formats)('as .%s is taken in, every row of it', async (ending, make) => {
    const printed = await supplier.deliver(
      Buffer.from(await make()),
      'nl',
      `procedures_2024-02-29.${ending}`,
    );
    expect(printed.stderr).not.toMatch(/^[A-Z]+_[A-Z_]+ /m);
    expect(printed.exitCode).toBe(0);
    expect(printed.stdout).toContain('7 rijen ontvangen: 7 nieuw');
    readsWell(printed);
  });

  it('as a spreadsheet that is damaged stays where it is, and nothing of it is loaded', async () => {
    const { headers, lines } = await cells();
    const data = [headers, ...lines]
      .map((line) => `<row>${line.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`)
      .join('');
    const file = handMade({ sheets: [{ name: 'A', data: `${data}<row r="1"/>` }] });
    for (const [language, words] of [
      ['nl', 'Het rekenblad is beschadigd'],
      ['en', 'The spreadsheet is damaged'],
    ] as const) {
      const printed = await supplier.deliver(file, language, 'procedures_2024-02-29.xlsx');
      expect(printed.exitCode).toBe(10);
      expect(printed.stderr).toContain('SEAL_WORKBOOK_DAMAGED');
      expect(printed.stderr).toContain(words);
      readsWell(printed);
      await supplier.folder.remove();
      supplier = await PlainSupplier.create();
    }
  });

  it('with days written month first is told so, beside the faults', async () => {
    const swapped = ['01-13-2024', '01-14-2024', '01-15-2024', '01-02-2024'];
    const bad = swapped.map((day, index) => row(30 + index, { application_date: day }));
    const many = Array.from({ length: 20 }, (_, index) =>
      row(50 + index, { application_date: '01-02-2024' }),
    );
    for (const [language, words] of [
      ['nl', 'Dag en maand lijken verwisseld: 3 dagen'],
      ['en', 'Day and month look swapped: 3 days'],
    ] as const) {
      const printed = await supplier.deliver(await csvOf(feed, [...many, ...bad]), language);
      expect(printed.stderr).toContain('CONTRACT_DAY_MONTH');
      expect(printed.stderr).toMatch(/CONTRACT_DAY_MONTH .*, (regel|line) 22, (kolom|column) 3/);
      expect(printed.stderr).toContain(words);
      await supplier.folder.remove();
      supplier = await PlainSupplier.create();
    }
  });

  it('with a V-number that Excel shortened is told how to prevent it', async () => {
    const printed = await supplier.deliver(
      await csvOf(feed, [...rows, row(20, { v_number: '1,23457E+09' })]),
      'nl',
    );
    expect(printed.exitCode).toBe(0);
    expect(printed.stderr).toContain('INTAKE_ROW_RULE');
    expect(printed.stderr).toContain('alle cijfers van het getal');
    expect(printed.stderr).toContain('als Tekst');
  });
});
