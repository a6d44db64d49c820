// Rows that name a household and no person are about someone who objects while all of the household who are known do: in
// whatever order the list, the residents and the contributions come, and no longer once someone joins who does not object.

import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type IntakeOptions, ingest } from '../../src/intake/index.js';
import { installedRoot } from '../../src/locate/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { type Cells, csvOf } from './kit.js';
import { known, objection, objectionIntake, vNumber } from './objection-intake.js';
import { resident } from './resident-intake.js';

const { folder, clock, options, query, deliver, object, take, count, archived } = objectionIntake();
const contributions = 'coa/contributions';

/** What a household contributed for a month; the number of its persons tells rows apart. */
const paid = (household: number, month: string, size = 1, more: Cells = {}): Cells => ({
  household_number: `H-${household}`,
  month,
  household_size: String(size),
  gross_income: '100,00',
  net_income: '90,00',
  free_amount: '25,00',
  reception_value: '500,00',
  contribution: '65,00',
  assessed_date: '2024-01-10',
  ...more,
});

const contribute = async (referenceDate: string, ...rows: Cells[]) =>
  folder().sealed({ feed: contributions, referenceDate }, await csvOf(contributions, rows));

const inHousehold = (number: number, household: number, more: Cells = {}) =>
  known(number, 1, { household_number: `H-${household}`, ...more });

/** Sizes that tell the rows of contributions apart that are in force. */
const kept = async () => {
  const rows = await query(
    'select household_size as size from register.coa__contributions where recorded_to is null order by size',
  );
  return rows.map(({ size }) => size);
};
const rowsArchived = async () => (await archived(contributions)).map(({ rows }) => rows);

