// The rules: versions of one scope do not overlap, and each answers on the day before, on and after it begins.

import { describe, expect, it } from 'vitest';
import { installedRoot, locatePilot, locateRules } from '../../src/locate/index.js';
import type { RuleDefinition, RuleVersion } from '../../src/vocabulary/index.js';

const rules = new Map((await locateRules(installedRoot)).map((rule) => [rule.name, rule.definition]));
const accepted = [
  'waiting_period/pilot-three-months',
  'waiting_period/planned-three-months',
  'waiting_period/planned-no-access-low-chance',
  'waiting_period/pilot-planned-no-access-low-chance',
];

interface Place {
  readonly area: 'national' | 'pilot';
  readonly group?: string;
  readonly accepted?: readonly string[];
}

/** The value of a rule on a day by the order of rules/README.md; undefined where no version applies. */
function valueOn(name: string, day: string, place: Place = { area: 'national' }): number | null | undefined {
  const applies = (version: RuleVersion) =>
    (version.status === 'in_force' || place.accepted?.includes(`${name}/${version.id}`)) &&
    version.from <= day &&
    (version.to === undefined || day < version.to) &&
    (version.area === 'national' || place.area === 'pilot') &&
    (version.chanceGroup === undefined || version.chanceGroup === place.group);
  const rank = (version: RuleVersion) =>
    (version.area === 'pilot' ? 2 : 0) + (version.chanceGroup === undefined ? 0 : 1);
  return definitionOf(name)
    .versions.filter(applies)
    .sort((a, b) => rank(b) - rank(a) || (a.from < b.from ? 1 : -1))[0]?.value;
}

