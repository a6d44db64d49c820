// The register as a set of facts: what it holds must follow from the deliveries alone, not from the order in which they
// arrived, and every row of each has exactly one fate.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFates } from '../../src/diagnostics/index.js';
import { month } from '../../src/vocabulary/index.js';
import { expectedThings, SmallRegister, type ThingDelivery, thingFeed } from './small-register.js';

const full = (referenceDate: string, ...rows: ThingDelivery['rows']): ThingDelivery => ({
  referenceDate,
  mode: 'full',
  rows,
});
const changes = (referenceDate: string, ...rows: ThingDelivery['rows']): ThingDelivery => ({
  ...full(referenceDate, ...rows),
  mode: 'changes',
});
const thing = (id: string, value: number) => ({ id, value });

/** Deliveries with distinct reference dates over a few keys: some rows bad, some keys twice, in any order of arrival. */
const anyDeliveries = fc
  .array(
    fc.record({
      mode: fc.constantFrom('full' as const, 'full' as const, 'changes' as const),
      rows: fc.array(
        fc.record({
          id: fc.constantFrom('a', 'b', 'c', 'd'),
          value: fc.integer({ min: 0, max: 2 }),
          isBad: fc.oneof(
            { weight: 4, arbitrary: fc.constant(false) },
            { weight: 1, arbitrary: fc.constant(true) },
          ),
        }),
        { maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((each, index) => ({ ...each, referenceDate: `2024-0${index + 1}-28` })))
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }));

describe('the register', () => {
  it('holds the same whatever the order of arrival, and gives every row one fate', async () => {
    const register = await SmallRegister.create();
    await fc.assert(
      fc.asyncProperty(anyDeliveries, async (deliveries) => {
        await register.empty();
        for (const delivery of deliveries) {
          const { fates } = await register.take(delivery);
          expect(rowFates.reduce((sum, fate) => sum + fates[fate], 0)).toBe(delivery.rows.length);
        }
        expect(await register.current()).toEqual(expectedThings(deliveries));
      }),
      { numRuns: 60 },
    );
    register.database.close();
  });

  it('counts new, corrected and unchanged rows apart, and closes what a newer full delivery lacks', async () => {
    const register = await SmallRegister.create();
    await register.take(full('2024-01-31', thing('a', 1), thing('b', 1), thing('c', 1)));
    const { fates, withdrawn } = await register.take(full('2024-02-29', thing('a', 1), thing('b', 2)));
    expect(fates).toMatchObject({ unchanged: 1, correction: 1, new: 0 });
    expect(withdrawn).toBe(1);
    expect(await register.current()).toEqual(['a=1', 'b=2']);
    register.database.close();
  });

  it('lets an older full delivery change nothing after a newer one', async () => {
    const register = await SmallRegister.create();
    await register.take(full('2024-02-29', thing('a', 2)));
    const { fates, withdrawn, outcome } = await register.take(
      full('2024-01-31', thing('a', 1), thing('b', 1)),
    );
    expect(fates).toMatchObject({ stale: 2 });
    expect(withdrawn).toBe(0);
    expect(outcome).toBe('accepted_with_remarks');
    expect(await register.current()).toEqual(['a=2']);
    register.database.close();
  });

  it('takes the later arrival of two deliveries with the same reference date', async () => {
    const register = await SmallRegister.create();
    await register.take(full('2024-01-31', thing('a', 1)));
    await register.take(full('2024-01-31', thing('a', 2)));
    expect(await register.current()).toEqual(['a=2']);
    register.database.close();
  });

  it('knows that a changed row was confirmed later, so that an older change cannot undo it', async () => {
    const register = await SmallRegister.create();
    await register.take(changes('2024-01-31', thing('a', 1)));
    await register.take(changes('2024-03-31', thing('a', 1)));
    const { fates } = await register.take(changes('2024-02-29', thing('a', 2)));
    expect(fates).toMatchObject({ stale: 1 });
    expect(await register.current()).toEqual(['a=1']);
    register.database.close();
  });

  it('keeps what it knew of a key whose row is in quarantine', async () => {
    const register = await SmallRegister.create();
    await register.take(full('2024-01-31', thing('a', 1), thing('b', 1)));
    const { withdrawn } = await register.take(full('2024-02-29', { ...thing('a', 9), isBad: true }));
    expect(withdrawn).toBe(1);
    expect(await register.current()).toEqual(['a=1']);
    register.database.close();
  });

  it('loads the first of several rows with one key and counts the others as duplicates', async () => {
    const register = await SmallRegister.create();
    const { fates } = await register.take(full('2024-01-31', thing('a', 1), thing('a', 2), thing('a', 1)));
    expect(fates).toMatchObject({ new: 1, duplicate: 2 });
    expect(await register.current()).toEqual(['a=1']);
    register.database.close();
  });

  it.each([
    ['it holds, unchanged', [thing('a', 1), thing('a', 2)], { unchanged: 1, duplicate: 1 }, ['a=1', 'b=1']],
    ['it holds, corrected', [thing('a', 2), thing('a', 1)], { correction: 1, duplicate: 1 }, ['a=2', 'b=1']],
    ['it does not hold', [thing('c', 1), thing('c', 2)], { new: 1, duplicate: 1 }, ['a=1', 'b=1', 'c=1']],
    [
      'each its own',
      [thing('a', 1), thing('b', 1), thing('c', 1)],
      { unchanged: 2, new: 1, duplicate: 0 },
      undefined,
    ],
  ])('counts duplicates of a key that %s', async (_what, rows, expected, current) => {
    const register = await SmallRegister.create();
    await register.take(full('2024-01-31', thing('a', 1), thing('b', 1)));
    const { fates } = await register.take(changes('2024-02-29', ...rows));
    expect(fates).toMatchObject(expected);
    expect(await register.current()).toEqual(current ?? ['a=1', 'b=1', 'c=1']);
    register.database.close();
  });
});

describe('a row about a closed period', () => {
  const rows = [
    { ...thing('last-open', 1), day: '2023-02-01' },
    { ...thing('closed', 1), day: '2023-01-31' },
  ];

  it('is loaded and marked as late where the feed keeps such rows', async () => {
    const register = await SmallRegister.create(thingFeed('keep'));
    const { fates } = await register.take(changes('2024-02-01', ...rows));
    expect(fates).toMatchObject({ late: 1, new: 1 });
    const late = await register.database.rows('select id from register.test__things where is_late');
    expect(late).toEqual([{ id: 'closed' }]);
    register.database.close();
  });

  it('is not loaded but named in quarantine where the feed refuses such rows', async () => {
    const register = await SmallRegister.create(thingFeed('refuse'));
    const { fates } = await register.take(changes('2024-02-01', ...rows));
    expect(fates).toMatchObject({ late: 1, new: 1 });
    expect(await register.current()).toEqual(['last-open=1']);
    const quarantine = await register.database.rows('select line, column_name, rule from ledger.quarantine');
    expect(quarantine).toEqual([{ line: 3, column_name: 'day', rule: 'closed_period' }]);
    register.database.close();
  });

  it('is told by its month where the feed names months', async () => {
    const feed = thingFeed('refuse', month({ header: 'day', nl: 'day', en: 'day' }));
    const register = await SmallRegister.create(feed);
    const byMonth = rows.map((row) => ({ ...row, day: row.day.slice(0, 7) }));
    const { fates } = await register.take(changes('2024-02-01', ...byMonth));
    expect(fates).toMatchObject({ late: 1, new: 1 });
    expect(await register.current()).toEqual(['last-open=1']);
    register.database.close();
  });

  it('is still open on the last day of its twelve months', async () => {
    const register = await SmallRegister.create(thingFeed('keep'));
    const { fates } = await register.take(changes('2024-01-31', ...rows));
    expect(fates.late).toBe(0);
    register.database.close();
  });
});
