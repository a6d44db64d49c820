// What goes wrong in the rows of the feeds, each once among sound rows of its feed: what intake keeps, for a check of the
// models to find it later, and what it puts in quarantine by which rule.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { type Cells, csvOf, feedOf, TestClock, TestFolder } from './kit.js';

const day = '2024-02-29';
const vNumber = (number: number): string => String(1234567000 + number);

/** A sound row of each feed; the number tells rows apart. */
const sound: Readonly<Record<string, (number: number) => Cells>> = {
  'polis/income_relations': (number) => ({
    ...{ bsn: '999990019', employer_number: 'LH00001L01', relation_number: String(number) },
    ...{ period_from: '2024-01-01', period_to: '2024-01-31', period_kind: 'maand' },
    ...{ relation_from: '2023-11-01', paid_hours: '80', wage: '1200,50', employment_kind: '11' },
    ...{ permanent: 'nee', on_call: 'ja', status: 'voorlopig' },
  }),
  'coa/housing_matches': (number) => ({
    ...{ match_number: `KOP-${1000 + number}`, coa_number: `C-${1000 + number}` },
    ...{ match_date: '2024-01-10', municipality_code: '0344', profile_known: 'ja' },
  }),
  'coa/contributions': (number) => ({
    ...{ household_number: `H-${1000 + number}`, month: '2024-01', household_size: '2' },
    ...{ gross_income: '1000', net_income: '900', free_amount: '250', reception_value: '955,46' },
    ...{ contribution: '650', assessed_date: '2024-02-08' },
  }),
  'programmes/participation': (number) => ({
    ...{ v_number: vNumber(number), programme: 'taal', joined_date: '2024-01-15' },
    ...{ programme_municipality_code: '0344', informed: 'nee' },
  }),
  'uwv/permits': (number) => ({
    ...{ application_number: `TWV-${1000 + number}`, v_number: vNumber(number) },
    ...{ received_date: '2024-01-20', decided_date: '2024-02-05', outcome: 'geweigerd' },
    employer_number: 'LH00001L01',
  }),
};

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.create();
});
afterEach(() => folder.remove());

/** Takes in thirty sound rows and one that is changed; what became of it, and by which rule. */
async function takeIn(feed: string, more: Cells) {
  const rowOf = sound[feed];
  if (rowOf === undefined) throw new Error(`no sound row of ${feed}`);
  const rows = Array.from({ length: 30 }, (_, number) => rowOf(number));
  await folder.sealed({ feed, referenceDate: day }, await csvOf(feed, [...rows, { ...rowOf(30), ...more }]));
  const clock = new TestClock('2024-03-05T10:00:00Z');
  const options = { dataFolder: folder.path, settings: defaultSettings, clock: clock.now };
  const [result] = await ingest(options);
  const { fates } = result ?? {};
  return {
    fates: Object.entries(fates ?? {}).filter(([, n]) => n > 0),
    rules: await rulesInQuarantine(feed),
  };
}

async function rulesInQuarantine(feed: string): Promise<string[]> {
  const warehouse = await openWarehouse({
    dataFolder: folder.path,
    purpose: 'test',
    feeds: [await feedOf(feed)],
  });
  try {
    const rows = await warehouse.database.rows(
      'select line::integer as line, column_name, rule from ledger.quarantine order by rule',
    );
    return rows.map(({ line, column_name, rule }) => `${line} ${column_name} ${rule}`);
  } finally {
    await warehouse.close();
  }
}

describe('a row that is kept', () => {
  it.each([
    ['a negative correction of pay', 'polis/income_relations', { paid_hours: '-12,5', wage: '-187,20' }],
    [
      'an own contribution of a household that nobody heads',
      'coa/contributions',
      { household_number: 'H-9' },
    ],
    [
      'a programme in a municipality that no list knows',
      'programmes/participation',
      { programme_municipality_code: '9999' },
    ],
    ['a match with a municipality that no list knows', 'coa/housing_matches', { municipality_code: '9999' }],
  ])('is %s', async (_what, feed, more) => {
    expect(await takeIn(feed, more)).toEqual({ fates: [['new', 31]], rules: [] });
  });
});

describe('a row that goes to quarantine', () => {
  it.each([
    [
      'a correction beyond what a month can hold',
      'polis/income_relations',
      { paid_hours: '-501' },
      'paid_hours range',
    ],
    [
      'a municipality by its name',
      'coa/housing_matches',
      { municipality_code: 'Utrecht' },
      'municipality_code too_long',
    ],
    [
      'a municipality that lost its zero',
      'coa/housing_matches',
      { municipality_code: '344' },
      'municipality_code pattern',
    ],
    [
      'an own contribution without a household',
      'coa/contributions',
      { household_number: '' },
      'household_number required',
    ],
    ['a household of nobody', 'coa/contributions', { household_size: '0' }, 'household_size range'],
    ['a negative own contribution', 'coa/contributions', { contribution: '-5' }, 'contribution range'],
    [
      'a permit decided before it was asked for',
      'uwv/permits',
      { decided_date: '2024-01-19' },
      'decided_date decided-not-before-received',
    ],
    ['told without a day', 'programmes/participation', { informed: 'ja' }, 'informed_date informed-has-date'],
  ])('is %s, by the rule that says so', async (_what, feed, more, rule) => {
    const { fates, rules } = await takeIn(feed, more);
    expect(fates).toEqual([
      ['new', 30],
      ['quarantined', 1],
    ]);
    expect(rules).toContain(`32 ${rule}`);
  });
});

describe('a permit decided on the day on which it was asked for', () => {
  it('is taken in', async () => {
    const { fates } = await takeIn('uwv/permits', { decided_date: '2024-01-20' });
    expect(fates).toEqual([['new', 31]]);
  });
});

describe('a month that has closed', () => {
  it('is refused by the own contributions, whose books close, from the day after two years on', async () => {
    const late = { month: '2022-01', assessed_date: '2022-02-08' };
    const { fates, rules } = await takeIn('coa/contributions', late);
    expect(fates).toEqual([
      ['new', 30],
      ['late', 1],
    ]);
    expect(rules).toEqual(['32 month closed_period']);
    await folder.remove();
    folder = await TestFolder.create();
    const open = await takeIn('coa/contributions', { ...late, month: '2022-02' });
    expect(open).toEqual({ fates: [['new', 31]], rules: [] });
  });

  it('is kept and marked by the programmes, who enter people when they hear of them', async () => {
    const { fates, rules } = await takeIn('programmes/participation', { joined_date: '2022-01-31' });
    expect(fates).toEqual([
      ['new', 30],
      ['late', 1],
    ]);
    expect(rules).toEqual([]);
  });
});
