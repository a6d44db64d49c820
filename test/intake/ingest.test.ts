// The intake as a whole: what is kept, what is refused without being read, and what a second look finds.

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  Intake,
  type IntakeOptions,
  type IntakeStep,
  ingest,
  masterKey,
  readArchive,
} from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { readStatus } from '../../src/warehouse/index.js';
import { csvOf, keyOf, supplierKey } from './kit.js';
import { feed, resident, residentIntake } from './resident-intake.js';

const bsn = '999990019';

const { folder, clock, options, query, deliver, startAnew } = residentIntake();

async function unsealed(path: string): Promise<{ statement: Record<string, unknown>; body: string }> {
  const text = gunzipSync(await readFile(path)).toString('utf8');
  const end = text.indexOf('\n');
  return { statement: JSON.parse(text.slice(0, end)), body: text.slice(end + 1) };
}

async function rewrite(path: string, statement: object, body: string): Promise<void> {
  await writeFile(path, gzipSync(`${JSON.stringify(statement)}\n${body}`));
}

describe('a sealed delivery', () => {
  it('is taken in, archived so that it can be read back byte for byte, and removed from incoming', async () => {
    const path = await deliver('2024-02-29', resident(1), resident(2));
    const before = await readFile(path);
    const [result] = await ingest(options());
    expect(result).toMatchObject({ outcome: 'accepted', received: 2, problems: [] });
    expect(existsSync(path)).toBe(false);
    const [row] = await query('select * from ledger.deliveries');
    expect(row).toMatchObject({
      n_received: 2,
      n_new: 2,
      mode: 'full',
      due_date: '2024-03-08',
      grace_date: '2024-03-12',
      retain_until: '2026-03-05',
      form: 'sealed',
      is_synthetic: false,
    });
    const master = await masterKey({ dataFolder: folder().path, settings: defaultSettings, environment: {} });
    const parts: Buffer[] = [];
    for await (const part of readArchive(folder().path, String(row?.archive_path), master)) parts.push(part);
    expect(Buffer.concat(parts).equals(before)).toBe(true);
  });

  it('leaves only the shape of a faulty text in the register; the receipt shows the text', async () => {
    await deliver(
      '2024-02-29',
      resident(1),
      { ...resident(2), sex: 'Jansen 12' },
      ...[3, 4, 5, 6].map((each) => resident(each)),
    );
    const [result] = await ingest(options());
    expect(JSON.stringify(result?.problems)).toContain('Jansen 12');
    expect(await query('select column_name, rule, found from ledger.quarantine')).toEqual([
      { column_name: 'sex', rule: 'code', found: 'xxxxxx 99' },
    ]);
  });

  it('that comes a second time changes nothing, and the second copy is removed', async () => {
    const rows = [resident(1), resident(2)];
    await deliver('2024-02-29', ...rows);
    await ingest(options());
    const again = await deliver('2024-02-29', ...rows);
    const [result] = await ingest(options());
    expect(result).toMatchObject({ outcome: 'repeated', received: 0 });
    expect(result?.problems[0]?.code).toBe('INTAKE_REPEATED');
    expect(existsSync(again)).toBe(false);
    expect(await query('select count(*) as n from ledger.deliveries')).toEqual([{ n: 1 }]);
  });

  it('is known again where the ledger is older than lengths in it', async () => {
    await deliver('2024-02-29', resident(1));
    await ingest(options());
    await query('update ledger.deliveries set content_bytes = null');
    await deliver('2024-02-29', resident(1));
    expect(await ingest(options())).toMatchObject([{ outcome: 'repeated' }]);
  });

  it('is not taken for another because it is as long', async () => {
    await deliver('2024-02-29', resident(1));
    await ingest(options());
    const next = await deliver('2024-03-01', resident(2));
    await query(`update ledger.deliveries set content_bytes = ${(await readFile(next)).length}`);
    expect(await ingest(options())).toMatchObject([{ outcome: 'accepted' }]);
    const ids = await query('select distinct delivery_id from ledger.deliveries');
    expect(ids).toHaveLength(2);
  });

  it('leaves no temporary file and no orphan behind', async () => {
    await deliver('2024-02-29', resident(1));
    await ingest(options());
    expect(await readdir(join(folder().path, 'tmp'))).toEqual([]);
    expect(await readdir(join(folder().path, 'keys', 'deliveries'))).toHaveLength(1);
  });

  it('sweeps what a crash left behind, and nothing else', async () => {
    await deliver('2024-01-31', resident(1));
    await ingest(options());
    const left = [
      'status.json.x.aside',
      'tmp/intake-x.rows',
      'archive/coa/residents/x.enc',
      'keys/deliveries/x.key',
    ];
    for (const path of left) await writeFile(join(folder().path, path), 'left');
    await writeFile(join(folder().path, 'tmp', 'of-another-job'), 'stays');
    await ingest(options());
    expect(left.filter((path) => existsSync(join(folder().path, path)))).toEqual([]);
    expect(await readdir(join(folder().path, 'tmp'))).toEqual(['of-another-job']);
    expect(await readdir(join(folder().path, 'archive', 'coa', 'residents'))).toHaveLength(1);
    expect(await readdir(join(folder().path, 'keys', 'deliveries'))).toHaveLength(1);
  });

  it('gives the same current rows in every order of arrival', async () => {
    const deliveries = [
      () => deliver('2024-01-31', resident(1), resident(2, 2)),
      () => deliver('2024-02-29', resident(1, 3), resident(3)),
      () => deliver('2024-03-01', resident(3), resident(1, 4), resident(4)),
    ];
    const states: unknown[] = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      await startAnew();
      const intake = await Intake.open(options());
      for (const index of order) await intake.take((await deliveries[index]?.()) ?? '');
      await intake.close();
      states.push(
        await query(
          'select coa_number, household_size from register.coa__residents where recorded_to is null order by all',
        ),
      );
    }
    expect(states.slice(1)).toEqual(states.slice(1).map(() => states[0]));
    expect(states[0]).toHaveLength(3);
  });

  it('is refused where a plain identifier stands in it all the same, and is not quoted', async () => {
    const path = await deliver('2024-02-29', resident(1, 1, { remark: 'x' }));
    const { statement, body } = await unsealed(path);
    await rewrite(path, statement, body.replace(';x\n', `;zie ${bsn}\n`));
    const [result] = await ingest(options());
    expect(result?.problems.map(({ code }) => code)).toEqual(['SEAL_READ_PLAIN']);
    expect(JSON.stringify(result)).not.toContain(bsn);
    expect(existsSync(path)).toBe(true);
  });

  it('is refused where its contract, its feed or its counts are wrong', async () => {
    const codes: (string | undefined)[] = [];
    for (const change of [
      { contract: '0'.repeat(64) },
      { feed: 'coa/stays' },
      { counts: { rows: 7, broken: 0, masked: 0 } },
    ]) {
      const path = await deliver('2024-02-29', resident(1));
      const { statement, body } = await unsealed(path);
      await rewrite(path, { ...statement, ...change }, body);
      codes.push((await ingest(options({})))[0]?.problems[0]?.code);
    }
    expect(codes).toEqual(['SEAL_READ_CONTRACT', 'SEAL_READ_FEED', 'SEAL_READ_COUNTS']);
  });

  it('is refused where it was sealed with another key than those before it', async () => {
    await deliver('2024-01-31', resident(1));
    await ingest(options());
    const other = { feed, referenceDate: '2024-02-29', key: keyOf('cd'.repeat(32)) };
    await folder().sealed(other, await csvOf(feed, [resident(1)]));
    const [result] = await ingest(options());
    expect(result?.problems[0]?.code).toBe('INTAKE_OTHER_KEY');
  });

  it('is refused where its reference date lies ahead, and looked at again when that day has come', async () => {
    await deliver('2024-03-31', resident(1));
    const [early] = await ingest(options());
    expect(early?.problems[0]?.code).toBe('INTAKE_REFERENCE_DATE_AHEAD');
    clock().set('2024-04-02T10:00:00Z');
    const [later] = await ingest(options());
    expect(later?.outcome).toBe('accepted');
  });

  it('that is refused again for the same reason adds nothing to the ledger', async () => {
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, [resident(1)]));
    await ingest(options());
    const [second] = await ingest(options());
    expect(second?.problems[0]?.code).toBe('INTAKE_REFUSED_BEFORE');
    expect(await query('select count(*) as n from ledger.deliveries')).toEqual([{ n: 1 }]);
  });
});

