// NDJSON: one object a line, by the headers of the contract; a line that is wrong is located and costs no other.

import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { checkDelivery } from '../../src/seal/index.js';
import { codesOf, inParts } from './kit.js';
import { cellsOf, check, feedFrom, rowsOf, small, smallDefinition } from './small-feed.js';

const good = '{"v_nummer":"0271234567","soort":"A","uren":12.5}';
const bytes = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);

/** Cells by header, the empty ones left out. */
async function named(...lines: string[]): Promise<unknown[]> {
  const rows = (await cellsOf(bytes(...lines))) as (string[] | string)[];
  return rows.map((cells) =>
    typeof cells === 'string'
      ? cells
      : Object.fromEntries(
          cells.flatMap((cell, at) => (cell === '' ? [] : [[small.columns[at]?.meta.header, cell]])),
        ),
  );
}

describe('a line of NDJSON', () => {
  it('may leave keys out, have them in any order, and hold null for a missing value', async () => {
    expect(await named(good, '{ "uren" : null , "soort" : "A" , "v_nummer" : 271234567 }')).toEqual([
      { v_nummer: '0271234567', soort: 'A', uren: '12,5' },
      { v_nummer: '271234567', soort: 'A' },
    ]);
  });

  it('keeps the digits of a number as they stand there', async () => {
    const numbers = ['0.1', '1234567890123456789', '1.50', '1e3', '0.30000000000000004'];
    const lines = numbers.map((number) => `{"uren":${number},"v_nummer":""}`);
    expect(await named(...lines)).toEqual(
      ['0,1', '1234567890123456789', '1,50', '1000', '0,30000000000000004'].map((uren) => ({ uren })),
    );
  });

  it('may escape its texts, and hold line ends and separators in them', async () => {
    expect(await named('{"opmerking":"a\\nb;\\"c\\u00e9\\ud83d\\ude00\\\\"}')).toEqual([
      { opmerking: 'a\nb;"cé😀\\' },
    ]);
  });

  it.each([
    ['no JSON', '{"v_nummer":', 'no_json'],
    ['a list', '[1]', 'no_json'],
    ['a number', '12', 'no_json'],
    ['null', 'null', 'no_json'],
    ['two objects', `${good}${good}`, 'no_json'],
    ['an unknown key', '{"v_nummer":"1","naam":"x"}', 'unknown_key'],
    ['a key twice', '{"soort":"A","soort":"true"}', 'unknown_key'],
    ['the same key written in two ways', '{"soort":"A","\\u0073oort":"true"}', 'unknown_key'],
    ['a list as a value', '{"soort":["A"]}', 'nested'],
    ['an object as a value', '{"uren":{"a":1},"soort":"A"}', 'nested'],
    ['a NUL', '{"soort":"\\u0000"}', 'nul'],
    ['half a character', '{"opmerking":"\\ud800"}', 'encoding'],
    ['a byte that is no UTF-8', Buffer.from('{"opmerking":"é"}', 'latin1'), 'encoding'],
    ['3 MB', `{"opmerking":"${'x'.repeat(3_000_000)}"}`, 'too_long'],
  ])('with %s is broken, and the lines around it are kept', async (_what, line, rule) => {
    const start = bytes('{"v_nummer":"0271234567","opmerking":"é"}');
    const all = Buffer.concat([start, Buffer.from(line), Buffer.from('\n\n'), bytes(good)]);
    const rows = await rowsOf(all);
    expect(rows.map((row) => ('broken' in row ? row.broken : row.line))).toEqual([1, rule, 4]);
    expect(rows[1]?.line).toBe(2);
  });

  it('does not repeat in a message what stands under an unknown key', async () => {
    const result = await check(bytes(good, '{"bsn 999990019":"999990019"}'));
    expect(codesOf(result)).toEqual(['SEAL_ROW_BROKEN']);
    expect(JSON.stringify(result)).not.toContain('999990019');
    for (const language of ['nl', 'en'] as const)
      expect(result.diagnostics.map((each) => render(each, language)).join()).toContain('2');
  });

  it('costs no time that grows with its depth', async () => {
    const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;
    const rows = await rowsOf(bytes(good, deep, `${'['.repeat(200_000)}`, good));
    expect(rows.map((row) => ('broken' in row ? row.broken : 'sound'))).toEqual([
      'sound',
      'nested',
      'no_json',
      'sound',
    ]);
  });
});

describe('a file of NDJSON', () => {
  const other = feedFrom(
    {
      ...smallDefinition,
      columns: smallDefinition.columns.pick({ person: true, hours: true }),
      formerLayouts: [],
      key: ['person'],
    },
    'made/other',
  );

  it('without a key of the contract is refused', async () => {
    expect(codesOf(await check(bytes('{"naam":"x"}')))).toEqual(['SEAL_NO_HEADER']);
  });

  it('that holds one list is refused with what to do', async () => {
    const result = await check('\ufeff [\n{"v_nummer":"1"}]');
    expect(codesOf(result)).toEqual(['SEAL_NOT_TEXT']);
    for (const [language, words] of [
      ['nl', 'één object per regel'],
      ['en', 'one object a line'],
    ] as const)
      expect(
        result.diagnostics
          .map((each) => render(each, language))
          .join()
          .toLowerCase(),
      ).toContain(words);
  });

  it('of another feed is refused by its name', async () => {
    const result = await checkDelivery(inParts(bytes('{"v_nummer":"1","uren":2}')), {
      feed: small,
      others: [small, other],
      referenceDate: '2024-12-31',
      fileName: 'x.ndjson',
    });
    expect(codesOf(result)).toEqual(['SEAL_OTHER_FEED']);
    expect(JSON.stringify(result)).toContain('made/other');
  });

  it('in which every line is broken is read to its end', async () => {
    expect(await check(bytes('{', '"v_nummer": "1"', '}'))).toMatchObject({ rows: 3, broken: 3 });
  });

  it('may begin with lines that are broken or empty', async () => {
    expect(await check(bytes('{"x', '', '{}', good))).toMatchObject({ rows: 3, broken: 1, bad: 1 });
  });
});
