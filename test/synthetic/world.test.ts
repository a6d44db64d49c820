// The synthetic world: the same seed makes the same world, it comes near the figures that it is calibrated to, and
// its files are what the account of faults says they are. README.md beside the world gives the measured values.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadThirdParties, loadWorld, versionsNotInForce } from '../../src/cli/demo/load-world.js';
import { installedRoot, locateFeeds, locateIdentifiers } from '../../src/locate/index.js';
import type { World } from '../../src/vocabulary/index.js';
import { textOf } from './records.js';

const acceptedRules = await versionsNotInForce(installedRoot);
const makeWorld = (seed: number, residents: number): Promise<World> =>
  loadWorld({ root: installedRoot, seed, residents, acceptedRules });

/** A world that many tests look at. */
const small = makeWorld(5, 300).then((world) => ({ world, deliveries: [...world.deliveries()] }));

const digest = (world: World): string => {
  const hash = createHash('sha256').update(JSON.stringify(world.truth));
  for (const each of world.deliveries()) hash.update(each.fileName).update(each.sentOn).update(each.bytes);
  return hash.digest('hex');
};

describe('the synthetic world', () => {
  it('is the same for the same seed and another for another seed', async () => {
    const first = digest(await makeWorld(5, 60));
    expect(digest(await makeWorld(5, 60))).toBe(first);
    expect(digest(await makeWorld(6, 60))).not.toBe(first);
  });

  it('delivers any feed there is, or lets a third party count it, the history first', async () => {
    const feeds = await locateFeeds(installedRoot);
    const dates = await referenceDates();
    const parties = await loadThirdParties({ root: installedRoot, seed: 5, residents: 300, acceptedRules });
    const counted = parties.flatMap(({ makes }) => makes);
    expect([...dates.keys(), ...counted].sort()).toEqual(feeds.map(({ name }) => name).sort());
    const periods = { month: 36, quarter: 12, year: 3 };
    for (const { name, definition } of feeds.filter((feed) => !counted.includes(feed.name))) {
      const each = dates.get(name) ?? [];
      expect(new Set(each).size, name).toBe(each.length);
      expect(each.length, name).toBeGreaterThan(periods[definition.calendar.every]);
      expect(each[0], name).toBe('2023-06-30');
    }
  });

  it('holds one delivery up until after the next, so that it comes out of order', async () => {
    const disordered = [...(await referenceDates())].filter(
      ([, each]) => each.join() !== [...each].sort().join(),
    );
    expect(disordered.map(([name]) => name.split('/')[1])).toEqual(['permits']);
  });

  it('sends in order of day, and says on which day the files for a report over each year are complete', async () => {
    const { world, deliveries } = await small;
    const sent = deliveries.map(({ sentOn }) => sentOn);
    expect(sent).toEqual([...sent].sort());
    expect(world.years.map(({ year }) => year)).toEqual([1, 2, 3]);
    expect(world.years.at(-1)?.completeOn).toBe(sent.at(-1));
  });
});

/** Reference dates by feed, in the order of sending. */
async function referenceDates(): Promise<Map<string, string[]>> {
  const dates = new Map<string, string[]>();
  for (const { supplier, feed, referenceDate } of (await small).deliveries) {
    const name = `${supplier}/${feed}`;
    dates.set(name, [...(dates.get(name) ?? []), referenceDate]);
  }
  return dates;
}