describe('a plain delivery', () => {
  it('is refused without a legal basis: it stays, the ledger has no content of it, the status names it', async () => {
    const path = await folder().plain(feed, `bewoners ${bsn}.csv`, await csvOf(feed, [resident(1)]));
    const [result] = await ingest(options());
    expect(result).toMatchObject({ outcome: 'refused', file: 'bewoners [id].csv' });
    expect(result?.problems[0]?.code).toBe('INTAKE_PLAIN_REFUSED');
    expect(existsSync(path)).toBe(true);
    expect(existsSync(join(folder().path, 'archive'))).toBe(false);
    const status = await readStatus(folder().path);
    const codes = ['INTAKE_PLAIN_REFUSED'];
    expect(status?.waiting).toEqual([
      { supplier: 'coa', feed: 'residents', file: 'bewoners [id].csv', codes },
    ]);
    const [row] = await query('select outcome, n_received, archive_path from ledger.deliveries');
    expect(row).toEqual({ outcome: 'refused', n_received: 0, archive_path: null });
  });

  it('is sealed on arrival under a legal basis, with the same pseudonyms as a sealed one', async () => {
    const rows = [resident(1, 1, { bsn, remark: `bel ${bsn}` }), resident(2)];
    await deliver('2024-01-31', ...rows);
    await ingest(options());
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, rows));
    await writeFile(join(folder().path, 'pseudonym.key'), supplierKey.toString('hex'));
    const settings = {
      ...defaultSettings,
      legalBases: [{ supplier: 'coa', basis: 'Besluit 12', date: '2024-01-01', decidedBy: 'GS' }],
      pseudonymKeySource: { file: 'pseudonym.key' },
    };
    const [result] = await ingest(options({ settings }));
    expect(result).toMatchObject({ outcome: 'accepted', fates: { unchanged: 2 } });
    expect(result?.problems.map(({ code }) => code)).toEqual(['SEAL_MASKED']);
    const [row] = await query("select legal_basis from ledger.deliveries where form = 'plain'");
    expect(row?.legal_basis).toBe('Besluit 12 (2024-01-01, GS)');
  });

  it('that was refused is taken in within the same second once a legal basis is recorded', async () => {
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, [resident(1)]));
    await ingest(options());
    await writeFile(join(folder().path, 'pseudonym.key'), supplierKey.toString('hex'));
    const legalBases = [{ supplier: 'coa', basis: 'Besluit', date: '2024-01-01', decidedBy: 'GS' }];
    const settings = { ...defaultSettings, legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    const [result] = await ingest(options({ settings }));
    expect(result?.outcome).toBe('accepted');
  });

  it('is still refused before the day of the decision, and for another supplier', async () => {
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, [resident(1)]));
    const bases = [
      { supplier: 'coa', basis: 'Besluit', date: '2024-03-06', decidedBy: 'GS' },
      { supplier: 'ind', basis: 'Besluit', date: '2024-01-01', decidedBy: 'GS' },
      { supplier: 'coa', feed: 'stays', basis: 'Besluit', date: '2024-01-01', decidedBy: 'GS' },
    ];
    const [result] = await ingest(options({ settings: { ...defaultSettings, legalBases: bases } }));
    expect(result?.problems[0]?.code).toBe('INTAKE_PLAIN_REFUSED');
  });

  it('is not taken in where the pseudonym key is missing', async () => {
    await folder().plain(feed, 'residents_2024-02-29.csv', await csvOf(feed, [resident(1)]));
    const legalBases = [{ supplier: 'coa', basis: 'Besluit', date: '2024-01-01', decidedBy: 'GS' }];
    const run = ingest(options({ settings: { ...defaultSettings, legalBases } }));
    await expect(run).rejects.toMatchObject({ exitCode: 2, message: 'INTAKE_KEY_MISSING' });
  });
});

