// Notifications in place of permits. The list of levers says that they were not introduced; where it says that they were,
// employers notify from that day on, and every sound row keeps to its contract.

import { describe, expect, it } from 'vitest';
import { versionsNotInForce, worldOptions } from '../../src/cli/demo/load-world.js';
import { installedRoot, locateWorld } from '../../src/locate/index.js';
import { checkDelivery } from '../../src/seal/index.js';
import type { ListRows, SyntheticDelivery } from '../../src/vocabulary/index.js';
import { allFeeds, feedNamed } from '../contract/feeds.js';
import { recordsOf } from './records.js';

const start = '2024-07-01';
const acceptedRules = await versionsNotInForce(installedRoot);
const options = await worldOptions({ root: installedRoot, seed: 4, residents: 400, acceptedRules });
const definition = await locateWorld(installedRoot);

const filesOf = (levers: ListRows): SyntheticDelivery[] =>
  [...definition.create({ ...options, lists: { ...options.lists, levers } }).deliveries()].filter(
    ({ feed }) => feed === 'notifications',
  );

const levers = options.lists.levers ?? [];
const introduced = levers.map((row) =>
  row.lever === 'notification' ? { ...row, status: 'assumed', valid_from: start } : row,
);
const files = filesOf(introduced);

describe('notifications', () => {
  it('are none, in files all the same, while the lever is not in force', () => {
    const none = filesOf(levers);
    expect(none.length).toBe(37);
    expect(none.flatMap(recordsOf)).toEqual([]);
  });

  it('come from the day of the lever on, with changes and ends that name what they follow on', () => {
    const rows = files.flatMap(recordsOf);
    const days = rows.map((row) => row.datum_ontvangst?.split('-').reverse().join('-') ?? '');
    expect(rows.length).toBeGreaterThan(20);
    expect(days.every((day) => day >= start)).toBe(true);
    const kinds = new Set(rows.map((row) => row.soort_bericht));
    for (const kind of ['melding', 'wijziging', 'beeindiging']) expect(kinds).toContain(kind);
  });

  it('break their contract in the rows with a planted fault only', async () => {
    const feed = await feedNamed('uwv/notifications');
    const others = await allFeeds();
    for (const { bytes, fileName, referenceDate, faults } of files) {
      const source = (async function* () {
        yield bytes;
      })();
      const result = await checkDelivery(source, { feed, others, referenceDate, fileName });
      const planted = (fate: string) => faults.filter(({ expectedFate }) => expectedFate === fate).length;
      expect(result, fileName).toMatchObject({
        status: 'checked',
        bad: planted('quarantined'),
        broken: planted('broken'),
      });
    }
  });
});
