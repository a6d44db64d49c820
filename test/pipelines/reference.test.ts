// The reference lists: each reads by its contract, hangs together with the others and, where the original files of the
// publishers are at hand, says what they say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedRoot, locateFeeds, locatePilot, locateRules } from '../../src/locate/index.js';
import { headerOf, lists, type Row, rowsOf, typed } from './lists.js';

const pilot = await locatePilot(installedRoot);
const locations = rowsOf('locations');
const validity = rowsOf('location_validity');
const valuesOf = (name: string, column: string) => new Set(rowsOf(name).map((row) => row[column] ?? ''));
const missing = (name: string, column: string, known: ReadonlySet<string>) =>
  rowsOf(name).filter((row) => row[column] !== '' && !known.has(row[column] ?? ''));

describe.each(lists.map((list) => [list.name, list] as const))('the list %s', (name, list) => {
  it('has the columns of its contract, in order', () =>
    expect(headerOf(list)).toEqual(Object.keys(list.definition.columns.shape)));

  it('reads by its contract', () => {
    const faults = rowsOf(name).flatMap((row, index) => {
      const result = list.definition.columns.strict().safeParse(typed(list, row));
      return result.success ? [] : [{ line: index + 2, issues: result.error.issues }];
    });
    expect(faults).toEqual([]);
  });

  it('has a key that is filled and unique', () => {
    const keys = rowsOf(name).map((row) => list.definition.key.map((column) => row[column]));
    expect(keys.filter((key) => key.some((cell) => cell === undefined || cell === ''))).toEqual([]);
    expect(new Set(keys.map((key) => key.join('|'))).size).toBe(keys.length);
  });
});

describe('the areas', () => {
  const municipalities = valuesOf('municipalities', 'municipality_code');

  it('are the 26 municipalities of the province, each year from 2017 to 2025', () => {
    expect(municipalities.size).toBe(26);
    for (let year = 2017; year <= 2025; year++)
      expect(rowsOf('municipality_urbanity').filter((row) => row.year === String(year))).toHaveLength(26);
  });

  it('belong to a municipality of now', () => {
    expect(missing('municipality_urbanity', 'current_municipality_code', municipalities)).toEqual([]);
    expect(missing('neighbourhood_urbanity', 'municipality_code', municipalities)).toEqual([]);
    expect(missing('locations', 'municipality_code', municipalities)).toEqual([]);
    expect(missing('published_figures', 'municipality_code', municipalities)).toEqual([]);
  });

  it('have the class that their density gives: 2,500, 1,500, 1,000 and 500 addresses a km²', () => {
    const classOf = (density: number) =>
      1 + [2500, 1500, 1000, 500].filter((bound) => density < bound).length;
    const odd = rowsOf('municipality_urbanity').filter(
      (row) => String(classOf(Number(row.address_density))) !== row.urbanity_class,
    );
    expect(odd).toEqual([]);
  });
});

describe('the locations', () => {
  const neighbourhoods = new Map(
    rowsOf('neighbourhood_urbanity').map((row) => [row.neighbourhood_code, row] as const),
  );

  it('have the class of their neighbourhood and the setting that follows from it', () => {
    for (const row of locations) {
      const neighbourhood = neighbourhoods.get(row.neighbourhood_code ?? '');
      expect(neighbourhood?.municipality_code).toBe(row.municipality_code);
      expect(neighbourhood?.urbanity_class).toBe(row.urbanity_class);
      expect(row.setting).toBe(Number(row.urbanity_class) <= 2 ? 'city' : 'rural');
      expect(row.setting_reason_nl).toContain(`CBS-klasse ${row.urbanity_class} `);
      expect(row.setting_reason_en).toContain(`CBS class ${row.urbanity_class} `);
    }
  });

  it('have the three large locations of the pilot as hubs of all others', () => {
    const large = locations.filter((row) => row.is_large === 'yes').map((row) => row.location_code);
    expect(large).toEqual(pilot.largeLocations);
    for (const row of locations)
      expect(row.is_large === 'yes' ? '' : large.find((hub) => hub === row.parent_location_code)).toBe(
        row.parent_location_code,
      );
  });

  it('have periods that follow one another, and each location has one', () => {
    for (const { location_code } of locations) {
      const periods = validity.filter((row) => row.location_code === location_code);
      expect(periods.length).toBeGreaterThan(0);
      for (const [index, period] of periods.entries()) {
        if (index < periods.length - 1) expect(period.valid_to).toBe(periods[index + 1]?.valid_from);
        if (period.valid_to !== '') expect((period.valid_from ?? '') < (period.valid_to ?? '')).toBe(true);
      }
    }
    expect(missing('location_validity', 'location_code', valuesOf('locations', 'location_code'))).toEqual([]);
  });

  it('have their setting fixed at the baseline, or at the opening where that is later', () => {
    for (const row of locations) {
      const opening = validity.find((period) => period.location_code === row.location_code)?.valid_from ?? '';
      expect(row.setting_fixed_on).toBe(opening > '2021-07-01' ? opening : '2021-07-01');
    }
  });

  it('count at least three small ones in the city and outside it in each pilot year, but two in the city before', () => {
    const years = ['2021-07-01', '2023-07-01', '2024-07-01', '2025-07-01', '2026-07-01'] as const;
    expect(small('city', years[0], years[1])).toEqual(['UTR02', 'UTR04']);
    for (const [index, from] of years.slice(1, -1).entries()) {
      const to = years[index + 2] ?? '';
      expect(small('city', from, to).length).toBeGreaterThanOrEqual(3);
      expect(small('rural', from, to).length).toBeGreaterThanOrEqual(3);
    }
    expect(small('rural', years[0], years[1]).length).toBeGreaterThanOrEqual(3);
  });

  it('say with a word for every estimated day or capacity why it is one', () => {
    const silent = validity.filter(
      (row) => row.is_estimate === 'yes' && (row.note_nl === '' || row.note_en === ''),
    );
    expect(silent).toEqual([]);
  });

  const small = (setting: string, from: string, to: string) =>
    locations
      .filter((row) => row.is_large === 'no' && row.setting === setting && isOpen(row, from, to))
      .map((row) => row.location_code);

  const isOpen = (row: Row, from: string, to: string) =>
    validity.some(
      (period) =>
        period.location_code === row.location_code &&
        (period.valid_from ?? '') < to &&
        (period.valid_to === '' || (period.valid_to ?? '') > from),
    );
});

