// Reference lists and rules as relations.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/index.js';
import { openSnapshot } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { model, SmallRoot } from './small-root.js';

let small: SmallRoot;

beforeEach(async () => {
  small = new SmallRoot();
  await small.record([]);
});

afterEach(() => small.remove());

const ask = async (sql: string) => {
  const snapshot = await openSnapshot(small.dataFolder);
  try {
    return await snapshot.rows(sql);
  } finally {
    snapshot.close();
  }
};

describe('a reference list', () => {
  const contract = `
    import { date, decimal, defineList, integer, text, z } from '../../src/vocabulary/index.js';
    const words = (header: string) => ({ header, nl: header, en: header });
    export default defineList({
      title: { nl: 'Lijst', en: 'List' },
      description: { nl: 'Lijst.', en: 'List.' },
      key: ['code'],
      source: 'A test',
      columns: z.object({
        code: text({ ...words('code'), max: 3 }),
        name: text({ ...words('name'), max: 30 }).optional(),
        share: decimal({ ...words('share'), precision: 6, scale: 3, min: 0, max: 100 }),
        people: integer({ ...words('people'), min: 0, max: 9999 }),
        since: date(words('since')),
      }),
    });`;

  const withRows = (rows: string) => {
    small.write('reference/places.contract.ts', contract);
    small.write('reference/places.csv', `code,name,share,people,since\n${rows}`);
  };

  async function refusal() {
    const error = await small.build().catch((thrown: unknown) => thrown);
    if (!(error instanceof UserError)) throw error ?? new Error('the build was not refused');
    return error.diagnostics.map(({ code, at, params }) => ({
      code,
      line: at.line,
      column: at.column,
      params,
    }));
  }

  it('is read by its contract, with a decimal point and quoted cells over several lines', async () => {
    withRows('A,"Utrecht, ""Stad""\nen Land",52.088,12,2024-01-31\nB,,0.5,0,2023-12-31\n');
    await small.build();
    expect(await ask('from reference.places order by code')).toEqual([
      { code: 'A', name: 'Utrecht, "Stad"\nen Land', share: 52.088, people: 12, since: '2024-01-31' },
      { code: 'B', name: null, share: 0.5, people: 0, since: '2023-12-31' },
    ]);
  });

  it('is refused with every cell that breaks the contract, by line', async () => {
    withRows('A,"two\nlines",52.088,12,2024-01-31\nBBBB,x,101,1e3,2024-02-30\nA,x,1,1,2024-01-01\n');
    expect(await refusal()).toEqual([
      { code: 'MODEL_LIST_CELL', line: 4, column: 'code', params: { rule: 'too_long', found: 'BBBB' } },
      { code: 'MODEL_LIST_CELL', line: 4, column: 'people', params: { rule: 'digits_lost', found: '1e3' } },
      { code: 'MODEL_LIST_CELL', line: 4, column: 'share', params: { rule: 'range', found: '101' } },
      { code: 'MODEL_LIST_CELL', line: 4, column: 'since', params: { rule: 'form', found: '2024-02-30' } },
      { code: 'MODEL_LIST_CELL', line: 5, column: 'code', params: { rule: 'duplicate', found: 'A' } },
    ]);
  });

  it('is refused with other columns than its contract has, or where it is no CSV', async () => {
    small.write('reference/places.contract.ts', contract);
    small.write('reference/places.csv', 'code,share\n');
    expect(await refusal()).toMatchObject([{ code: 'MODEL_LIST_COLUMNS', line: 1 }]);
    withRows('A,x,1,1,2024-01-01\nB,"open,1,1,2024-01-01\n');
    expect(await refusal()).toMatchObject([{ code: 'MODEL_LIST_CSV', line: 3 }]);
    withRows('A,x,1,1,2024-01-01\nB,x,1\n');
    expect(await refusal()).toMatchObject([{ code: 'MODEL_LIST_CSV', line: 3 }]);
  });
});

