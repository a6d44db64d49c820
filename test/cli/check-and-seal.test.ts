// `check` and `seal` as a supplier calls them.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keyText, newKey } from '../../src/crypto/index.js';
import { exitCodes } from '../../src/diagnostics/index.js';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'supplier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = 'coa_nummer;locatiecode;datum_van;datum_tot;reden_einde;soort_bestemming';
const good = `${header}\nC-1001;UTR01;2-1-2024;;;\n`;
const bad = `${header}\nC-1001;UTR01;2203-01-01;;;\n?;UTR;2024-01-05;2024-01-01;;\nC-1;x\nC-2;UTR01;;;;bel 999990019\n`;

function write(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text, { mode });
  return path;
}

const key = write('pseudonym.key', keyText(newKey()));
const feed = ['--feed', 'coa/stays'];

describe('check', () => {
  it('says that a file is right, and writes nothing', async () => {
    const called = await call(['check', write('stays_2024-01-31.csv', good), ...feed]);
    expect(called.exitCode).toBe(exitCodes.ok);
    expect(called.stdout).toContain('1 rows: 1 right, 0 against the contract, 0 not readable.');
  });

  it('says all that is wrong at once, by line and column, and repeats no number', async () => {
    const called = await call(['check', write('bad_2024-01-31.csv', bad), ...feed]);
    expect(called.exitCode).toBe(exitCodes.contractBroken);
    expect(called.stdout).toContain('4 rows: 0 right, 3 against the contract, 1 not readable.');
    for (const place of [
      'SEAL_ROW_BROKEN  bad_2024-01-31.csv, line 4',
      'SEAL_MASKED  bad_2024-01-31.csv, line 5, "destination_kind"',
      'CONTRACT_ROW  bad_2024-01-31.csv, line 2, column 3, "datum_van"',
      'CONTRACT_ROW  bad_2024-01-31.csv, line 3, column 1, "coa_nummer"',
      'CONTRACT_ROW  bad_2024-01-31.csv, line 3, column 2, "locatiecode"',
      '(stay-begins-before-it-ends, in 1 row)',
      '(required, in 1 row)',
      'Found: "2203-01-01"',
      'Found: "bel [id]"',
    ])
      expect(called.stderr).toContain(place);
    expect(called.stdout + called.stderr).not.toContain('999990019');
  });

  it('speaks Dutch', async () => {
    const called = await call(['check', write('bad_2024-01-31.csv', bad), ...feed, '--lang', 'nl']);
    expect(called.stdout).toContain('4 rijen: 0 goed');
    expect(called.stderr).toContain('Een verplichte waarde ontbreekt');
    expect(called.stderr).toContain('Het bestand is alleen bekeken; er is niets bewaard.');
  });

  it('gives the same as JSON', async () => {
    const called = await call(['check', write('bad_2024-01-31.csv', bad), ...feed, '--json']);
    const result = JSON.parse(called.stdout) as { rows: number; diagnostics: { code: string }[] };
    expect(result.rows).toBe(4);
    expect(result.diagnostics.map(({ code }) => code)).toContain('CONTRACT_ROW');
  });

  it.each([
    ['a feed that is not there', ['stays_2024-01-31.csv', '--feed', 'coa/none'], 'SEAL_UNKNOWN_FEED'],
    ['a file that is not there', ['999990019_2024-01-31.csv', ...feed], 'SEAL_FILE_ABSENT'],
    ['a file without a date', ['undated.csv', ...feed], 'SEAL_NO_DATE'],
    ['a file named after a day that does not exist', ['stays_2024-02-30.csv', ...feed], 'SEAL_NO_DATE'],
  ])('refuses %s as wrong usage', async (_what, [name = '', ...rest], code) => {
    for (const each of ['stays_2024-01-31.csv', 'undated.csv', 'stays_2024-02-30.csv']) write(each, good);
    for (const language of ['nl', 'en']) {
      const called = await call(['check', join(folder, name), ...rest, '--lang', language]);
      expect(called.exitCode).toBe(exitCodes.usage);
      expect(called.stderr).toContain(code);
      expect(called.stdout + called.stderr).not.toContain('999990019');
    }
  });

  it('takes the reference date from an option', async () => {
    const called = await call([
      'check',
      write('undated.csv', good),
      ...feed,
      '--reference-date',
      '2024-01-01',
    ]);
    expect(called.stderr).toContain('stay-not-after-reference');
  });
});

describe('seal', () => {
  it('writes a sealed delivery beside the file, named after feed and day', async () => {
    const called = await call(['seal', write('van 999990019_2024-01-31.csv', good), ...feed, '--key', key]);
    expect(called.exitCode).toBe(exitCodes.ok);
    expect(existsSync(join(folder, 'stays_2024-01-31.sealed'))).toBe(true);
    expect(called.stdout).toContain('1 rows sealed, 0 not readable, 0 numbers in a wrong place replaced.');
    expect(called.stderr).toContain('SEAL_FILE_NAME');
    expect(called.stdout + called.stderr).not.toContain('999990019');
  });

  it('seals a file with bad rows all the same, and says which', async () => {
    const target = join(folder, 'bad.sealed');
    const called = await call([
      'seal',
      write('bad_2024-01-31.csv', bad),
      ...feed,
      '--key',
      key,
      '--out',
      target,
    ]);
    expect(called.exitCode).toBe(exitCodes.ok);
    expect(called.stderr).toContain('CONTRACT_ROW');
    expect(called.stderr).toContain('the receiver will put them in quarantine');
    expect(readFileSync(target).subarray(0, 2).toString('hex')).toBe('1f8b');
  });

  it('refuses a period that does not hold the reference date, as intake would', async () => {
    const source = write('stays_2024-05-31.csv', good);
    for (const language of ['nl', 'en']) {
      const period = ['--period-from', '2024-07-01', '--period-to', '2024-06-01'];
      const called = await call(['seal', source, ...feed, '--key', key, ...period, '--lang', language]);
      expect(called.exitCode).toBe(exitCodes.usage);
      expect(called.stderr).toContain('SEAL_PERIOD');
      expect(called.stderr).toContain('2024-07-01');
    }
    expect(existsSync(join(folder, 'stays_2024-05-31.sealed'))).toBe(false);
  });

  it('refuses a file of another layout and writes nothing', async () => {
    const target = join(folder, 'none.sealed');
    const source = write('wrong_2024-01-31.csv', 'a;b\n1;2\n');
    const called = await call(['seal', source, ...feed, '--key', key, '--out', target]);
    expect(called.exitCode).toBe(exitCodes.contractBroken);
    expect(called.stderr).toContain('SEAL_NO_HEADER');
    expect(existsSync(target)).toBe(false);
  });

  it('refuses a key that others can read, that is none, or that is not there', async () => {
    const source = write('stays_2024-01-31.csv', good);
    const problems = [
      write('open.key', keyText(newKey()), 0o644),
      write('no.key', 'x'),
      join(folder, 'gone.key'),
    ];
    for (const each of problems) {
      const called = await call(['seal', source, ...feed, '--key', each, '--lang', 'nl']);
      expect(called.exitCode).toBe(exitCodes.usage);
      expect(called.stderr).toContain('SEAL_KEY');
    }
  });
});
