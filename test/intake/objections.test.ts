// A person objects: what is held of them goes, everywhere that rows are kept, and stays away when later files bring it back.

import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/diagnostics/index.js';
import { type IntakeOptions, ingest } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { csvOf } from './kit.js';
import { bsn, known, objection, objectionIntake, vNumber } from './objection-intake.js';
import { feed, resident } from './resident-intake.js';

const { folder, clock, options, query, deliver, object, take, count, archived } = objectionIntake();

const jobs = async (referenceDate: string, ...bsns: string[]) =>
  folder().sealed(
    { feed: 'polis/income_relations', referenceDate },
    await csvOf(
      'polis/income_relations',
      bsns.map((each, index) => ({
        bsn: each,
        employer_number: '123456789L01',
        relation_number: String(index + 1),
        period_from: '2024-01-01',
        period_to: '2024-01-31',
        period_kind: 'maand',
        relation_from: '2024-01-01',
        paid_hours: '10',
        wage: '100',
        employment_kind: '01',
        permanent: 'ja',
        on_call: 'nee',
        status: 'voorlopig',
      })),
    ),
  );

const sizes = async () => {
  const rows = await query(
    'select household_size as size from register.coa__residents where recorded_to is null order by size',
  );
  return rows.map(({ size }) => size);
};

describe('a sealed list of objections', () => {
  it('erases every version of its people, under all of their numbers, and nothing of anybody else', async () => {
    const [, , , result] = await take(
      await deliver('2024-01-31', known(1, 1), known(2, 2), known(3, 3)),
      await deliver('2024-02-28', known(1, 4), known(2, 5), known(3, 6)),
      await jobs('2024-01-31', bsn(0), bsn(1)),
      await object('2024-02-29', objection(2)),
    );
    expect(await sizes()).toEqual([4, 6]);
    expect(await count('register.coa__residents')).toBe(4);
    expect(await count('register.polis__income_relations')).toBe(1);
    expect(result).toMatchObject({ outcome: 'accepted', fates: { new: 1 } });
    expect(result?.problems).toMatchObject([
      { code: 'INTAKE_OBJECTIONS', params: { objections: 1, numbers: 3, versions: 3, archives: 3 } },
    ]);
    expect(
      await query('select feed, n_versions, n_archives, is_rewritten from ledger.erasures order by feed'),
    ).toEqual([
      { feed, n_versions: 2, n_archives: 2, is_rewritten: true },
      { feed: 'polis/income_relations', n_versions: 1, n_archives: 1, is_rewritten: true },
    ]);
  });

  it('is told in counts, in both languages, without a number of anybody', async () => {
    const [, result] = await take(
      await deliver('2024-01-31', known(1)),
      await object('2024-02-29', objection(1)),
    );
    for (const language of ['nl', 'en'] as const) {
      const text = (result?.problems ?? []).map((problem) => render(problem, language)).join('\n');
      expect(text).toMatch(/3 (nummers|numbers)/);
      expect(text).not.toMatch(/undefined|p1_|[0-9]{8,}/);
    }
  });

  it('leaves archived deliveries without the rows of its people, and with all others as they were', async () => {
    await take(await deliver('2024-01-31', known(1), known(2), known(3)));
    const [before] = await archived(feed);
    await take(await object('2024-02-29', objection(2)));
    const [after] = await archived(feed);
    const lines = before?.text.split('\n') ?? [];
    expect(after).toEqual({ text: lines.filter((line) => !line.startsWith('3;')).join('\n'), rows: 2 });
    const files = (name: string) =>
      readdirSync(join(folder().path, name), { recursive: true, encoding: 'utf8' });
    expect(files('archive').filter((name) => name.endsWith('.enc'))).toHaveLength(2);
    expect(files('keys/deliveries')).toHaveLength(2);
  });

  it('leaves nothing of them in the bytes of the file of the register', async () => {
    await take(await deliver('2024-01-31', known(1), known(2)));
    const [row] = await query(`select household_number from register.coa__residents where line = 2`);
    const bytes = () => readFileSync(join(folder().path, 'warehouse.duckdb')).toString('latin1');
    expect(bytes()).toContain(String(row?.household_number));
    await take(await object('2024-02-29', objection(1)));
    expect(bytes()).not.toContain(String(row?.household_number));
    expect(readdirSync(join(folder().path, 'tmp'))).toEqual([]);
  });

  it('changes no figure that was published', async () => {
    const published = join(folder().path, 'published');
    await mkdir(published);
    await writeFile(join(published, 'cells.ndjson'), '{"cell":"A3/share"}\n');
    await take(await deliver('2024-01-31', known(1)), await object('2024-02-29', objection(1)));
    expect(await readFile(join(published, 'cells.ndjson'), 'utf8')).toBe('{"cell":"A3/share"}\n');
  });

  it('without rows says that nobody new objects, and that is no fault', async () => {
    const [result] = await take(await object('2024-02-29'));
    expect(result).toMatchObject({ outcome: 'accepted', received: 0 });
    expect(result?.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['INTAKE_EMPTY', 'remark'],
      ['INTAKE_OBJECTIONS', 'remark'],
    ]);
  });

  it('holds at once of whoever can be read, and names the line of whoever cannot', async () => {
    const [, result] = await take(
      await deliver('2024-01-31', known(1), known(2)),
      await object('2024-02-29', objection(1), { v_number: 'V', objected_on: '2024-02-01' }),
    );
    expect(result).toMatchObject({ outcome: 'partly', fates: { new: 1, quarantined: 1 } });
    expect(result?.problems[0]).toMatchObject({ code: 'INTAKE_ROW_RULE', at: { line: 3 } });
    expect(await count('register.coa__residents')).toBe(1);
  });
});

