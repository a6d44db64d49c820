// A build end to end on a small root: what it makes, what it refuses, and that a refusal leaves the old snapshot.

import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Diagnostic, UserError } from '../../src/diagnostics/index.js';
import { openSnapshot, readCells, snapshotPath } from '../../src/model/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';
import { model, SmallRoot } from './small-root.js';

let small: SmallRoot;

beforeEach(async () => {
  small = new SmallRoot();
  small.write(
    'sources/coa/stays.sql',
    model(
      { inputs: 'register.coa__stays' },
      'select coa_number as person, location_code, from_date from register.coa__stays',
    ),
  );
  small.write(
    'core/people.sql',
    model({ inputs: 'staging.coa__stays' }, 'select person, location_code from staging.coa__stays'),
  );
  await small.record([
    { person: 'a', location: 'UTR01', from: '2024-01-01', recordedFrom: '2024-02-05 08:00:00' },
    { person: 'b', location: 'AMF01', from: '2024-01-01', recordedFrom: '2024-02-05 08:00:00' },
  ]);
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

/** Code, place and parameters of what a build was refused for, and the exit code. */
async function refusal(): Promise<{ exitCode: number; problems: readonly Diagnostic[] }> {
  const error = await small.build().catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw error ?? new Error('the build was not refused');
  return { exitCode: error.exitCode, problems: error.diagnostics };
}

const placeOf = ({ code, at }: Diagnostic) => `${code} ${at.file}:${at.line}:${at.columnNumber}`;

describe('a build', () => {
  it('makes the layers that analysts read, and leaves register, ledger and staging out', async () => {
    await small.build();
    const tables = await ask(
      `select schema_name from duckdb_tables() where database_name = 'snapshot' group by all order by all`,
    );
    expect(tables.map((row) => row.schema_name)).toEqual(['core', 'meta', 'pilot']);
    expect(await ask('from core.people order by person')).toEqual([
      { person: 'a', location_code: 'UTR01' },
      { person: 'b', location_code: 'AMF01' },
    ]);
  });

  it('says what each relation means, in the catalogue and as a comment', async () => {
    await small.build();
    const [people] = await ask("from meta.relations where relation = 'core.people'");
    expect(people).toMatchObject({ key: 'person', inputs: 'staging.coa__stays', n_rows: 2 });
    const [comment] = await ask("select comment from duckdb_tables() where table_name = 'people'");
    expect(comment?.comment).toBe('For a test. Grain: one row a person.');
  });

  it('records the hash of everything it was made from, and another one where a text changes', async () => {
    const before = await small.build();
    small.write(
      'core/people.sql',
      model({ inputs: 'staging.coa__stays' }, 'select person, 1 as one from staging.coa__stays'),
    );
    const after = await small.build();
    const changed = after.hashes.filter(
      (each) => !before.hashes.some((other) => other.sha256 === each.sha256 && other.name === each.name),
    );
    expect(changed.map(({ kind, name }) => [kind, name])).toEqual([['model', 'core.people']]);
    expect(new Set(before.hashes.map((each) => each.kind))).toContain('contract');
  });

  it('gives the pilot as relations: periods that end where the next begins', async () => {
    const { dataCut } = await small.build({ asOf: '2025-12-31' });
    expect(dataCut).toBe('2025-12-31');
    expect(
      await ask(
        "from pilot.periods where kind in ('baseline', 'year', 'years-1-3') order by period_from, period_to",
      ),
    ).toEqual([
      { period: 'baseline', kind: 'baseline', period_from: '2021-07-01', period_to: '2023-07-01' },
      { period: 'year-1', kind: 'year', period_from: '2023-07-01', period_to: '2024-07-01' },
      { period: 'years-1-3', kind: 'years-1-3', period_from: '2023-07-01', period_to: '2026-07-01' },
      { period: 'year-2', kind: 'year', period_from: '2024-07-01', period_to: '2025-07-01' },
      { period: 'year-3', kind: 'year', period_from: '2025-07-01', period_to: '2026-07-01' },
    ]);
    const counts = await ask(
      "select kind, count(*) as n from pilot.periods where kind not like 'year%' and kind <> 'baseline' group by kind order by n",
    );
    expect(counts.map(({ kind, n }) => [kind, Number(n)])).toEqual([
      ['twelve-months', 5],
      ['half-year', 10],
      ['quarter', 20],
      ['month', 60],
    ]);
  });

  it('leaves nothing in the temporary folder, and sweeps what a killed build left there', async () => {
    writeFileSync(join(small.dataFolder, 'tmp', 'snapshot-of-a-killed-build.duckdb'), 'half');
    await small.build();
    const left = readdirSync(join(small.dataFolder, 'tmp')).filter((name) => name.startsWith('snapshot-'));
    expect(left).toEqual([]);
  });

  it('can be read by its owner only', async () => {
    const { snapshotPath: path } = await small.build();
    expect(path).toBe(snapshotPath(small.dataFolder));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('a build is refused, and the old snapshot stays', () => {
  const expectOld = async () =>
    expect(await ask('select count(*) as n from core.people')).toEqual([{ n: 2 }]);

  it('where a model was removed that another needs', async () => {
    await small.build();
    small.delete('sources/coa/stays.sql');
    const { exitCode, problems } = await refusal();
    expect(exitCode).toBe(11);
    expect(problems.map(placeOf)).toEqual(['MODEL_INPUT_MISSING pipelines/core/people.sql:6:35']);
    expect(problems[0]?.params).toEqual({ relation: 'staging.coa__stays', neededBy: 'core.people' });
    await expectOld();
  });

  it('where DuckDB cannot run the SQL: file, line and column of the model', async () => {
    await small.build();
    small.write(
      'core/people.sql',
      model({ inputs: 'staging.coa__stays' }, 'select\n    person,\n    naam\nfrom staging.coa__stays'),
    );
    const { problems } = await refusal();
    expect(problems.map(placeOf)).toEqual(['MODEL_SQL pipelines/core/people.sql:8:5']);
    await expectOld();
  });

  it('where a key is not unique, not complete, or names no column', async () => {
    const twice = 'select 1 as person union all select 1 union all select null';
    small.write('core/people.sql', model({}, twice));
    small.write('core/other.sql', model({ key: 'nobody' }, 'select 1 as person'));
    expect((await refusal()).problems.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'MODEL_KEY_COLUMN', params: { relation: 'core.other', column: 'nobody' } },
    ]);
    small.delete('core/other.sql');
    expect(
      (await refusal()).problems.map(({ code, at, params }) => ({ code, line: at.line, params })),
    ).toEqual([
      {
        code: 'MODEL_KEY_MISSING',
        line: 3,
        params: { relation: 'core.people', column: 'person', rows: 1 },
      },
      {
        code: 'MODEL_KEY_REPEATED',
        line: 3,
        params: { relation: 'core.people', key: ['person'], keys: 1 },
      },
    ]);
  });

  it('where a check of severity error finds rows; a warning is recorded', async () => {
    await small.build();
    const check = (severity: string) =>
      `-- meaning: Nobody lives in Amersfoort.\n-- severity: ${severity}\n-- title_nl: A\n-- title_en: B\n` +
      '-- inputs: core.people\n\n' +
      "from core.people where location_code = 'AMF01'\n";
    small.write('checks/nobody_in_amersfoort.sql', check('error'));
    const { exitCode, problems } = await refusal();
    expect(exitCode).toBe(11);
    expect(problems).toMatchObject([
      { code: 'MODEL_CHECK_FOUND', params: { check: 'nobody_in_amersfoort', rows: 1 } },
    ]);
    await expectOld();
    small.write('checks/nobody_in_amersfoort.sql', check('warning'));
    const { warnings, checks } = await small.build();
    expect(warnings.map((each) => [each.code, each.severity])).toEqual([['MODEL_CHECK_FOUND', 'warning']]);
    expect(checks).toMatchObject([{ check: 'nobody_in_amersfoort', severity: 'warning', rows: 1 }]);
    expect(await ask('select check_name, n_rows from meta.checks')).toEqual([
      { check_name: 'nobody_in_amersfoort', n_rows: 1 },
    ]);
    small.write('checks/nobody_in_amersfoort.sql', check('serious'));
    expect((await refusal()).problems.map(placeOf)).toEqual([
      'MODEL_CHECK_SEVERITY pipelines/checks/nobody_in_amersfoort.sql:2:undefined',
    ]);
  });

  it('where a macro has another name than its file', async () => {
    const header = '-- meaning: A.\n-- takes: B.\n-- gives: C.\n\n';
    small.write('macros/mine.sql', `${header}create macro macros.yours(x) as table select 1`);
    const { problems } = await refusal();
    expect(problems).toMatchObject([{ code: 'MODEL_MACRO_SIGNATURE', params: { macro: 'mine' } }]);
  });

  it('where nothing was taken in yet, or nothing was built yet', async () => {
    const empty = new SmallRoot();
    await expect(empty.build()).rejects.toMatchObject({
      exitCode: 13,
      diagnostics: [{ code: 'MODEL_NO_WAREHOUSE' }],
    });
    await expect(openSnapshot(empty.dataFolder)).rejects.toMatchObject({
      exitCode: 13,
      diagnostics: [{ code: 'MODEL_NO_SNAPSHOT' }],
    });
    empty.remove();
  });

  it('where another job holds the warehouse', async () => {
    const { close } = await openWarehouse({ dataFolder: small.dataFolder, feeds: [], purpose: 'ingest' });
    await expect(small.build()).rejects.toMatchObject({
      exitCode: 14,
      diagnostics: [{ code: 'WAREHOUSE_BUSY', params: { purpose: 'ingest' } }],
    });
    await close();
  });
});

describe('an indicator', () => {
  const header = {
    ...{ key: 'period, group_kind, group_value, measure', inputs: 'core.people' },
    ...{ title_nl: 'T', title_en: 'T', unit_nl: 'U', unit_en: 'U', estimand_nl: 'E', estimand_en: 'E' },
  };
  const columns = `
    'X1' as indicator, 'year-1' as period, 'province' as group_kind, 'utrecht' as group_value,
    'count' as measure, count(*) as n_persons, count(*) as n_units, null::double as value,
    0.5::double as lower, 0.5::double as upper,
    [{'name': 'n', 't': 0::integer, 'value': 2.5::decimal(18, 4)}] as parts`;

  it('becomes cells with their parts', async () => {
    small.write('indicators/x1.sql', model(header, `select ${columns} from core.people`));
    await small.build();
    const snapshot = await openSnapshot(small.dataFolder);
    const cells = await readCells(snapshot);
    expect(await readCells(snapshot, ['X2'])).toEqual([]);
    snapshot.close();
    expect(cells).toEqual([
      {
        indicator: 'X1',
        period: 'year-1',
        groupKind: 'province',
        groupValue: 'utrecht',
        measure: 'count',
        nPersons: 2,
        nUnits: 2,
        value: null,
        lower: 0.5,
        upper: 0.5,
        parts: [{ name: 'n', t: 0, value: 2.5 }],
      },
    ]);
  });

  it('is refused with another column, type or order', async () => {
    small.write(
      'indicators/x1.sql',
      model(header, `select ${columns.replace('count(*) as n_units', '1 as n_units')} from core.people`),
    );
    const { problems } = await refusal();
    expect(problems.map(({ code, at }) => [code, at.file])).toEqual([
      ['MODEL_INDICATOR_COLUMNS', 'pipelines/indicators/x1.sql'],
    ]);
  });

  it('is refused without its texts in both languages', async () => {
    const { title_en: _, ...lacking } = header;
    small.write('indicators/x1.sql', model(lacking, `select ${columns} from core.people`));
    expect((await refusal()).problems).toMatchObject([
      { code: 'MODEL_HEADER_LACKS', params: { key: 'title_en' } },
    ]);
  });
});
