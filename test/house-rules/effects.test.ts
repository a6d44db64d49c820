// What makes a run repeatable: time and chance come in from outside.

import { describe, expect, it } from 'vitest';
import { codeOf, filesIn, placesOf } from './tree.js';

describe('time and chance', () => {
  it('are taken from the machine in src/cli only', () => {
    const inner = filesIn(['src', 'pipelines', 'reports', 'queries'], '.ts').filter(
      (path) => !path.startsWith('src/cli/'),
    );
    const taken = /\bnew Date\(\s*\)|\bDate\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/g;
    expect(inner.flatMap((path) => placesOf(path, codeOf(path), taken))).toEqual([]);
  });

  it('are not asked of the database either', () => {
    const models = filesIn(['pipelines', 'queries'], '.sql');
    const asked =
      /\b(now|current_date|current_timestamp|today|random|uuid|gen_random_uuid|get_current_timestamp)\b\s*\(|\bcurrent_(date|timestamp|time)\b|\busing sample\b/gi;
    expect(models.flatMap((path) => placesOf(path, withoutSqlComments(codeOf(path)), asked))).toEqual([]);
  });
});

const withoutSqlComments = (text: string) => text.replace(/--[^\n]*/g, '');
