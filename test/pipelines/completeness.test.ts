// What feeds say of their own completeness: every measure is counted, and the counts of stays are what people did.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countSource } from '../../src/intake/completeness/count-source.js';
import { loadContracts } from '../../src/intake/index.js';
import { installedRoot, locateFiles } from '../../src/locate/index.js';
import { readHeader } from '../../src/model/index.js';
import { textOf, top } from '../house-rules/tree.js';
import { type ModelBench, openModelBench } from './support/model-bench.js';
import { inOrder, textTable } from './support/text-table.js';

const { feeds } = await loadContracts(installedRoot);
const declaring = feeds.filter(({ definition }) => definition.completeness !== undefined);

let bench: ModelBench;
beforeAll(async () => {
  bench = await openModelBench();
});
afterAll(() => bench.close());

/** The query with what the intake would say of the delivery written in. */
const arriving = (sql: string, referenceDate: string): string =>
  sql.replaceAll('delivery.statement', `(select date '${referenceDate}' as reference_date)`);

const sourceOf = (name: string) => {
  const feed = declaring.find((each) => each.name === name);
  const source = feed && countSource(installedRoot, feed);
  if (source === undefined) throw new Error(`${name} counts nothing`);
  return source;
};

describe('the counts of completeness', () => {
  it.each(declaring)('of $name can be made, by the groups of the contract', async ({ name }) => {
    const { sql, groups } = sourceOf(name);
    const columns = ['month', 'measure', ...groups, 'n'].join(', ');
    expect(await bench.ask({}, `select ${columns} from (${arriving(sql, '2024-02-29')})`)).toEqual([]);
  });

  it.each(declaring)('of $name compare by groups and measures that there are', ({ definition }) => {
    const { groups = {}, measures = {}, balance } = definition.completeness ?? {};
    const cuts = [...Object.values(measures), ...(balance ? [balance] : [])].flatMap(
      ({ compare }) => compare,
    );
    expect(cuts.flat().filter((name) => groups[name] === undefined)).toEqual([]);
    const named = [
      ...Object.values(measures).flatMap(({ per }) => per ?? []),
      ...(balance ? [balance.stock, ...balance.inflow, ...balance.outflow] : []),
    ];
    expect(named.filter((name) => measures[name] === undefined)).toEqual([]);
  });

  it('stand beside a contract where they have a file of their own, with a whole header', () => {
    const files = locateFiles(top, 'pipelines/sources', '.completeness.sql');
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      expect(() =>
        textOf(path.replace(`${top}/`, '').replace('.completeness.sql', '.contract.ts')),
      ).not.toThrow();
      const { header } = readHeader(textOf(path.replace(`${top}/`, '')));
      expect([...header.keys()]).toEqual(['meaning', 'grain', 'key', 'inputs', 'note']);
    }
  });
});

describe('the counts of stays', () => {
  const countsOf = async (given: Record<string, string>) => {
    const { sql } = sourceOf('coa/stays');
    const order = 'month::varchar as month, measure, location_code, age_group, sex, n';
    return inOrder(await bench.ask(given, `select ${order} from (${arriving(sql, '2024-03-31')})`));
  };
  const expected = (text: string) => inOrder(textTable(text).rows);

  it('see who comes, stays on the last day of a month and leaves on the first day not there', async () => {
    const given = {
      'register.coa__residents': `
        coa_number | sex | birth_month | household_number
        c1         | M   | 1990-05     | h1`,
      'register.coa__stays': `
        coa_number | location_code | from_date  | to_date
        c1         | UTR01         | 2024-01-31 | 2024-03-01`,
    };
    expect(await countsOf(given)).toEqual(
      expected(`
        month      | measure | location_code | age_group | sex | n
        2024-01-01 | inflow  | UTR01         | adult     | M   | 1
        2024-01-01 | stock   | UTR01         | adult     | M   | 1
        2024-02-01 | stock   | UTR01         | adult     | M   | 1
        2024-03-01 | outflow | UTR01         | adult     | M   | 1`),
    );
  });

  it('let who comes of age leave one group and enter the other', async () => {
    const given = {
      'register.coa__residents': `
        coa_number | sex | birth_month | household_number
        c1         | V   | 2006-02     | h1`,
      'register.coa__stays': `
        coa_number | location_code | from_date  | to_date
        c1         | UTR01         | 2024-01-10 |`,
    };
    expect(await countsOf(given)).toEqual(
      expected(`
        month      | measure       | location_code | age_group | sex | n
        2024-01-01 | inflow        | UTR01         | minor     | V   | 1
        2024-01-01 | stock         | UTR01         | minor     | V   | 1
        2024-02-01 | left_group    | UTR01         | minor     | V   | 1
        2024-02-01 | entered_group | UTR01         | adult     | V   | 1
        2024-02-01 | stock         | UTR01         | adult     | V   | 1
        2024-03-01 | stock         | UTR01         | adult     | V   | 1`),
    );
  });

  it('take the middle of the year where only the year of birth is known', async () => {
    const given = {
      'register.coa__residents': `
        coa_number | sex | birth_month | household_number
        c1         | V   | 2006        | h1
        c2         | V   | 2005        | h2`,
      'register.coa__stays': `
        coa_number | location_code | from_date  | to_date
        c1         | UTR01         | 2024-03-10 |
        c2         | UTR01         | 2024-03-10 |`,
    };
    expect(await countsOf(given)).toEqual(
      expected(`
        month      | measure | location_code | age_group | sex | n
        2024-03-01 | inflow  | UTR01         | minor     | V   | 1
        2024-03-01 | stock   | UTR01         | minor     | V   | 1
        2024-03-01 | inflow  | UTR01         | adult     | V   | 1
        2024-03-01 | stock   | UTR01         | adult     | V   | 1`),
    );
  });

  it('see minors of whom all adults are gone, stays that overlap, and people nobody knows', async () => {
    const given = {
      'register.coa__residents': `
        coa_number | sex | birth_month | household_number
        c1         | V   | 1990-02     | h1
        c2         | M   | 2015-02     | h1`,
      'register.coa__stays': `
        coa_number | location_code | from_date  | to_date
        c1         | UTR01         | 2024-02-01 | 2024-03-05
        c2         | UTR01         | 2024-02-01 |
        c2         | AMF01         | 2024-03-31 |
        c9         | UTR01         | 2024-03-31 |`,
    };
    const found = await countsOf(given);
    expect(found).toEqual(
      expect.arrayContaining(
        expected(`
        month      | measure     | location_code | age_group | sex     | n
        2024-03-01 | left_behind | UTR01         | minor     | M       | 1
        2024-03-01 | left_behind | AMF01         | minor     | M       | 1
        2024-03-01 | overlaps    | AMF01         | unknown   | M       | 1
        2024-03-01 | inflow      | UTR01         | unknown   | unknown | 1`),
      ),
    );
    expect(found.filter((row) => row.includes('left_behind'))).toHaveLength(2);
  });
});
