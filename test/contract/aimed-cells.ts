// Random cells aimed at the checks of a column: valid values, values at and just beyond each bound, and texts on which
// RE2, JavaScript and DuckDB's casts are known to differ.

import fc from 'fast-check';
import type { CompiledColumn, CompiledFeed, NumberColumn, TextColumn } from '../../src/contract/index.js';

/** Numbers in [0, 1) from a seed (mulberry32), the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** Texts that some parser somewhere takes for a value. */
const traps = [
  ...[
    '',
    ' ',
    '-',
    '--1',
    '+5',
    '+0',
    '1e3',
    '1E3',
    '1_000',
    '0x1F',
    '0b1',
    'NaN',
    'Infinity',
    'inf',
    'null',
    'NULL',
  ],
  ...[
    'true',
    'ja',
    '1 000',
    '1.',
    ',5',
    '.5',
    '1,',
    '1,2,3',
    '1.2.3',
    '1.000',
    '1.00',
    '1.0000',
    '12.345,67',
    '12.345.6',
  ],
  ...[
    '12,345',
    '-0',
    '-0,00',
    '0',
    '00',
    '007',
    '1,5',
    '1,50',
    '1.5',
    '1.50',
    '-1,5',
    '−5',
    '٣',
    '１２',
    '৪',
    '1\u00a0000',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '1900-02-29',
    '2000-02-29',
    '2100-02-29',
    '29-2-2024',
    '29-02-2023',
    '31-4-2024',
  ],
  ...[
    '1-1-2024',
    '01-01-2024',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '32-1-2024',
    '1-13-2024',
    '1-1-24',
    '0-1-2024',
  ],
  ...[
    '2203-01-01',
    '1899-12-31',
    '1900-01-01',
    '2099-12-31',
    '2100-01-01',
    '9999-12-31',
    '10000-01-01',
    '0999-01-01',
  ],
  ...[
    '0000-01-01',
    '1-1-0999',
    '1-1-9999',
    '2024-1-5',
    '2024-01-5a',
    '2024-01-05 10:00',
    '2024-01-05T00:00',
    '20240105',
  ],
  ...[
    'infinity',
    '-infinity',
    'epoch',
    'today',
    '2024-01-05 (BC)',
    '2024/01/05',
    '05/01/2024',
    '2024.01.05',
    ' 2024-01-05',
  ],
  ...[
    '2024-01-05 ',
    '2024-01-05\n',
    '\t2024-01-05',
    '2024\u201001\u201005',
    '２０２４-01-05',
    '2024-01',
    '2024-00',
    '1899-12',
  ],
  ...[
    'a\nb',
    'a\r\nb',
    '\n',
    '\r',
    'x\u001ey',
    'x\u001fy',
    '\u001en',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\ufeff',
    'é',
    'e\u0301',
  ],
  ...[
    'İ',
    'ß',
    'ﬁ',
    '😀',
    '👩‍👩‍👧',
    '"',
    '""',
    'a"b',
    ';',
    'a;b',
    ',',
    '\t',
    "'",
    '\\',
    '\\n',
    '%',
    '_',
    '[id]',
    '!invalid',
  ],
  ...[
    'p1_',
    `p1_${'0'.repeat(32)}`,
    `p1_${'F'.repeat(32)}`,
    `p1_${'g'.repeat(32)}`,
    '999990019',
    'BSN 999990019.',
    '0612345678',
  ],
  ...[
    '1,23457E+09',
    '9.9999E+08',
    '1E+09',
    '1,234567891E+09',
    '-1,5E+01',
    '1,25E+1',
    '1.25E1',
    '5E+00',
    '1,5E-02',
    '1,5e+010',
    '12,5E+01',
    '1,0000000000000001E+01',
    '1,E+01',
    'E+01',
    '1,5E+0001',
    '1,5E+01x',
    '#N/A',
    '#N/B',
    '#n/a',
    '#N/A ',
    '#',
    '25%',
    '00-05-1990',
    '00-00-1990',
    '1990-05-00',
    '1990-00-00',
    '19900000',
    '19900531',
    '19900532',
    '00000000',
    '00-00-0000',
    '15-00-1990',
    '1990',
    '1990-05',
    '31-2-1990',
  ],
  ...[
    'V-1234567890',
    '9'.repeat(15),
    '9'.repeat(16),
    '9'.repeat(40),
    '0'.repeat(400),
    `-${'1'.repeat(15)}`,
    '1.234.567.890.123',
  ],
  ...[
    '999.999.999.999.999',
    '9.999.999.999.999.999',
    'x'.repeat(5000),
    '😀'.repeat(300),
    '\u0000',
    'a\u0000b',
  ],
];

/** Makes the function that draws a row: all right, wrong in one column, or wrong in several. */
export function rowSource(feed: CompiledFeed, random: () => number, seed: number): () => string[] {
  const sources = feed.columns.map((column) => cellSource(column, random, seed));
  return () => {
    const mode = random();
    const only = Math.floor(random() * sources.length);
    return sources.map((source, index) => {
      const isAimed = mode < 0.3 ? false : mode < 0.75 ? index === only : random() < 0.25;
      return isAimed ? source.aimed() : source.valid();
    });
  };
}

interface CellSource {
  readonly valid: () => string;
  readonly aimed: () => string;
}

function cellSource(column: CompiledColumn, random: () => number, seed: number): CellSource {
  const valid = validSource(column, random, seed);
  const near = nearSource(column, random, valid);
  return {
    valid: () => (!column.required && random() < 0.4 ? '' : valid()),
    aimed: () => {
      const kind = random();
      if (kind < 0.15) return '';
      return kind < 0.55 ? near() : pick(random, traps);
    },
  };
}

