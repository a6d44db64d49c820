// From an error of DuckDB to the line and column that an editor shows.

import { describe, expect, it } from 'vitest';
import { positionInMessage } from '../../src/model/index.js';
import { withMacros } from '../oracles/macro-database.js';

async function positionOf(sql: string) {
  const message = await withMacros((database) =>
    database.run(sql).then(
      () => '',
      (error: Error) => error.message,
    ),
  );
  return positionInMessage(sql, message);
}

describe('the place of an error', () => {
  it('is found in a short line', async () => {
    expect(await positionOf('select 1 as a,\n  b\nfrom range(3)')).toEqual({ line: 2, columnNumber: 3 });
  });

  it('is found in a line that is too long to be shown whole', async () => {
    const long = `'${'a'.repeat(120)}' as x`;
    const line = `select ${long}, wrong(1), ${long.replace('x', 'y')}`;
    expect(await positionOf(line)).toEqual({ line: 1, columnNumber: line.indexOf('wrong') + 1 });
  });

  it('is not invented where the error names none', async () => {
    expect(positionInMessage('select 1', 'Out of Memory Error: failed to allocate')).toBeUndefined();
  });
});