function definitionOf(name: string): RuleDefinition {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  return rule;
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The versions by area and chance group, in the order of the file. */
function scopesOf(rule: RuleDefinition): RuleVersion[][] {
  const scopes = new Map<string, RuleVersion[]>();
  for (const version of rule.versions) {
    const scope = `${version.area}/${version.chanceGroup ?? 'all'}`;
    scopes.set(scope, [...(scopes.get(scope) ?? []), version]);
  }
  return [...scopes.values()];
}

const around = (name: string, day: string, place?: Place) =>
  [-1, 0, 1].map((days) => valueOn(name, shifted(day, days), place));

describe.each([...rules])('the rule %s', (_name, rule) => {
  const scopes = scopesOf(rule);

  it('has versions with names of their own', () =>
    expect(new Set(rule.versions.map((version) => version.id)).size).toBe(rule.versions.length));

  it('has versions of one scope in order, without overlap', () => {
    for (const versions of scopes)
      for (const [index, version] of versions.entries()) {
        const next = versions[index + 1];
        if (version.to !== undefined) expect(version.from < version.to).toBe(true);
        if (next !== undefined) expect((version.to ?? shifted(version.from, 1)) <= next.from).toBe(true);
      }
  });

  it('cites a source and explains itself in both languages, and says why a version is not confirmed', () => {
    for (const version of rule.versions) {
      expect(version.source.citation).not.toBe('');
      expect(version.note.nl).not.toBe('');
      expect(version.note.en).not.toBe('');
      if (version.source.confirmed && version.status === 'in_force')
        expect(version.source.url ?? version.source.citation).toMatch(/https?:|BWBR/);
    }
  });

  it('calls what is planned or assumed by that name, never in force', () => {
    for (const version of rule.versions)
      if (/geen publicatie|niet beslist|niet ingekort/i.test(version.note.nl))
        expect(version.status).not.toBe('in_force');
  });
});

describe('the day before, the day itself and the day after', () => {
  it('of the end of the 24-weeks limit', () =>
    expect(around('weeks_limit', '2023-11-29')).toEqual([24, null, null]));

  it('of the new decree leave the limit as it was', () =>
    expect(around('weeks_limit', '2022-01-01')).toEqual([24, 24, 24]));

  it('of the assumed shorter waiting period, at a pilot location where the settings accept it', () => {
    expect(around('waiting_period', '2024-01-01', { area: 'pilot', accepted })).toEqual([6, 3, 3]);
    expect(around('waiting_period', '2024-01-01', { area: 'pilot' })).toEqual([6, 6, 6]);
    expect(around('waiting_period', '2024-01-01', { area: 'national', accepted })).toEqual([6, 6, 6]);
  });

  it('of the announced three months, for each chance group and place', () => {
    const day = '2026-06-12';
    const national = (group: string) => around('waiting_period', day, { area: 'national', group, accepted });
    const pilot = (group: string) => around('waiting_period', day, { area: 'pilot', group, accepted });
    expect(national('higher')).toEqual([6, 3, 3]);
    expect(national('unknown')).toEqual([6, 3, 3]);
    expect(national('low')).toEqual([6, null, null]);
    expect(pilot('higher')).toEqual([3, 3, 3]);
    expect(pilot('low')).toEqual([3, null, null]);
    expect(around('waiting_period', day, { area: 'national', group: 'low' })).toEqual([6, 6, 6]);
  });

  it('of each state pension age', () => {
    expect(around('state_pension_age', '2022-01-01')).toEqual([796, 799, 799]);
    expect(around('state_pension_age', '2023-01-01')).toEqual([799, 802, 802]);
    expect(around('state_pension_age', '2024-01-01')).toEqual([802, 804, 804]);
    expect(around('state_pension_age', '2028-01-01')).toEqual([804, 807, 807]);
    expect(around('state_pension_age', '2029-01-01')).toEqual([807, undefined, undefined]);
  });

  it('of each hourly minimum wage, without an amount where none was found', () => {
    expect(around('minimum_wage', '2024-01-01')).toEqual([null, 13.27, 13.27]);
    expect(around('minimum_wage', '2024-07-01')).toEqual([13.27, 13.68, 13.68]);
    expect(around('minimum_wage', '2025-01-01')).toEqual([13.68, 14.06, 14.06]);
    expect(around('minimum_wage', '2025-07-01')).toEqual([14.06, 14.4, 14.4]);
    expect(around('minimum_wage', '2026-01-01')).toEqual([14.4, 14.71, 14.71]);
    expect(around('minimum_wage', '2026-07-01')).toEqual([14.71, undefined, undefined]);
  });

  it('of each free amount of Reba, with the gap between them', () => {
    expect(around('reba_free_cap', '2016-01-01')).toEqual([183, 185, 185]);
    expect(around('reba_free_cap', '2017-01-01')).toEqual([185, undefined, undefined]);
    expect(around('reba_free_cap', '2023-07-01')).toEqual([undefined, 246, 246]);
    expect(around('reba_free_cap', '2024-01-01')).toEqual([246, undefined, undefined]);
  });

  it('of the most hours of work a week', () =>
    expect(around('weekly_hours_limit', '2007-04-01')).toEqual([undefined, 60, 60]));

  it('of the duty to notify', () =>
    expect(around('notification_lead', '2022-04-01')).toEqual([undefined, 2, 2]));
});

describe('the rules together', () => {
  it('hold the minimum age of the pilot', async () =>
    expect(valueOn('minimum_age', '2024-01-01')).toBe((await locatePilot(installedRoot)).minimumAge));

  it('give yardsticks that are no law only where they are accepted', () => {
    expect(valueOn('bsn_term', '2024-01-01')).toBeUndefined();
    expect(valueOn('bsn_term', '2024-01-01', { area: 'national', accepted: ['bsn_term/eight-weeks'] })).toBe(
      56,
    );
    expect(
      valueOn('permit_service_term', '2024-01-01', {
        area: 'national',
        accepted: ['permit_service_term/two-weeks'],
      }),
    ).toBe(14);
    expect(valueOn('permit_decision_term', '2024-01-01')).toBe(35);
  });
});