describe('its numbers', () => {
  it('are BSNs of the test range that pass the eleven-test, as far as that range reaches', async () => {
    const identifiers = new Map(
      (await locateIdentifiers(installedRoot)).map((each) => [each.name, each.definition]),
    );
    const seen = new Set<string>();
    for (const each of (await small).deliveries) {
      if (each.feed !== 'income_relations') continue;
      for (const line of textOf(each).split('\n').slice(1)) {
        const bsn = /^"?([0-9]{9})/.exec(line)?.[1];
        if (bsn !== undefined) seen.add(bsn);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
    for (const bsn of seen) {
      expect(bsn.startsWith('99999')).toBe(true);
      expect(identifiers.get('bsn')?.normalise(bsn)).toBe(bsn);
    }
  });
});

describe('its account of faults', () => {
  it('names lines that are in the file, and every kind of fault there is', async () => {
    const kinds = new Map<string, string>();
    let outside = 0;
    for (const each of (await small).deliveries) {
      const lines = textOf(each).split('\n').length - 1;
      outside += each.faults.filter(({ line }) => line < 2 || line > lines).length;
      for (const { kind, expectedFate } of each.faults) kinds.set(kind, expectedFate);
    }
    expect(outside).toBe(0);
    expect(Object.fromEntries([...kinds].sort())).toEqual({
      backdated_mob: 'correction',
      broken_quote: 'broken',
      closed_period: 'late',
      date_far_ahead: 'quarantined',
      decided_before_received: 'quarantined',
      decision_before_application: 'quarantined',
      dot_for_missing: 'quarantined',
      duplicate: 'duplicate',
      hours_a_month_as_week: 'quarantined',
      hours_with_letters: 'quarantined',
      housed_before_match: 'quarantined',
      identifier_in_text: 'kept',
      identifier_in_wrong_column: 'quarantined',
      late_correction: 'correction',
      lost_zeros: 'kept',
      merged_number: 'correction',
      month_before_year: 'quarantined',
      municipality_by_name: 'quarantined',
      negative_correction: 'kept',
      net_above_gross: 'quarantined',
      nul: 'broken',
      number_with_blanks: 'kept',
      number_with_v: 'kept',
      objection: 'erased',
      out_of_order: 'stale',
      overlap: 'kept',
      period_reversed: 'quarantined',
      quarter_in_words: 'quarantined',
      ragged: 'broken',
      same_day_move: 'quarantined',
      told_without_a_day: 'quarantined',
      unchanged_repeat: 'unchanged',
      unknown_code: 'quarantined',
      v_number_as_bsn: 'quarantined',
      zero_hours: 'kept',
    });
  });

  it('never spoils so many rows of a small file that the intake would refuse it', async () => {
    const allowed = new Map(
      (await locateFeeds(installedRoot)).map((each) => [each.name, each.definition.refuseAboveShare]),
    );
    for (const each of (await makeWorld(2, 300)).deliveries()) {
      const name = `${each.supplier}/${each.feed}`;
      const rows = textOf(each).split('\n').length - 2;
      const bad = each.faults.filter(({ expectedFate }) => /quarantined|broken/.test(expectedFate)).length;
      expect(bad, each.fileName).toBeLessThanOrEqual((allowed.get(name) ?? 0) * rows);
    }
  });

  it('points at the line that is broken', async () => {
    const broken: Readonly<Record<string, RegExp>> = { nul: /\0/, broken_quote: /^"[^"]*"x/ };
    for (const each of (await small).deliveries) {
      const planted = each.faults.filter(({ kind }) => broken[kind] !== undefined);
      const lines = planted.length > 0 ? textOf(each).split('\n') : [];
      for (const { kind, line } of planted) expect(lines[line - 1]).toMatch(broken[kind] ?? /$^/);
    }
  });
});

interface Counts {
  readonly group: string;
  readonly accessDays: number;
  readonly workedDays: number;
  readonly personsAtWork: number;
  readonly permitsApplied: number;
  readonly permitsGranted: number;
  readonly bsnSignals: number;
  readonly bsnWithin56Days: number;
}

interface TruthShape {
  readonly bsn: { readonly numbersInTestRange: number; readonly outsideTestRange: number };
  readonly stock: readonly { readonly residents: Readonly<Record<string, number>> }[];
  readonly periods: readonly { readonly period: string; readonly groups: readonly Counts[] }[];
}

describe.each([1, 2])('at 1,500 residents, seed %i', (seed) => {
  let truth: TruthShape;
  beforeAll(async () => {
    truth = (await makeWorld(seed, 1500)).truth as unknown as TruthShape;
  });
  const counts = (period: string, group: string): Counts => {
    const found = truth.periods
      .find((each) => each.period === period)
      ?.groups.find((each) => each.group === group);
    if (found === undefined) throw new Error(`no ${period} ${group}`);
    return found;
  };
  const perBeds = (value: number) => (value / 1500) * 600;

  it('holds about 1,500 people at the end of every quarter', () => {
    for (const { residents } of truth.stock) {
      const total = Object.values(residents).reduce((sum, each) => sum + each, 0);
      expect(total).toBeGreaterThan(1380);
      expect(total).toBeLessThan(1620);
    }
  });

  it('gives every BSN from the test range', () => {
    expect(truth.bsn.numbersInTestRange).toBe(909);
    expect(truth.bsn.outsideTestRange).toBe(0);
  });

  it('has near 195 people with access per 600 beds in the pilot years', () => {
    for (const year of ['year-1', 'year-2', 'year-3']) {
      const withAccess = perBeds(counts(year, 'province').accessDays / 365.25);
      expect(withAccess).toBeGreaterThan(180);
      expect(withAccess).toBeLessThan(310);
    }
  });

  it('has 10 to 40 of them at work on a day and 30 to 90 in a year', () => {
    for (const year of ['year-1', 'year-2', 'year-3']) {
      const { workedDays, personsAtWork } = counts(year, 'province');
      expect(perBeds(workedDays / 365.25)).toBeGreaterThan(6);
      expect(perBeds(workedDays / 365.25)).toBeLessThan(40);
      expect(perBeds(personsAtWork)).toBeGreaterThan(30);
      expect(perBeds(personsAtWork)).toBeLessThan(90);
    }
  });

  it('grants 65 to 80 % of the permits applied for', () => {
    const { permitsApplied, permitsGranted } = counts('years-1-3', 'province');
    expect(permitsGranted / permitsApplied).toBeGreaterThan(0.65);
    expect(permitsGranted / permitsApplied).toBeLessThan(0.8);
  });

  it('shows the effects that it was given: sooner a BSN in the pilot, more work there and in the city', () => {
    const share = (period: string, group: string) => {
      const { workedDays, accessDays } = counts(period, group);
      return workedDays / accessDays;
    };
    const quick = (period: string) => {
      const { bsnWithin56Days, bsnSignals } = counts(period, 'province');
      return bsnWithin56Days / bsnSignals;
    };
    expect(quick('years-1-3')).toBeGreaterThan(quick('baseline'));
    expect(share('years-1-3', 'province')).toBeGreaterThan(share('baseline', 'province'));
    expect(share('years-1-3', 'setting:city')).toBeGreaterThan(share('years-1-3', 'setting:rural'));
  });
});