function validSource(column: CompiledColumn, random: () => number, seed: number): () => string {
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  switch (column.notation) {
    case 'code':
      return () => pick(random, column.codes);
    case 'month':
      return () => `${whole(1900, 2099)}-${String(whole(1, 12)).padStart(2, '0')}`;
    case 'month_or_year':
      return () =>
        pick(random, [`${whole(1900, 2099)}`, `${whole(1900, 2099)}-0${whole(1, 9)}`, '00-05-1990']);
    case 'date':
      return () => writtenDay(whole(0, 40), random);
    case 'integer':
      return () => String(whole(column.min, Math.min(column.max, column.min + 500)));
    case 'decimal':
      return () => writtenNumber(column, column.min + random() * (column.max - column.min), random);
    case 'identifier':
      return identifierSource(column.identifier, whole);
    case 'text':
      return textSource(column, random, seed);
    case 'bounded':
      return () => writtenBounds(whole(0, Math.min(column.most, 300)), column.most, random);
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}

/** Days close to each other, so that rules about their order are broken often. */
function writtenDay(offset: number, random: () => number): string {
  const iso = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = iso.split('-');
  const form = random();
  if (form < 0.6) return iso;
  return form < 0.8 ? `${day}-${month}-${year}` : `${Number(day)}-${Number(month)}-${year}`;
}

function writtenNumber({ scale }: NumberColumn, value: number, random: () => number): string {
  const [whole = '0', decimals = ''] = value.toFixed(Math.floor(random() * (scale + 1))).split('.');
  const grouped = random() < 0.4 ? whole.replace(/\B(?=([0-9]{3})+$)/g, '.') : whole;
  return decimals === '' ? grouped : `${grouped},${decimals}`;
}

/** Exact, below a number, a range in either notation, or hidden altogether. */
function writtenBounds(count: number, most: number, random: () => number): string {
  const form = random();
  if (form < 0.4) return String(count);
  if (form < 0.55) return `<${count + 1}`;
  if (form < 0.65) return pick(random, ['x', '.']);
  return `${count}${form < 0.8 ? '...' : form < 0.9 ? '..' : '-'}${Math.min(most, count + Math.floor(random() * 5))}`;
}

/** Valid numbers of every kind at once, where a kind has no rule of its own. */
function identifierSource(identifier: string, whole: (least: number, most: number) => number): () => string {
  if (identifier === 'bsn') return () => ['999990019', '999990020', '99999 0019'][whole(0, 2)] ?? '';
  // Now and then the same number, for rules about two of a kind.
  return () => (whole(0, 9) === 0 ? '1234567' : String(whole(10 ** 6, 10 ** 9)));
}

function textSource(column: TextColumn, random: () => number, seed: number): () => string {
  if (column.pattern === undefined)
    return () => pick(random, ['tekst', 'a;b', '"x"', 'regel 1\nregel 2', 'é', '😀']);
  const samples = fc.sample(fc.stringMatching(new RegExp(`^${column.pattern}$`)), { seed, numRuns: 60 });
  return () => pick(random, samples);
}

/** Just right and just wrong. */
function nearSource(column: CompiledColumn, random: () => number, valid: () => string): () => string {
  switch (column.notation) {
    case 'integer':
    case 'decimal': {
      const step = 10 ** -column.scale;
      const bounds = [column.min - step, column.min, column.max, column.max + step];
      const shortened = ['1,23457E+09', '9.9999E+08', '1,5E+01', '1,25E+1', '1,234E+02', '1,2345E+2'];
      return () =>
        random() < 0.2
          ? pick(random, shortened)
          : pick(random, bounds).toFixed(column.scale).replace('.', ',');
    }
    case 'text': {
      const { max } = column;
      const lengths = [
        'x'.repeat(max),
        'x'.repeat(max + 1),
        `${'x'.repeat(max - 1)}😀`,
        `${'é'.repeat(max)}`,
      ];
      return () =>
        pick(random, [
          ...lengths,
          `${valid()}\n`,
          `\n${valid()}`,
          `${valid()} `,
          valid().toLowerCase(),
          '#N/A',
        ]);
    }
    case 'code':
      return () => pick(random, [valid().toUpperCase(), `${valid()} `, `${valid()}\n`, valid().slice(1)]);
    case 'date':
      return () => pick(random, [column.earliest, column.latest, '1899-12-31', '2100-01-01', `${valid()}x`]);
    case 'bounded': {
      const { most } = column;
      const wrong = [
        `${most + 1}`,
        `<${most + 2}`,
        `${most}..${most + 1}`,
        '9..8',
        '<0',
        '9-8',
        '1..',
        '..1',
        '<',
      ];
      return () =>
        pick(random, [...wrong, `${most}`, `<${most + 1}`, '0', '0..0', 'X', `${valid()} `, `-${valid()}`]);
    }
    case 'month_or_year':
      return () => pick(random, [`${valid()}\n`, '00-00-1990', '31-02-1990', '19900500', '00000000', '1899']);
    case 'identifier':
      return () => pick(random, [`${valid()}\n`, ` ${valid()}`, valid().slice(2), '1,23457E+09']);
    case 'month':
      return () => pick(random, [`${valid()}\n`, ` ${valid()}`, `${valid()}x`, valid().slice(2)]);
    default:
      throw new Error(`unknown notation ${String(column satisfies never)}`);
  }
}