describe('contributions of a household of one who objects', () => {
  it('go with the list, from the register, the archive and the bytes of the file, and nobody else’s do', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2)),
      await contribute('2024-02-01', paid(1, '2023-12', 3)),
    );
    const [row] = await query(
      'select household_number as number from register.coa__contributions where household_size = 3',
    );
    const bytes = () => readFileSync(join(folder().path, 'warehouse.duckdb')).toString('latin1');
    expect(bytes()).toContain(String(row?.number));
    const [result] = await take(await object('2024-02-02', objection(1)));
    expect(await kept()).toEqual([2]);
    expect(await count('register.coa__contributions')).toBe(1);
    expect(await rowsArchived()).toEqual([1, 0]);
    expect(bytes()).not.toContain(String(row?.number));
    expect(result?.problems).toMatchObject([
      { code: 'INTAKE_OBJECTIONS', params: { objections: 1, numbers: 3, versions: 3, archives: 3 } },
    ]);
    expect(
      await query('select feed, n_versions, n_archives, is_rewritten from ledger.erasures order by feed'),
    ).toEqual([
      { feed: contributions, n_versions: 2, n_archives: 2, is_rewritten: true },
      { feed: 'coa/residents', n_versions: 1, n_archives: 1, is_rewritten: true },
    ]);
  });

  it('are kept out of later files, each row accounted for as erased', async () => {
    await take(await deliver('2024-01-31', known(1), known(2)), await object('2024-02-01', objection(1)));
    const [result] = await take(
      await contribute('2024-02-10', paid(1, '2023-12'), paid(1, '2024-01'), paid(2, '2023-12', 2)),
    );
    expect(result).toMatchObject({ received: 3, fates: { erased: 2, new: 1 } });
    expect(result?.problems.map(({ code }) => code)).toEqual(['INTAKE_ERASED_ROWS']);
    expect(await kept()).toEqual([2]);
    expect(await rowsArchived()).toEqual([1]);
    expect(await count('ledger.erasures'), 'nothing had to be erased again').toBe(1);
  });

  it('are in no archive where their row is bad, and not in the ledger either', async () => {
    await take(await deliver('2024-01-31', known(1), known(2)), await object('2024-02-01', objection(1)));
    const others = ['2023-08', '2023-09', '2023-10', '2023-11', '2023-12'].map((month) => paid(2, month));
    const [result] = await take(await contribute('2024-02-10', paid(1, '2024-01', 99), ...others));
    expect(result).toMatchObject({ outcome: 'partly', fates: { quarantined: 1, new: 5 } });
    expect(await rowsArchived()).toEqual([5]);
    expect((await archived(contributions))[0]?.text).not.toContain('2024-01;');
  });

  it('go once the residents say who lives there, where they came first', async () => {
    await take(
      await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2)),
      await object('2024-02-01', objection(1)),
    );
    expect(await kept()).toEqual([1, 2]);
    const [result] = await take(await deliver('2024-02-28', known(1), known(2)));
    expect(result).toMatchObject({ fates: { erased: 1, new: 1 } });
    expect(await kept()).toEqual([2]);
    expect(await rowsArchived()).toEqual([1]);
    const findings = await query(
      `select feed, code from ledger.findings natural join ledger.deliveries where feed = 'residents'`,
    );
    expect(findings, 'what it tells about who objects is not on a receipt').toEqual([
      { feed: 'residents', code: 'INTAKE_ERASED_ROWS' },
    ]);
  });

  it('are never loaded where the list and the residents lie in incoming beside them', async () => {
    await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2));
    await deliver('2024-01-31', known(1), known(2));
    await object('2024-02-01', objection(1));
    const results = await ingest(options());
    expect(results.map(({ feed, fates }) => [feed, fates.new, fates.erased])).toEqual([
      ['objections', 1, 0],
      ['residents', 1, 1],
      ['contributions', 1, 1],
    ]);
    expect(await count('ledger.erasures')).toBe(0);
  });

  it('go under every number that the household has had, also one that the residents give later', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2), paid(9, '2024-01', 3)),
      await object('2024-02-01', objection(1)),
    );
    expect(await kept()).toEqual([2, 3]);
    await take(await deliver('2024-02-28', inHousehold(1, 9), known(2)));
    expect(await kept()).toEqual([2]);
    const [result] = await take(
      await contribute('2024-03-01', paid(1, '2023-11'), paid(9, '2023-12'), paid(2, '2024-01', 4)),
    );
    expect(result).toMatchObject({ fates: { erased: 2, new: 1 } });
  });

  it('go where the list knows a V-number that a later row links to the person', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2)),
      await object('2024-02-01', objection(501)),
    );
    expect(await kept()).toEqual([1, 2]);
    await take(await deliver('2024-02-28', known(1, 1, { v_number: vNumber(501) }), known(2)));
    expect(await count('register.coa__residents')).toBe(1);
    expect(await kept()).toEqual([2]);
    expect(await rowsArchived()).toEqual([1]);
  });

  it('come in again once the objection has ended', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await object('2024-02-01', objection(1)),
      await object('2024-02-20', objection(1, { withdrawn_on: '2024-02-20' })),
    );
    expect(await count('ledger.objecting_groups')).toBe(0);
    const [result] = await take(await contribute('2024-02-28', paid(1, '2024-01')));
    expect(result).toMatchObject({ fates: { new: 1 } });
  });
});

