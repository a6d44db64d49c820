// The header of a SQL file.

import { describe, expect, it } from 'vitest';
import { checkHeader, listOf, readHeader } from '../../src/model/index.js';

const sql = `-- meaning: Waiting for a BSN,
--          from the signal on: by person.
-- key:     person_id, period
-- note:

-- sort: not a field, the header has ended
select 1`;

describe('a header', () => {
  it('is read from the comments at the top, a field going on over further lines', () => {
    const { header } = readHeader(sql);
    expect([...header.keys()]).toEqual(['meaning', 'key', 'note']);
    expect(header.get('meaning')).toEqual({
      text: 'Waiting for a BSN, from the signal on: by person.',
      line: 1,
    });
    expect(listOf(header.get('key'))).toEqual(['person_id', 'period']);
    expect(listOf(header.get('inputs'))).toEqual([]);
  });

  it('is refused where a field is absent, empty, unknown or there twice, with its line', () => {
    const rule = { required: ['meaning', 'grain', 'note'], optional: [] };
    const problems = checkHeader(
      `-- meaning: A.\n-- meaning: B.\n${sql.split('\n').slice(2).join('\n')}`,
      'x.sql',
      rule,
    );
    expect(problems.map(({ code, at, params }) => [code, at.line, (params as { key: string }).key])).toEqual([
      ['MODEL_HEADER_LACKS', 1, 'grain'],
      ['MODEL_HEADER_LACKS', 4, 'note'],
      ['MODEL_HEADER_UNKNOWN', 3, 'key'],
      ['MODEL_HEADER_REPEATED', 2, 'meaning'],
    ]);
  });
});
