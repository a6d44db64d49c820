// `build --as-of D` gives what was known when D ended on the clocks of Amsterdam, whatever came later.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { model, SmallRoot } from './small-root.js';

const small = new SmallRoot();

beforeAll(async () => {
  small.write(
    'core/people.sql',
    model(
      { inputs: 'register.coa__stays' },
      'select coa_number as person, location_code, to_date from register.coa__stays',
    ),
  );
  await small.record([
    // Corrected on 10 March: first without an end, then with one.
    {
      person: 'corrected',
      location: 'UTR01',
      from: '2024-01-01',
      recordedFrom: '2024-02-05 08:00:00',
      recordedTo: '2024-03-10 08:00:00',
    },
    {
      person: 'corrected',
      location: 'UTR01',
      from: '2024-01-01',
      to: '2024-02-20',
      recordedFrom: '2024-03-10 08:00:00',
    },
    // Withdrawn on 10 March.
    {
      person: 'withdrawn',
      location: 'UTR01',
      from: '2024-01-01',
      recordedFrom: '2024-02-05 08:00:00',
      recordedTo: '2024-03-10 08:00:00',
    },
    // One second before and at midnight in winter time (UTC+1) and in summer time (UTC+2).
    { person: 'winter-last', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-01-15 22:59:59' },
    { person: 'winter-next', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-01-15 23:00:00' },
    { person: 'summer-last', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-07-15 21:59:59' },
    { person: 'summer-next', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-07-15 22:00:00' },
    // The clocks go forward on 31 March 2024: that day ends at 22:00 UTC though it began at 23:00 UTC.
    { person: 'change-last', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-03-31 21:59:59' },
    { person: 'change-next', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-03-31 22:00:00' },
  ]);
});

afterAll(() => small.remove());

async function knownOn(asOf: string): Promise<Map<unknown, unknown>> {
  await small.build({ asOf });
  const snapshot = await openSnapshot(small.dataFolder);
  const rows = await snapshot.rows('select person, to_date from core.people');
  snapshot.close();
  return new Map(rows.map((row) => [row.person, row.to_date]));
}

describe('build --as-of', () => {
  it('gives the version that was known then, not the later correction', async () => {
    expect((await knownOn('2024-03-09')).get('corrected')).toBeNull();
    expect((await knownOn('2024-03-10')).get('corrected')).toBe('2024-02-20');
  });

  it('keeps what was withdrawn later, and leaves it out afterwards', async () => {
    expect((await knownOn('2024-03-09')).has('withdrawn')).toBe(true);
    expect((await knownOn('2024-03-10')).has('withdrawn')).toBe(false);
  });

  it('ends the day at midnight in Amsterdam, in winter, in summer and when the clocks change', async () => {
    const known = {
      winter: [...(await knownOn('2024-01-15')).keys()],
      change: [...(await knownOn('2024-03-31')).keys()],
      summer: [...(await knownOn('2024-07-15')).keys()],
    };
    expect(known.winter).toEqual(['winter-last']);
    expect(known.change).toContain('change-last');
    expect(known.change).not.toContain('change-next');
    expect(known.summer).toContain('summer-last');
    expect(known.summer).not.toContain('summer-next');
  });

  it('gives the same on one thread and on four, and when built again', async () => {
    const contents = [];
    for (const threads of [1, 4, 4]) {
      const { hashes } = await small.build({ settings: { ...defaultSettings, threads } });
      const snapshot = await openSnapshot(small.dataFolder);
      contents.push({ hashes, rows: await snapshot.rows('from core.people order by all') });
      snapshot.close();
    }
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  });

  it('refuses a day that has not come yet', async () => {
    await expect(small.build({ asOf: '2026-03-02' })).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [{ code: 'MODEL_AS_OF_FUTURE' }],
    });
  });
});
