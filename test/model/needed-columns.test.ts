// What needs a column of a feed: as soon as a model, check or question whose result is looked at names it, it is on the
// list that the build ships; as soon as nothing does, it is not.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/contract/index.js';
import {
  installedRoot,
  locateFeeds,
  locateNeededColumns,
  neededColumnsPath,
  neededColumnsText,
} from '../../src/locate/index.js';
import { findNeededColumns } from '../../src/model/index.js';
import { model, SmallRoot } from './small-root.js';

let small: SmallRoot;
beforeEach(() => {
  small = new SmallRoot();
  small.write('sources/coa/stays.sql', model({ key: 'coa_number' }, 'select * from register.coa__stays'));
});
afterEach(() => small.remove());

function question(sql: string): void {
  const path = join(small.root, 'queries', 'asked.sql');
  mkdirSync(dirname(path), { recursive: true });
  const titles = ['title_nl: x', 'title_en: x', 'description_nl: x', 'description_en: x'];
  writeFileSync(path, `${titles.map((each) => `-- ${each}`).join('\n')}\n\n${sql}\n`);
}

const needs = async (column: string) => (await findNeededColumns(small.root)).get('coa/stays')?.get(column);
const takes = (column: string) => `select coa_number as person, ${column} as v from staging.coa__stays`;

describe('a column', () => {
  it('that only staging passes on is needed by nothing', async () => {
    expect(await needs('destination_kind')).toEqual([]);
  });

  it('of the key is always needed', async () => {
    for (const column of ['coa_number', 'location_code', 'from_date'])
      expect(await needs(column)).toContain('key');
  });

  it.each([
    ['marts', 'marts.wanted'],
    ['checks', 'checks.wanted'],
    ['indicators', 'indicators.wanted'],
  ])('is needed once a model in %s takes it', async (layer, name) => {
    small.write(`${layer}/wanted.sql`, model({}, takes('destination_kind')));
    expect(await needs('destination_kind')).toEqual([name]);
    small.write(`${layer}/wanted.sql`, model({}, takes('location_code')));
    expect(await needs('destination_kind')).toEqual([]);
  });

  it('is needed once something takes it from the history of the rows', async () => {
    small.write('marts/wanted.sql', model({}, 'select destination_kind as v from history.coa__stays'));
    expect(await needs('destination_kind')).toEqual(['marts.wanted']);
  });

  it('is needed once completeness counts by it, and not because it may say of which day a delivery is', async () => {
    const count = (column: string) =>
      small.write(
        'sources/coa/stays.completeness.sql',
        `with stays as (select * from register.coa__stays), told as (select * from delivery.statement)
         select ${column} as month, 'n' as measure, count(*) as n from stays cross join told
         where stays.from_date < told.reference_date group by all`,
      );
    count('from_date');
    expect(await needs('destination_kind')).toEqual([]);
    count('destination_kind');
    expect(await needs('destination_kind')).toEqual(['completeness of coa/stays']);
  });

  it('is needed where people who object are known by it, by their own number or by that of their household', async () => {
    const needed = await findNeededColumns(installedRoot);
    for (const [feed, columns] of [
      ['coa/residents', ['coa_number', 'v_number', 'bsn', 'household_number']],
      ['coa/contributions', ['household_number']],
    ] as const)
      for (const column of columns) expect(needed.get(feed)?.get(column), column).toContain('objection');
    expect(needed.get('polis/income_relations')?.get('employer_number')).not.toContain('objection');
  });

  it('is needed where the intake counts by it', async () => {
    const needed = (await findNeededColumns(installedRoot)).get('brp/bsn_registrations');
    for (const column of ['signal_date', 'registered_date', 'priority'])
      expect(needed?.get(column)).toContain('completeness');
    expect(needed?.get('appointment_outcome')).toEqual([]);
  });

  it('is needed once a saved question names it, if only in a condition', async () => {
    question('select count(*) as n from staging.coa__stays where location_code = $code');
    expect(await needs('destination_kind')).toEqual([]);
    question("select count(*) as n from staging.coa__stays where destination_kind = 'locatie'");
    expect(await needs('destination_kind')).toEqual(['queries.asked']);
  });

  it('is followed through core, and not needed where what core makes of it is read by nobody', async () => {
    small.write('core/moves.sql', model({}, `${takes('destination_kind')} where to_date is not null`));
    expect(await needs('destination_kind')).toEqual([]);
    small.write('marts/wanted.sql', model({}, 'select person, v from core.moves'));
    expect(await needs('destination_kind')).toEqual(['marts.wanted']);
    expect(await needs('to_date')).toContain('marts.wanted');
  });

  it('that a rule of the contract compares with a needed one is needed with it', async () => {
    const found = await needs('to_date');
    expect(found).toContain('rule stay-begins-before-it-ends');
  });
});

describe('the list', () => {
  it('is the same when written and read', async () => {
    const found = await findNeededColumns(small.root);
    writeFileSync(join(small.root, neededColumnsPath), neededColumnsText(found));
    expect(locateNeededColumns(small.root)).toEqual(found);
    expect((await locateFeeds(small.root)).map(({ needs: own }) => own)).toEqual([...found.values()]);
  });

  it('that the build has shipped is the one that follows from the definitions, and names every column', async () => {
    const built = join(installedRoot, 'dist');
    const found = await findNeededColumns(installedRoot);
    expect(readFileSync(join(built, neededColumnsPath), 'utf8')).toBe(neededColumnsText(found));
    for (const { name, definition } of await locateFeeds(installedRoot)) {
      const columns = found.get(name) ?? new Map<string, readonly string[]>();
      expect([...columns.keys()]).toEqual(Object.keys(definition.columns.shape));
      for (const key of definition.key) expect(columns.get(key)).toContain('key');
      for (const rule of definition.rules) {
        const looked = columnsOf(rule.holds).map((column) => (columns.get(column)?.length ?? 0) > 0);
        expect(new Set(looked).size).toBe(1);
      }
    }
  });

  it('leaves out what the pilot does not use: free texts first', async () => {
    const found = await findNeededColumns(installedRoot);
    expect(found.get('coa/residents')?.get('remark')).toEqual([]);
    expect(found.get('coa/residents')?.get('birth_month')).toContain('marts.first_work');
  });
});