describe('contributions of a household of several', () => {
  it('stay while one does not object, and go when all do', async () => {
    await take(
      await deliver('2024-01-31', known(1), inHousehold(2, 1), known(3)),
      await contribute('2024-01-31', paid(1, '2023-12', 2), paid(3, '2023-12', 1)),
      await object('2024-02-01', objection(1)),
    );
    const [later] = await take(await contribute('2024-02-10', paid(1, '2024-01', 3)));
    expect(later).toMatchObject({ fates: { new: 1 } });
    expect(await kept()).toEqual([1, 2, 3]);
    expect(await rowsArchived()).toEqual([2, 1]);
    await take(await object('2024-02-20', objection(2)));
    expect(await kept()).toEqual([1]);
    expect(await rowsArchived()).toEqual([1, 0]);
  });

  it('leave the rows of the others in every feed that names persons, and in its archives', async () => {
    await take(
      await deliver('2024-01-31', known(1), inHousehold(2, 1)),
      await contribute('2024-01-31', paid(1, '2023-12')),
      await object('2024-02-01', objection(1)),
      await deliver('2024-02-10', known(1), inHousehold(2, 2)),
    );
    expect(await kept()).toEqual([]);
    expect(await count('register.coa__residents')).toBe(2);
    expect((await archived('coa/residents')).map(({ rows }) => rows)).toEqual([1, 1]);
  });

  it('come in from when someone joins who does not object', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await object('2024-02-01', objection(1)),
      await contribute('2024-02-02', paid(1, '2023-12')),
      await deliver('2024-02-28', known(1), known(2), inHousehold(3, 1)),
    );
    expect(await kept()).toEqual([]);
    const [result] = await take(await contribute('2024-03-01', paid(1, '2024-01', 2)));
    expect(result).toMatchObject({ fates: { new: 1 } });
  });

  it('come in after a correction says that someone lives there too, and go when it says no longer', async () => {
    const [, , first] = await take(
      await deliver('2024-01-31', known(1), known(2)),
      await object('2024-02-01', objection(1)),
      await contribute('2024-02-02', paid(1, '2023-12', 2)),
    );
    expect(first).toMatchObject({ fates: { erased: 1 } });
    clock().set('2024-03-06T10:00:00Z');
    const [, second] = await take(
      await deliver('2024-01-31', known(1), known(2), inHousehold(3, 1)),
      await contribute('2024-02-03', paid(1, '2023-12', 2)),
    );
    expect(second).toMatchObject({ fates: { new: 1 } });
    await take(await deliver('2024-02-28', known(1), known(2), known(3)));
    expect(await kept()).toEqual([]);
    expect(await rowsArchived()).toEqual([0, 0]);
  });
});

describe('an intake that is broken off while it erases a household', () => {
  const breakAt = (step: string): Partial<IntakeOptions> => ({
    onStep: (reached, file) => {
      if (reached === step && !file.startsWith('contributions')) throw new Error('power cut');
    },
  });
  const isGone = async () => {
    expect(await kept()).toEqual([2]);
    expect(await rowsArchived()).toEqual([1]);
    const files = readdirSync(join(folder().path, 'archive'), { recursive: true, encoding: 'utf8' });
    const named = await query('select 1 from ledger.deliveries where archive_path is not null');
    expect(files.filter((name) => name.endsWith('.enc'))).toHaveLength(named.length);
    expect(
      await query(`select n_versions, n_archives from ledger.erasures where feed = '${contributions}'`),
    ).toEqual([{ n_versions: 1, n_archives: 1 }]);
  };

  it.each(['archived', 'before_commit'])(
    'by a list at %s has erased nothing, and the next one all',
    async (step) => {
      await take(
        await deliver('2024-01-31', known(1), known(2)),
        await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2)),
      );
      await object('2024-02-01', objection(1));
      await expect(ingest(options(breakAt(step)))).rejects.toThrow('power cut');
      expect(await kept()).toEqual([1, 2]);
      expect(await rowsArchived()).toEqual([2]);
      expect(await count('ledger.objecting_groups')).toBe(0);
      await ingest(options());
      await isGone();
    },
  );

  it.each(['before_commit', 'committed'])(
    'by residents at %s has erased it once in the end',
    async (step) => {
      await take(
        await contribute('2024-01-31', paid(1, '2023-12', 1), paid(2, '2023-12', 2)),
        await object('2024-02-01', objection(1)),
      );
      await deliver('2024-02-28', known(1), known(2));
      await expect(ingest(options(breakAt(step)))).rejects.toThrow('power cut');
      await ingest(options());
      await isGone();
    },
  );
});

