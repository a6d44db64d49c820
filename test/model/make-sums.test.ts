// Counting the rows of a sums feed: only what its query needs is built, nothing is written, and what is wrong is located.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSums } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { model, SmallRoot } from './small-root.js';

let small: SmallRoot;

const contract = `// Counts of stays.
import { boundedCount, defineFeed, text, z } from '../../../src/vocabulary/index.js';

export default defineFeed({
  version: 1,
  title: { nl: 'Aantallen', en: 'Counts' },
  description: { nl: 'Aantallen.', en: 'Counts.' },
  holds: 'sums',
  delivery: 'full',
  key: ['location'],
  columns: z.object({
    location: text({ header: 'locatie', nl: 'Locatie', en: 'Location', max: 10 }),
    n: boundedCount({ header: 'aantal', nl: 'Aantal', en: 'Number', most: 999 }),
  }),
  rules: [],
  calendar: { every: 'year', dueDay: 10, graceDays: 5, retentionMonths: 12 },
  refuseAboveShare: 0.1,
});
`;

const query = (columns: string) =>
  model(
    { grain: 'one row a location', key: 'location', inputs: 'core.stays' },
    `select ${columns} from core.stays group by location_code`,
  );

beforeEach(async () => {
  small = new SmallRoot();
  const stays = 'select coa_number as person, location_code from register.coa__stays';
  small.write('sources/coa/stays.sql', model({ inputs: 'register.coa__stays' }, stays));
  small.write('core/stays.sql', model({ inputs: 'staging.coa__stays' }, 'from staging.coa__stays'));
  small.write(
    'marts/broken.sql',
    model({ inputs: 'core.stays' }, 'select person, 1 / person from core.stays'),
  );
  small.write('sources/third/counts.contract.ts', contract);
  small.write(
    'sources/third/counts.sql',
    model({ key: 'location', inputs: 'register.third__counts' }, 'from register.third__counts'),
  );
  small.write('sources/third/counts.sums.sql', query('location_code as location, count(*) as n'));
  await small.record([
    { person: 'p1', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-02-01' },
    { person: 'p2', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-02-01' },
    { person: 'p3', location: 'LEE01', from: '2024-01-01', recordedFrom: '2024-02-01' },
  ]);
});
afterEach(() => small.remove());

const count = (feed = 'third/counts', lists?: ReadonlyMap<string, string>) => {
  const { root, dataFolder } = small;
  const clock = () => new Date('2026-03-01T12:00:00Z');
  return makeSums({ root, dataFolder, clock, settings: defaultSettings, feed, ...(lists ? { lists } : {}) });
};

describe('the rows of a sums feed', () => {
  it('are counted in the order of their key, with the policy of the pilot, and no model that they do not need is built', async () => {
    const { rows, threshold, base, feed } = await count();
    expect(rows).toEqual([
      { location: 'LEE01', n: '1' },
      { location: 'UTR01', n: '2' },
    ]);
    expect([feed.name, threshold, base]).toEqual(['third/counts', 10, 5]);
    expect(existsSync(join(small.dataFolder, 'analysis'))).toBe(false);
  });

  it('are no model of a build: its query stays out of the snapshot', async () => {
    small.delete('marts/broken.sql');
    const { relations } = await small.build();
    expect(relations).toEqual(['staging.coa__stays', 'staging.third__counts', 'core.stays']);
  });

  it('are refused for a feed without a query, naming those that have one', async () => {
    await expect(count('coa/stays')).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'MODEL_SUMS_FEED', params: { feed: 'coa/stays', known: ['third/counts'] } }],
    });
  });

  it('are refused where the query has other columns than the contract, or in another order', async () => {
    for (const columns of ['count(*) as n, location_code as location', 'location_code as location']) {
      small.write('sources/third/counts.sums.sql', query(columns));
      await expect(count()).rejects.toMatchObject({
        exitCode: 11,
        diagnostics: [{ code: 'MODEL_SUMS_COLUMNS', params: { expected: ['location', 'n'] } }],
      });
    }
  });

  it('are refused where the key of the query is not unique', async () => {
    small.write('sources/third/counts.sums.sql', query("'everywhere' as location, count(*) as n"));
    await expect(count()).rejects.toMatchObject({
      exitCode: 11,
      diagnostics: [{ code: 'MODEL_KEY_REPEATED' }],
    });
  });

  it('are counted over another list where one stands in its place, and refused for a list or file that is not there', async () => {
    const list = `// Places.
import { defineList, text, z } from '../../src/vocabulary/index.js';
export default defineList({
  title: { nl: 'x', en: 'x' }, description: { nl: 'x', en: 'x' }, key: ['location'], source: 'x',
  columns: z.object({ location: text({ header: 'location', nl: 'x', en: 'x', max: 10 }) }),
});
`;
    small.write('reference/places.contract.ts', list);
    small.write('reference/places.csv', 'location\nUTR01\n');
    small.write(
      'sources/third/counts.sums.sql',
      model(
        { grain: 'one row a location', key: 'location', inputs: 'core.stays, reference.places' },
        `select places.location, count(*) as n from core.stays as stays
         inner join reference.places as places on places.location = stays.location_code
         group by places.location`,
      ),
    );
    expect((await count()).rows).toEqual([{ location: 'UTR01', n: '2' }]);
    const other = join(small.dataFolder, 'places.csv');
    writeFileSync(other, 'location\nLEE01\n');
    expect((await count('third/counts', new Map([['places', other]]))).rows).toEqual([
      { location: 'LEE01', n: '1' },
    ]);
    for (const wrong of [
      ['nowhere', other],
      ['places', '/nowhere.csv'],
    ] as const)
      await expect(count('third/counts', new Map([wrong]))).rejects.toMatchObject({
        exitCode: 2,
        diagnostics: [{ code: 'MODEL_LIST_IN_PLACE' }],
      });
  });
});