describe('people who object', () => {
  it('stay erased when the next full file brings them back, and are in no archive of it', async () => {
    await take(
      await deliver('2024-01-31', known(1, 1), known(2, 2)),
      await object('2024-02-01', objection(1)),
    );
    const [result] = await take(await deliver('2024-02-28', known(1, 3), known(2, 4)));
    expect(result).toMatchObject({ fates: { erased: 1, correction: 1 }, withdrawn: 0 });
    expect(result?.problems.map(({ code }) => code)).toEqual(['INTAKE_ERASED_ROWS']);
    expect(await sizes()).toEqual([4]);
    const texts = await archived(feed);
    expect(texts.map(({ rows }) => rows)).toEqual([1, 1]);
    expect(texts.at(-1)?.text).toMatch(/^_line;[^\n]*\n3;[^\n]*\n$/);
  });

  it('stay erased in files that came late, and in those that the list came before', async () => {
    const results = await take(
      await object('2024-02-01', objection(1)),
      await deliver('2024-02-28', known(1), known(2)),
      await deliver('2024-01-31', known(1), known(2)),
    );
    expect(results.slice(1)).toMatchObject([{ fates: { erased: 1 } }, { fates: { erased: 1 } }]);
    expect(await count('register.coa__residents')).toBe(1);
  });

  it('are not loaded even for a moment where their list lies in incoming beside a file about them', async () => {
    await deliver('2024-02-28', known(1), known(2));
    await object('2024-02-01', objection(1));
    const results = await ingest(options());
    expect(results.map(({ feed: name, fates }) => [name, fates.new, fates.erased])).toEqual([
      ['objections', 1, 0],
      ['residents', 1, 1],
    ]);
    expect(await count('ledger.erasures')).toBe(0);
  });

  it('are known by a number that only a later row links to theirs', async () => {
    await take(await jobs('2024-01-31', bsn(0), bsn(1)), await object('2024-02-01', objection(1)));
    expect(await count('register.polis__income_relations')).toBe(2);
    const [result] = await take(await deliver('2024-02-28', known(1), known(2)));
    expect(result?.problems).toMatchObject([
      { code: 'INTAKE_ERASED_ROWS' },
      { code: 'INTAKE_OBJECTIONS', params: { numbers: 3, versions: 1, archives: 1 } },
    ]);
    expect(await count('register.polis__income_relations')).toBe(1);
    const kept = await query(
      `select feed, code from ledger.findings natural join ledger.deliveries
       where code in ('INTAKE_OBJECTIONS', 'INTAKE_ERASED_ROWS') order by all`,
    );
    expect(kept, 'a receipt travels: only that of a list tells how many object').toEqual([
      { feed: 'objections', code: 'INTAKE_OBJECTIONS' },
      { feed: 'residents', code: 'INTAKE_ERASED_ROWS' },
    ]);
    const [later] = await take(await jobs('2024-02-28', bsn(0)));
    expect(later).toMatchObject({ fates: { erased: 1 } });
  });

  it('are gone before it is asked what a delivery lacks: known then are those who stay, also where it links them itself', async () => {
    const people = Array.from({ length: 60 }, (_, index) => resident(index + 1));
    const merged = (number: number) => resident(number, 1, { v_number: vNumber(500 + number) });
    const objecting = Array.from({ length: 20 }, (_, index) => index + 1);
    await take(
      await deliver('2024-01-31', ...people),
      await object('2024-02-01', ...objecting.map((number) => objection(500 + number))),
    );
    const [result] = await take(
      await deliver('2024-02-28', ...objecting.map(merged), ...people.slice(20, 30)),
    );
    expect(result).toMatchObject({ fates: { erased: 20, unchanged: 10 }, withdrawn: 30 });
    const lacking = result?.problems.find(({ code }) => code === 'INTAKE_ROWS_WITHDRAWN');
    expect(lacking?.params).toEqual({ withdrawn: 30, known: 40 });
  });

  it('are not linked through numbers that are not valid', async () => {
    const wrong = (number: number) => resident(number, number, { bsn: '123' });
    await take(await object('2024-02-01', objection(1)));
    await take(await deliver('2024-02-28', wrong(1), known(2), known(3), known(4), resident(5), resident(6)));
    await take(await jobs('2024-02-28', bsn(1)));
    expect(await count('register.coa__residents')).toBe(5);
    expect(await count('register.polis__income_relations')).toBe(1);
  });

  it('whose row is bad leave nothing of it in the archive either', async () => {
    await take(await object('2024-02-01', objection(1)));
    const rows = [2, 3, 4, 5, 6].map((number) => resident(number));
    await take(await deliver('2024-02-28', resident(1, 99), ...rows));
    expect((await archived(feed)).map(({ rows: n }) => n)).toEqual([5]);
    expect(await count('ledger.held_keys')).toBe(0);
  });

  it('come back with the next full file once they withdraw the objection, and not before', async () => {
    await take(
      await deliver('2024-01-31', known(1), known(2)),
      await object('2024-02-01', objection(1)),
      await object('2024-02-02'),
    );
    const withdrawn = objection(1, { withdrawn_on: '2024-02-20' });
    const [ended] = await take(await object('2024-02-20', withdrawn));
    expect(ended?.problems).toMatchObject([
      { code: 'INTAKE_OBJECTIONS', params: { objections: 0, numbers: 0 } },
    ]);
    expect(await count('register.coa__residents')).toBe(1);
    const [result] = await take(await deliver('2024-02-28', known(1), known(2)));
    expect(result).toMatchObject({ fates: { new: 1, unchanged: 1 } });
  });

  it('still object where an older list, from before, comes in later', async () => {
    await take(
      await object('2024-02-20', objection(1, { withdrawn_on: '2024-02-20' })),
      await object('2024-02-25', objection(1, { objected_on: '2024-02-24' })),
      await object('2024-02-21', objection(1, { withdrawn_on: '2024-02-21' })),
    );
    const [result] = await take(await deliver('2024-02-28', known(1), known(2)));
    expect(result).toMatchObject({ fates: { erased: 1 } });
  });
});

