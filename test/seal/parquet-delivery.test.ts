// A Parquet file as a delivery: what a supplier hears of one that cannot be read.

import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { codesOf } from './kit.js';
import { check, parquet } from './small-feed.js';

describe('a Parquet file that cannot be read', () => {
  it.each([
    [
      'SEAL_PARQUET_COLUMNS',
      'kolommen die niet als tekst te lezen zijn',
      'columns that cannot be read as text',
      () => parquet(`select '0271234567' as v_nummer, [1, 2] as soort, [3] as "van 0271234567"`),
    ],
    [
      'SEAL_PARQUET_DAMAGED',
      'Het Parquet-bestand is beschadigd',
      'The Parquet file is damaged',
      async () => (await parquet("select '0271234567' as v_nummer")).subarray(0, 100),
    ],
  ])('is refused by what it is and what to do: %s', async (code, dutch, english, make) => {
    const result = await check(await make());
    expect(codesOf(result)).toEqual([code]);
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      result.diagnostics.map((each) => render(each, language)).join('\n'),
    );
    expect(nl).toContain(dutch);
    expect(nl).toContain('Er is niets overgenomen.');
    expect(en).toContain(english);
    expect(`${nl}${en}`).not.toContain('0271234567');
  });
});
