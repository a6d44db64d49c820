// Up to which day the data reach, and what rests on a feed that never came.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFeed } from '../../src/contract/index.js';
import { installedRoot, locateFeeds, locateIdentifiers } from '../../src/locate/index.js';
import { openSnapshot } from '../../src/model/index.js';
import { dataCutOf } from '../../src/model/register-relations.js';
import { model, SmallRoot } from './small-root.js';

describe('the last day of the data', () => {
  const cut = async (newest: Readonly<Record<string, string>>, asOf = '2025-02-01') => {
    const identifiers = await locateIdentifiers(installedRoot);
    const byName = new Map(identifiers.map(({ name, definition }) => [name, definition]));
    const feeds = (await locateFeeds(installedRoot)).map((feed) => compileFeed(feed, byName));
    return dataCutOf(feeds, new Map(Object.entries(newest)), asOf);
  };

  it('is the earliest of the newest reference dates, and never after the day of the build', async () => {
    expect(await cut({ coa__stays: '2024-12-31', uwv__permits: '2024-11-30' })).toBe('2024-11-30');
    expect(await cut({ coa__stays: '2024-12-31' }, '2024-12-15')).toBe('2024-12-15');
    expect(await cut({})).toBe('2025-02-01');
  });

  it('lies before the months of which pay is not yet declared', async () => {
    const newest = { coa__stays: '2024-12-31', polis__income_relations: '2024-12-31' };
    expect(await cut(newest)).toBe('2024-10-31');
    expect(await cut({ ...newest, polis__income_relations: '2025-02-28' }, '2025-03-20')).toBe('2024-12-31');
  });

  it('is held up by no sums and no facts, and by no feed whose contract says so', async () => {
    const others = {
      ...{ polis__risk_tables: '2024-08-31', cbs__areas: '2021-12-31', coa__locations: '2023-12-31' },
      ...{ programmes__participation: '2024-09-30', coa__contributions: '2024-11-30' },
    };
    expect(await cut({ coa__stays: '2024-12-31', ...others })).toBe('2024-12-31');
    expect(await cut({ coa__stays: '2024-12-31', coa__housing_matches: '2024-11-30' })).toBe('2024-11-30');
  });
});

describe('an indicator', () => {
  const small = new SmallRoot();

  beforeAll(async () => {
    const person = 'coa_number as person, location_code from register.coa__stays';
    small.write('sources/coa/stays.sql', model({ inputs: 'register.coa__stays' }, `select ${person}`));
    small.write('core/people.sql', model({ inputs: 'staging.coa__stays' }, 'from staging.coa__stays'));
    small.write('indicators/a1.sql', indicator('A1', 'core.people'));
    small.write('indicators/a2.sql', indicator('A2', 'pilot.periods'));
    await small.record([]);
    await small.build();
  });

  afterAll(() => small.remove());

  it('is on record as undelivered where a feed behind it never came, through other models too', async () => {
    const snapshot = await openSnapshot(small.dataFolder);
    const rows = await snapshot.rows('from meta.undelivered');
    snapshot.close();
    expect(rows).toEqual([{ indicator: 'A1', feed: 'coa/stays' }]);
  });
});

/** An indicator of one measure, counted in a relation. */
function indicator(name: string, from: string): string {
  const keys = ['title_nl', 'title_en', 'unit_nl', 'unit_en', 'estimand_nl', 'estimand_en'];
  const texts = Object.fromEntries(keys.map((key) => [key, 'x']));
  const key = 'period, group_kind, group_value, measure';
  return model(
    { key, inputs: from, ...texts },
    `select '${name}' as indicator, 'year-1' as period, 'province' as group_kind, 'utrecht' as group_value,
       'n' as measure, count(*) as n_persons, count(*) as n_units, 0::double as value,
       null::double as lower, null::double as upper,
       [{'name': 'n', 't': 0::integer, 'value': 0::decimal(18, 4)}] as parts
     from ${from}`,
  );
}