describe('a file that is still being sent', () => {
  it('is left alone under a name that says so', async () => {
    await folder().plain(feed, 'residents_2024-02-29.sealed.part', 'half');
    expect(await ingest(options())).toEqual([]);
  });

  const changedAt = (step: IntakeStep, change: () => Promise<void>, files: readonly string[]) => {
    let isChanged = false;
    const onStep = async (now: IntakeStep) => {
      if (now !== step || isChanged) return;
      isChanged = true;
      await change();
    };
    return ingest(options({ files, onStep } as Partial<IntakeOptions>));
  };

  it.each(['received', 'reading'] as const)(
    'is not recorded where it changes before it is wholly read (%s), also at the same length, and is taken in the next time',
    async (step) => {
      const path = await deliver('2024-02-29', resident(1));
      const bytes = await readFile(path);
      const [result] = await changedAt(step, () => writeFile(path, bytes), [path]);
      expect(result?.problems[0]?.code).toBe('INTAKE_CHANGED_WHILE_READING');
      expect(await query('select count(*) as n from ledger.deliveries')).toEqual([{ n: 0 }]);
      expect(existsSync(path)).toBe(true);
      expect(await ingest(options())).toMatchObject([{ outcome: 'accepted', received: 1 }]);
    },
  );

  it.each(['read', 'checked', 'archived', 'committed', 'receipt_written'] as const)(
    'is recorded as it was read where another takes its place afterwards (%s), and that one stays and is the next',
    async (step) => {
      const path = await deliver('2024-02-29', resident(1));
      const other = await readFile(await deliver('2024-03-01', resident(2)));
      const [first] = await changedAt(step, () => writeFile(path, other), [path]);
      expect(first).toMatchObject({ outcome: 'accepted', received: 1 });
      expect(await readFile(path)).toEqual(other);
      expect(await ingest(options({ files: [path] } as Partial<IntakeOptions>))).toMatchObject([
        { outcome: 'accepted', received: 1 },
      ]);
    },
  );

  it('is recorded though it was removed once it was wholly read', async () => {
    const path = await deliver('2024-02-29', resident(1));
    const [result] = await changedAt('checked', () => rm(path), [path]);
    expect(result).toMatchObject({ outcome: 'accepted', received: 1 });
  });

  it('stays where it took the place of a known one, which is a repetition', async () => {
    const path = await deliver('2024-02-29', resident(1));
    await ingest(options());
    const other = await readFile(await deliver('2024-03-01', resident(2)));
    await deliver('2024-02-29', resident(1));
    const [result] = await changedAt('received', () => writeFile(path, other), [path]);
    expect(result?.problems[0]?.code).toBe('INTAKE_CHANGED_WHILE_READING');
    expect(await readFile(path)).toEqual(other);
  });

  it.each([
    ['is gone', (path: string) => rm(path)],
    [
      'became a folder',
      async (path: string) => {
        await rm(path);
        await mkdir(path);
      },
    ],
  ])('does not keep others waiting where it %s before it is read', async (_, change) => {
    const path = await deliver('2024-02-28', resident(1));
    const next = await deliver('2024-02-29', resident(2));
    const results = await changedAt('received', () => change(path), [path, next]);
    expect(results[0]?.problems[0]?.code).toBe('INTAKE_CHANGED_WHILE_READING');
    expect(results[1]).toMatchObject({ outcome: 'accepted', received: 1 });
  });

  it('is not recorded as refused by its first half', async () => {
    const path = await deliver('2024-02-29', resident(1), resident(2));
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length - 30));
    const [half] = await changedAt('reading', () => writeFile(path, whole), [path]);
    expect(half?.problems[0]?.code).toBe('INTAKE_CHANGED_WHILE_READING');
    expect(await ingest(options())).toMatchObject([{ outcome: 'accepted', received: 2 }]);
  });
});