describe('an intake that is broken off while it erases', () => {
  const breakAt = (step: string): Partial<IntakeOptions> => ({
    onStep: (reached) => {
      if (reached === step) throw new Error('power cut');
    },
  });

  it.each(['checked', 'archived', 'before_commit'])(
    'at %s has erased nothing, and the next one all',
    async (step) => {
      await take(await deliver('2024-01-31', known(1), known(2)));
      await object('2024-02-01', objection(1));
      await expect(ingest(options(breakAt(step)))).rejects.toThrow('power cut');
      expect(await count('register.coa__residents')).toBe(2);
      expect(await count('ledger.objecting_numbers')).toBe(0);
      expect((await archived(feed)).map(({ rows }) => rows)).toEqual([2]);
      await ingest(options());
      expect(await count('register.coa__residents')).toBe(1);
      expect((await archived(feed)).map(({ rows }) => rows)).toEqual([1]);
      expect(readdirSync(join(folder().path, 'keys', 'deliveries'))).toHaveLength(2);
    },
  );

  it.each(['committed', 'status_written', 'removed'])(
    'at %s has erased all, and the next one nothing twice',
    async (step) => {
      await take(await deliver('2024-01-31', known(1), known(2)));
      await object('2024-02-01', objection(1));
      await expect(ingest(options(breakAt(step)))).rejects.toThrow('power cut');
      await ingest(options());
      expect(await count('register.coa__residents')).toBe(1);
      expect(await query('select n_versions, n_archives, is_rewritten from ledger.erasures')).toEqual([
        { n_versions: 1, n_archives: 1, is_rewritten: true },
      ]);
      expect(readdirSync(join(folder().path, 'keys', 'deliveries'))).toHaveLength(2);
    },
  );
});

describe('an archived plain file', () => {
  it('of a feed about people is destroyed whole, as it cannot be searched by pseudonym', async () => {
    const legalBases = [{ supplier: 'coa', basis: 'Verdrag', date: '2023-01-01', decidedBy: 'GS' }];
    await writeFile(join(folder().path, 'pseudonym.key'), 'ab'.repeat(32));
    const settings = { ...defaultSettings, legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    await folder().plain(feed, 'residents_2024-01-31.csv', await csvOf(feed, [known(1), known(2)]));
    await ingest(options({ settings }));
    clock().set('2024-03-06T10:00:00Z');
    await object('2024-02-01', objection(1));
    await ingest(options({ settings }));
    expect(await count('register.coa__residents')).toBe(1);
    expect(await query(`select archive_path from ledger.deliveries where feed = 'residents'`)).toEqual([
      { archive_path: null },
    ]);
    expect(readdirSync(join(folder().path, 'keys', 'deliveries'))).toHaveLength(1);
  });
});

describe('an archive whose key cannot be read', () => {
  it('stops the list of objections, and is not destroyed with nothing else gone', async () => {
    await take(await deliver('2024-01-31', known(1), known(2)));
    const keys = join(folder().path, 'keys', 'deliveries');
    const [name = ''] = readdirSync(keys);
    const whole = await readFile(join(keys, name), 'utf8');
    await writeFile(join(keys, name), 'damaged');
    await object('2024-02-01', objection(1));
    await expect(ingest(options())).rejects.toThrow();
    await writeFile(join(keys, name), whole);
    expect(await count('register.coa__residents')).toBe(2);
    await ingest(options());
    expect((await archived(feed)).map(({ rows }) => rows)).toEqual([1]);
  });
});