describe('the levers', () => {
  it('name a version of a rule that exists and repeat its days, area and status', async () => {
    const rules = new Map((await locateRules(installedRoot)).map((rule) => [rule.name, rule.definition]));
    for (const lever of rowsOf('levers').filter((row) => row.rule !== '')) {
      const version = rules.get(lever.rule ?? '')?.versions.find((each) => each.id === lever.rule_version);
      expect(version).toMatchObject({ from: lever.valid_from, area: lever.area, status: lever.status });
      expect(version?.to ?? '').toBe(lever.valid_to);
    }
  });

  it('are five, and one that was not introduced has no day and no basis', () => {
    expect(valuesOf('levers', 'lever').size).toBe(5);
    const absent = rowsOf('levers').filter((row) => row.status === 'not_introduced');
    expect(absent.map((row) => [row.lever, row.valid_from, row.legal_basis_nl])).toEqual([
      ['notification', '', ''],
      ['work_pays', '', ''],
    ]);
  });
});

describe('the other lists', () => {
  it('give every division of the SBI a section of its version', () => {
    const sections = new Set(rowsOf('sbi_sections').map((row) => `${row.sbi_version}${row.section}`));
    expect(sections.size).toBe(21 + 22);
    const orphans = rowsOf('sbi_divisions').filter(
      (row) => !sections.has(`${row.sbi_version}${row.section}`),
    );
    expect(orphans).toEqual([]);
  });

  it('have the nationality groups that COA delivers', async () => {
    const feed = (await locateFeeds(installedRoot)).find((each) => each.name === 'coa/residents');
    const column = feed?.definition.columns.shape.nationality_group as { options?: string[] } | undefined;
    expect([...valuesOf('nationality_groups', 'group_code')].sort()).toEqual(
      [...(column?.options ?? [])].sort(),
    );
  });

  it('have the hourly minimum wage of the rule', async () => {
    const rule = (await locateRules(installedRoot)).find((each) => each.name === 'minimum_wage');
    const hourly = rowsOf('minimum_wages').filter((row) => row.pay_period === 'hour' && row.age === '21');
    const versions = rule?.definition.versions.filter((version) => version.value !== null) ?? [];
    expect(hourly.map((row) => [row.valid_from, Number(row.amount)])).toEqual(
      versions.map((version) => [version.from, version.value]),
    );
  });

  it('give a range from low to high and a source for every published figure', () => {
    for (const row of rowsOf('published_figures')) {
      expect(row.source_url).toMatch(/^https?:\/\//);
      if (row.value_to !== '') expect(Number(row.value_to)).toBeGreaterThan(Number(row.value));
    }
  });
});

describe('the page of the lists', () => {
  it('gives the number of rows of each list', () => {
    const page = readFileSync(join(installedRoot, 'pipelines', 'reference', 'README.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const stated = rows.flatMap((line) => {
      const [, names = '', counts = ''] = line.split('|');
      const listed = [...names.matchAll(/`(\w+)`/g)].map((found) => found[1] ?? '');
      return counts.split(';').map((count, at) => [listed[at] ?? '', product(count)] as const);
    });
    expect(stated.map(([name]) => name).sort()).toEqual(lists.map((list) => list.name).sort());
    for (const [name, count] of stated) expect(`${name} ${rowsOf(name).length}`).toBe(`${name} ${count}`);
  });

  /** A count as the page writes it: `26`, or `26 × 2017-2025` for a row a year. */
  const product = (count: string) => {
    const [number = '', years] = count.split('×').map((part) => part.trim());
    const [from = '', to = ''] = years?.split('-') ?? [];
    return Number(number) * (years === undefined ? 1 : Number(to) - Number(from) + 1);
  };
});
