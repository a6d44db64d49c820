// Who counts in place of the province: third parties with rows of their own, made from the same seed without the world of the
// pilot, at locations that do not exist.

import { describe, expect, it } from 'vitest';
import { loadThirdParties, versionsNotInForce } from '../../src/cli/demo/load-world.js';
import { installedRoot, locateFeeds } from '../../src/locate/index.js';
import type { SyntheticDelivery } from '../../src/vocabulary/index.js';
import { recordsOf } from './records.js';

const acceptedRules = await versionsNotInForce(installedRoot);
const options = { root: installedRoot, seed: 5, residents: 200, acceptedRules };
const feeds = await locateFeeds(installedRoot);
const parties = await loadThirdParties(options);
const national = parties.find(({ name }) => name === 'national');
const deliveries: SyntheticDelivery[] = [...(national?.deliveries() ?? [])];

describe('a third party', () => {
  it('makes feeds of sums only, each made by one party, and gets feeds that exist', () => {
    const made = parties.flatMap(({ makes }) => makes);
    const holds = new Map(feeds.map(({ name, definition }) => [name, definition.holds]));
    expect(made.map((name) => holds.get(name))).toEqual(['sums', 'sums']);
    expect(new Set(made).size).toBe(made.length);
    for (const name of parties.flatMap(({ gets }) => gets)) expect(holds.has(name)).toBe(true);
  });

  it('accepts no rule of the pilot for the whole country', () => {
    const rules = new Set(national?.acceptedRules);
    expect([...rules].every((rule) => acceptedRules.includes(rule))).toBe(true);
    expect(rules.has('waiting_period/pilot-three-months')).toBe(false);
    expect(rules.has('waiting_period/planned-three-months')).toBe(true);
  });
});

describe('reception elsewhere', () => {
  it('is delivered the same for the same seed, in order of sending', async () => {
    const again = (await loadThirdParties(options)).find(({ name }) => name === 'national');
    expect([...(again?.deliveries() ?? [])].map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
      deliveries.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    );
    const sent = deliveries.map(({ sentOn }) => sentOn);
    expect(sent).toEqual([...sent].sort());
  });

  it('is at locations of its own, none of which exists', () => {
    const stays = deliveries.filter(({ feed }) => feed === 'stays').flatMap(recordsOf);
    expect(stays.length).toBeGreaterThan(300);
    expect(new Set(stays.map((row) => row.locatiecode?.slice(0, 3)))).toEqual(new Set(['ELD']));
  });
});