describe('an archived plain file', () => {
  it('of households is destroyed whole once one of them objects, and not before; one of facts stays', async () => {
    const legalBases = [{ supplier: 'coa', basis: 'Verdrag', date: '2023-01-01', decidedBy: 'GS' }];
    writeFileSync(join(folder().path, 'pseudonym.key'), 'ab'.repeat(32));
    const settings = { ...defaultSettings, legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    const area = { area_code: 'GM0307', year: '2024', area_kind: 'gemeente', municipality_code: '0307' };
    const more = { name: 'Amersfoort', address_density: '2442', urbanity_class: '2', status: 'definitief' };
    const areas = await csvOf('cbs/areas', [{ ...area, ...more, cbs_table: '85755NED' }]);
    await folder().plain('cbs/areas', 'areas_2023-12-31.csv', areas);
    const rows = await csvOf(contributions, [paid(1, '2023-12', 1), paid(2, '2023-12', 2)]);
    await folder().plain(contributions, 'contributions_2024-01-31.csv', rows);
    await deliver('2024-01-31', known(1), inHousehold(2, 1), known(3));
    await ingest(options({ settings }));
    const archives = async () => {
      const found = await query(
        `select feed from ledger.deliveries where archive_path is not null and form = 'plain' order by feed`,
      );
      return found.map(({ feed }) => feed);
    };
    await object('2024-02-01', objection(1));
    await ingest(options({ settings }));
    expect(await archives()).toEqual(['areas', 'contributions']);
    await object('2024-02-02', objection(2));
    await ingest(options({ settings }));
    expect(await archives()).toEqual(['areas']);
    expect(await kept()).toEqual([2]);
  });
});

describe('a new feed that names groups and no person', () => {
  const contract = `import { defineFeed, identifier, text, z } from '../../../src/vocabulary/index.js';
export default defineFeed({
  version: 1,
  title: { nl: 'Fietsen', en: 'Bicycles' },
  description: { nl: 'Fietsen.', en: 'Bicycles.' },
  holds: 'persons',
  delivery: 'full',
  key: ['bicycle'],
  columns: z.object({
    bicycle: text({ header: 'fiets', nl: 'Fiets', en: 'Bicycle', max: 10 }),
    lent_to: identifier({ header: 'aan', identifier: 'household_number', nl: 'Aan', en: 'To' }),
  }),
  rules: [],
  calendar: { every: 'month', dueDay: 10, graceDays: 5, retentionMonths: 12 },
  refuseAboveShare: 1,
});
`;

  it('has its rows kept out and erased by its contract alone', async () => {
    const root = join(folder().path, 'root');
    for (const part of ['pipelines/identifiers', 'pipelines/pilot.ts', 'pipelines/sources']) {
      mkdirSync(dirname(join(root, part)), { recursive: true });
      cpSync(join(installedRoot, part), join(root, part), { recursive: true });
    }
    symlinkSync(join(installedRoot, 'src'), join(root, 'src'));
    const path = join(root, 'pipelines/sources/library/bicycles.contract.ts');
    mkdirSync(dirname(path));
    writeFileSync(path, contract);
    const legalBases = [{ supplier: 'library', basis: 'Verdrag', date: '2023-01-01', decidedBy: 'GS' }];
    writeFileSync(join(folder().path, 'pseudonym.key'), 'ab'.repeat(32));
    const settings = { ...defaultSettings, legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    const here = options({ root, settings });
    const lent = (day: string, text: string) =>
      folder().plain('library/bicycles', `bicycles_${day}.csv`, `fiets;aan\n${text}`);
    const held = async () =>
      (await query('select bicycle from register.library__bicycles order by bicycle')).map(
        (row) => row.bicycle,
      );

    await lent('2024-01-31', 'a;H-1\nb;H-2\nc;H-3\n');
    await deliver('2024-01-31', resident(1), resident(2), resident(3, 1, { household_number: 'H-2' }));
    await ingest(here);
    expect(await held()).toEqual(['a', 'b', 'c']);
    await object('2024-02-01', objection(1), objection(2));
    await ingest(here);
    expect(await held()).toEqual(['b', 'c']);
    await lent('2024-02-28', 'a;H-1\nb;H-2\nc;H-3\n');
    expect(await ingest(here)).toMatchObject([{ fates: { erased: 1, unchanged: 2 }, withdrawn: 0 }]);
    expect(await held()).toEqual(['b', 'c']);
  });
});