describe('a rule', () => {
  const version = (id: string, from: string, status: string, more = '') => `{
      id: '${id}', from: '${from}', area: 'national', value: 1, status: '${status}', ${more}
      source: { citation: 'Art. 1', confirmed: true }, note: { nl: 'N', en: 'N' } }`;

  beforeEach(() => {
    const text = "{ nl: 'R', en: 'R' }";
    small.write(
      'rules/waiting.ts',
      `import { defineRule } from '../../src/vocabulary/index.js';
       export default defineRule({ title: ${text}, description: ${text}, unit: ${text}, versions: [
         ${version('old', '2020-01-01', 'in_force')},
         ${version('gone', '2021-01-01', 'annulled')},
         ${version('new', '2025-01-01', 'planned')},
         ${version('low', '2025-01-01', 'planned', "chanceGroup: 'low',")},
       ] });`,
    );
    const texts = {
      title_nl: 'T',
      title_en: 'T',
      unit_nl: 'U',
      unit_en: 'U',
      estimand_nl: 'E',
      estimand_en: 'E',
    };
    const select = (indicator: string, from: string) => `select
      '${indicator}' as indicator, 'year-1' as period, 'province' as group_kind, 'utrecht' as group_value,
      'count' as measure, count(*) as n_persons, count(*) as n_units, null::double as value,
      null::double as lower, null::double as upper,
      [{'name': 'n', 't': 0::integer, 'value': 0::decimal(18, 4)}] as parts from ${from}`;
    const key = 'period, group_kind, group_value, measure';
    small.write('core/law.sql', model({ key: 'version_id', inputs: 'rules.waiting' }, 'from rules.waiting'));
    small.write('indicators/a1.sql', model({ key, inputs: 'core.law', ...texts }, select('A1', 'core.law')));
    small.write(
      'indicators/c1.sql',
      model({ key, inputs: 'pilot.periods', ...texts }, select('C1', 'pilot.periods')),
    );
  });

  const versions = () =>
    ask('select version_id, valid_to, is_applied from core.law order by valid_from, version_id');

  it('applies where it is in force, and is not ended by a version that does not apply', async () => {
    await small.build();
    expect(await versions()).toEqual([
      { version_id: 'old', valid_to: null, is_applied: true },
      { version_id: 'gone', valid_to: '2025-01-01', is_applied: false },
      { version_id: 'low', valid_to: null, is_applied: false },
      { version_id: 'new', valid_to: null, is_applied: false },
    ]);
  });

  it('applies where the settings accept it by name, and then ends the one before; never where annulled', async () => {
    const acceptedRules = ['waiting/new', 'waiting/gone'];
    await small.build({ settings: { ...defaultSettings, acceptedRules } });
    expect(await versions()).toEqual([
      { version_id: 'old', valid_to: '2025-01-01', is_applied: true },
      { version_id: 'gone', valid_to: '2025-01-01', is_applied: false },
      { version_id: 'low', valid_to: null, is_applied: false },
      { version_id: 'new', valid_to: null, is_applied: true },
    ]);
  });

  it('that is planned and not accepted marks the periods it touches, for indicators that read it', async () => {
    const { unconfirmed } = await small.build();
    const years = unconfirmed.filter((each) => !/^\d/.test(each.period));
    expect(new Set(unconfirmed.map((each) => each.indicator))).toEqual(new Set(['A1']));
    expect(years.filter((each) => each.versionId === 'new').map((each) => each.period)).toEqual([
      'year-2',
      'year-3',
      'years-1-3',
    ]);
    expect(await ask("select count(*) as n from meta.unconfirmed where period = '2024-12'")).toEqual([
      { n: 0 },
    ]);
    expect(await ask("select count(*) as n from meta.unconfirmed where period = '2025-01'")).toEqual([
      { n: 2 },
    ]);
    const acceptedRules = ['waiting/new', 'waiting/low'];
    const accepted = await small.build({ settings: { ...defaultSettings, acceptedRules } });
    expect(accepted.unconfirmed).toEqual([]);
  });
});
