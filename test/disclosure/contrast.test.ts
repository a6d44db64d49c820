// City against rural by locations: how many must count, which do, and what is printed of them.

import { describe, expect, it } from 'vitest';
import { type DisclosureContext, reveal } from '../../src/disclosure/index.js';
import { releaseContrast } from '../../src/disclosure/release/contrast.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import type { CellPart, ReleaseKind } from '../../src/vocabulary/index.js';
import { disclosedEdition, openContext } from '../report/support/edition.js';
import { planned, policy, raw, sums } from './support/cells.js';

const pilot = await locatePilot(installedRoot);

interface Location {
  readonly share: number;
  readonly persons?: number;
  readonly nonzero?: number;
  readonly days?: number;
}

/** Parts of locations of 1,000 days and 20 persons, ten of them in work, unless told. */
const partsOf = (setting: string, locations: Readonly<Record<string, Location>>): CellPart[] =>
  Object.entries(locations).flatMap(([code, { share, persons = 20, nonzero = 10, days = 1000 }]) =>
    sums({
      [`persons:${setting}:${code}`]: persons,
      [`persons_nonzero:${setting}:${code}`]: nonzero,
      [`x:${setting}:${code}`]: share * days,
      [`w:${setting}:${code}`]: days,
    }),
  );

const city = { UTR01: { share: 0.1 }, UTR02: { share: 0.2 }, UTR03: { share: 0.3 } };
const rural = { AMF01: { share: 0.1 }, LEE01: { share: 0.1 }, ZEI01: { share: 0.4 }, BAA01: { share: 0.2 } };
const { UTR03: _, ...twoInTheCity } = city;

const released = (
  inTheCity: Readonly<Record<string, Location>>,
  kind: ReleaseKind = 'location_contrast',
  outside: Readonly<Record<string, Location>> = rural,
) =>
  releaseContrast(
    raw([...partsOf('city', inTheCity), ...partsOf('rural', outside)], 140),
    planned(kind, { groupKind: 'setting', groupValue: 'city' }),
    policy,
  );

describe('a comparison of settings', () => {
  it('is printed in whole percentage points, limits outward, with three locations in each setting', () => {
    // Worked out in test/statistics/clusters.test.ts: no difference, +-2.570582 and 3.490126 times sqrt(1/120).
    expect(released(city)).toMatchObject({ status: 'shown', value: 0, lower: -0.24, upper: 0.24 });
    expect(released(city, 'location_detectable')).toMatchObject({ status: 'shown', value: 0.32 });
  });

  it('is hidden with two in either setting, and says why', () => {
    const tooFew = { status: 'hidden', reason: 'few_locations', value: null, lower: null, upper: null };
    expect(released(twoInTheCity)).toMatchObject(tooFew);
    expect(released(twoInTheCity, 'location_detectable')).toMatchObject(tooFew);
    expect(released(rural, 'location_contrast', twoInTheCity)).toMatchObject(tooFew);
    expect(released({})).toMatchObject(tooFew);
  });

  it('counts a location from ten persons and a thousand person-days', () => {
    const withThird = (third: Partial<Location>) => released({ ...city, UTR03: { share: 0.3, ...third } });
    expect(withThird({ persons: 10 }).status).toBe('shown');
    expect(withThird({ persons: 9 }).reason).toBe('few_locations');
    expect(withThird({ days: 999 }).reason).toBe('few_locations');
  });

  it('needs enough persons in work in each setting', () => {
    const working = (last: number) =>
      released({
        UTR01: { share: 0.1, nonzero: 3 },
        UTR02: { share: 0.2, nonzero: 3 },
        UTR03: { share: 0.3, nonzero: last },
      });
    expect(working(3)).toMatchObject({ status: 'hidden', reason: 'few' });
    expect(working(4).status).toBe('shown');
  });

  it('is hidden where no location differs from its setting, for then there is no interval', () => {
    const alike = { UTR01: { share: 0.5 }, UTR02: { share: 0.5 }, UTR03: { share: 0.5 } };
    expect(released(alike, 'location_contrast', alike)).toMatchObject({ status: 'hidden', reason: 'few' });
  });

  it('never prints minus zero', () => {
    const almost = { ...city, UTR03: { share: 0.299 } };
    expect(Object.is(released(almost).value, 0)).toBe(true);
  });

  it('says how many locations count in a setting, whether they are enough or not', () => {
    expect(released(city, 'location_count')).toMatchObject({ status: 'shown', value: 3 });
    expect(released(twoInTheCity, 'location_count')).toMatchObject({ status: 'shown', value: 2 });
    expect(released({ UTR01: { share: 0.1, persons: 9 } }, 'location_count')).toMatchObject({
      status: 'zero',
    });
  });

  it('takes a location without all its sums for a fault of the model', () => {
    const broken = raw(sums({ 'persons:city:UTR01': 10 }), 10);
    expect(() => releaseContrast(broken, planned('location_contrast'), policy)).toThrow(
      'no part "persons_nonzero:city:UTR01"',
    );
  });
});

describe('the gate', () => {
  const key = 'G1/f1_difference/year-1/province:utrecht';

  function through(inTheCity: Readonly<Record<string, Location>>, context: Partial<DisclosureContext> = {}) {
    const parts = [...partsOf('city', inTheCity), ...partsOf('rural', { ...rural, VIA01: { share: 0.1 } })];
    const cell = raw(parts, 140, { indicator: 'G1', measure: 'f1_difference' });
    const edition = disclosedEdition([cell], pilot, 1, { ...openContext, ...context });
    const found = edition.cells.get(key);
    if (found === undefined) throw new Error(`${key} is not planned`);
    return { content: reveal(found), record: edition.record };
  }

  it('hides a comparison of which all locations of a setting but one or two are published by themselves', () => {
    const fourth = { UTR04: { share: 0.2 } };
    expect(through(city).content).toMatchObject({ status: 'hidden', reason: 'few_locations' });
    expect(through({ ...city, ...fourth }).content.status).toBe('shown');
    const fewSmall = openContext.smallLocations.map((each) => ({ ...each, codes: each.codes.slice(0, 2) }));
    expect(through(city, { smallLocations: fewSmall }).content.status).toBe('shown');
  });

  it('lets nothing of a single location through, and puts the rule on record', () => {
    const { content, record } = through({ ...city, UTR04: { share: 0.2 } });
    expect(JSON.stringify(content)).not.toMatch(/UTR|AMF|LEE|ZEI|BAA|VIA/);
    expect(content.unit).toBe('points');
    expect(record.rules.find((rule) => rule.kind === 'location_contrast')).toMatchObject({
      parameters: { contrastLocations: 3, contrastPersons: 10, contrastPersonDays: 1000, ratioPersons: 10 },
      byStatus: { shown: 1 },
    });
    expect(record.rules.map((rule) => rule.kind)).toContain('location_count');
  });
});
