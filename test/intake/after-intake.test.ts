// What the register, the keys and the status say once deliveries are in: as known on a day, and for the operator.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, render } from '../../src/diagnostics/index.js';
import { Intake, ingest } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { endOfDay, knownBefore, readStatus } from '../../src/warehouse/index.js';
import { csvOf } from './kit.js';
import { resident, residentIntake } from './resident-intake.js';

const { folder, clock, options, query, deliver } = residentIntake();

describe('what was known at a moment', () => {
  it('is what had been recorded before the next day began in Amsterdam', async () => {
    const moments = ['2024-03-05T22:59:59Z', '2024-03-05T23:00:00Z', '2024-03-06T23:00:00Z'];
    const intake = await Intake.open(options());
    for (const [index, moment] of moments.entries()) {
      clock().set(moment);
      await intake.take(
        await deliver(`2024-0${index + 1}-28`.replace('03-28', '03-01'), resident(1, index + 1)),
      );
    }
    await intake.close();
    const sizes = async (day: string) => {
      const known = knownBefore('residents', endOfDay(day, 'Europe/Amsterdam'));
      return query(`select household_size as size from register.coa__residents as residents where ${known}`);
    };
    expect(await sizes('2024-03-04')).toEqual([]);
    expect(await sizes('2024-03-05')).toEqual([{ size: 1 }]);
    expect(await sizes('2024-03-06')).toEqual([{ size: 2 }]);
    expect(await sizes('2024-03-07')).toEqual([{ size: 3 }]);
  });

  it('does not change where a clock is set back', async () => {
    const intake = await Intake.open(options());
    await intake.take(await deliver('2024-01-31', resident(1)));
    clock().set('2024-03-01T10:00:00Z');
    await intake.take(await deliver('2024-02-29', resident(1, 2)));
    await intake.close();
    const rows = await query('select recorded_at from ledger.deliveries order by received_at');
    expect(rows.map(({ recorded_at }) => (recorded_at as Date).toISOString())).toEqual([
      '2024-03-05T10:00:00.000Z',
      '2024-03-05T10:00:00.000Z',
    ]);
  });
});

describe('the master key', () => {
  it('is never made anew where archives exist', async () => {
    await deliver('2024-02-29', resident(1));
    await ingest(options());
    await writeFile(join(folder().path, 'keys', 'master.key'), 'lost');
    await expect(ingest(options())).rejects.toMatchObject({ message: 'INTAKE_KEY_MISSING' });
  });

  it('may come from the environment', async () => {
    await deliver('2024-02-29', resident(1));
    const settings = { ...defaultSettings, keySource: { environment: 'MASTER' } };
    const environment = { MASTER: 'ef'.repeat(32) };
    const [result] = await ingest(options({ settings, environment }));
    expect(result?.outcome).toBe('accepted');
    expect(existsSync(join(folder().path, 'keys', 'master.key'))).toBe(false);
  });
});

describe('the status', () => {
  it('says per feed what came last and when the next delivery is due', async () => {
    await deliver('2024-02-29', resident(1));
    await ingest(options());
    const status = await readStatus(folder().path);
    const residents = status?.feeds.find((each) => each.feed === 'residents');
    expect(residents).toMatchObject({
      deliveries: 1,
      refused: 0,
      currentRows: 1,
      nextDue: '2024-04-08',
      nextGrace: '2024-04-12',
      lastAccepted: { referenceDate: '2024-02-29', outcome: 'accepted', received: 1 },
    });
  });
});

describe('the remarks about rows', () => {
  const texts = (result: { problems: readonly Diagnostic[] }, language: 'nl' | 'en') =>
    result.problems.map((problem) => render(problem, language)).join('\n');

  it('say how many were older than what is known, and on which lines', async () => {
    const intake = await Intake.open(options());
    await intake.take(await deliver('2024-02-29', resident(1, 2)));
    const result = await intake.take(await deliver('2024-01-31', resident(1, 1), resident(2, 1)));
    await intake.close();
    expect(result.problems[0]).toMatchObject({ code: 'INTAKE_STALE_ROWS', at: { line: 2 }, otherLines: [3] });
    expect(texts(result, 'nl')).toContain('2 rijen zijn ouder dan wat al bekend is.');
    expect(texts(result, 'en')).toContain('2 rows are older than what is known already.');
  });

  it('say which rows are about a period that had closed', async () => {
    const income = 'polis/income_relations';
    const row = {
      bsn: '999990019',
      employer_number: '123456789L01',
      relation_number: '1',
      period_from: '2018-12-01',
      period_to: '2018-12-31',
      period_kind: 'maand',
      relation_from: '2018-12-01',
      paid_hours: '10',
      wage: '100',
      employment_kind: '01',
      permanent: 'ja',
      on_call: 'nee',
      status: 'definitief',
    };
    await folder().sealed({ feed: income, referenceDate: '2024-02-29' }, await csvOf(income, [row]));
    const [result] = await ingest(options());
    expect(result).toMatchObject({ outcome: 'accepted_with_remarks', fates: { late: 1 } });
    if (result === undefined) throw new Error('no result');
    expect(result.problems[0]?.code).toBe('INTAKE_LATE_ROWS');
    expect(texts(result, 'nl')).toContain('Zij zijn ingelezen en gemerkt als laat.');
    expect(texts(result, 'en')).toContain('They were loaded and marked as late.');
  });
});
