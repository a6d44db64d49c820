// The folder that suppliers get, copied away from the checkout: it checks and seals with Node alone, without a network and
// without reading a file outside of itself and the folder of the supplier, and what it seals is taken in.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { keyText } from '../../src/crypto/index.js';
import { supplierKey, TestFolder } from '../intake/kit.js';
import { asWindows, withoutNetwork } from './as-windows.js';

const built = fileURLToPath(new URL('../../dist', import.meta.url));
const top = mkdtempSync(join(tmpdir(), 'supplier folder '));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const program = join(top, 'program');
cpSync(join(built, 'supplier'), program, { recursive: true });
const place = (name: string) => join(top, name);
writeFileSync(place('as-windows.mjs'), asWindows);
writeFileSync(place('without-network.mjs'), withoutNetwork);
writeFileSync(place('pseudonym.key'), keyText(supplierKey), { mode: 0o600 });

const header = 'coa_nummer;locatiecode;datum_van;datum_tot;reden_einde;soort_bestemming';
const rows = ['C-1001;UTR01;2-1-2024;20-1-2024;verhuizing;zus', 'C-1002;UTR01;5-1-2024;;;'];
const source = 'stays_2024-01-31.csv';
writeFileSync(place(source), `${[header, ...rows].join('\r\n')}\r\n`);
writeFileSync(place('stays_2024-02-29.csv'), `${header}\n?;UTR;2024-02-05;2024-01-01;;999990019\n`);

const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the program where it and the reader that it starts may read and write nothing outside of the folder of this test (a
 * guard that Windows' paths lift).
 */
function run(line: readonly string[], { windows = false, cwd = top } = {}): Run {
  const preloads = ['without-network.mjs', ...(windows ? ['as-windows.mjs'] : [])];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...(windows
        ? []
        : [
            permission,
            '--allow-worker',
            '--allow-child-process',
            `--allow-fs-read=${top}/*`,
            `--allow-fs-write=${top}/*`,
            '--no-warnings',
          ]),
      ...preloads.map((name) => `--import=${pathToFileURL(place(name)).href}`),
      ...[join(program, 'pilotmonitor.js'), ...line],
    ],
    { cwd, encoding: 'utf8', env: { LANG: 'en' } },
  );
  return { status, stdout, stderr };
}

const feed = ['--feed', 'coa/stays'];
const key = ['--key', place('pseudonym.key')];
const windowsPath = (name: string) => `C:${place(name).replaceAll('/', '\\')}`;
const textOf = (path: string) => gunzipSync(readFileSync(path)).toString('utf8');
const bodyOf = (path: string) => textOf(path).split('\n').slice(1);

describe("the supplier's folder", () => {
  it('stands by itself: no packages, no path of the checkout, and the licence of every library', () => {
    const files = readdirSync(program, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.filter(({ parentPath }) => parentPath.includes('node_modules'))).toEqual([]);
    const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
    const checkout = join(built, '..');
    expect(texts.filter((text) => text.includes(checkout) || /duckdb|listr2/i.test(text))).toEqual([]);
    const imported = /^(?:import|export)\s(?:[^"';]*\sfrom\s)?"([^"./][^"]*)"|\bimport\("([^"./][^"]*)"\)/gm;
    const outside = texts.flatMap((text) =>
      [...text.matchAll(imported)].map(([, name, lazy]) => name ?? lazy ?? ''),
    );
    expect(outside.length).toBeGreaterThan(3);
    expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([]);
    const notice = readFileSync(join(program, 'NOTICE'), 'utf8');
    expect(notice).toMatch(/code of zod [0-9.]+ \(MIT\):\s+MIT License/);
    expect(notice).toMatch(/code of saxes [0-9.]+ \(ISC\):\s+The ISC License/);
    expect(notice).toMatch(/code of hyparquet [0-9.]+ \(MIT\):/);
  });

  it('knows check and seal, and no other command', () => {
    expect(run(['--help']).stdout).toMatch(/Commands:\n {2}check .*\n {2}seal .*\n\n/);
    const other = run(['ingest']);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('CLI_UNKNOWN_COMMAND');
  });

  it('checks a file, and says all that is wrong with another', () => {
    expect(run(['check', source, ...feed]).stdout).toBe(
      '2 rows: 2 right, 0 against the contract, 0 not readable.\n',
    );
    const wrong = run(['check', 'stays_2024-02-29.csv', ...feed, '--lang', 'nl']);
    expect(wrong.status).toBe(10);
    expect(wrong.stdout).toContain('1 rijen: 0 goed, 1 in strijd met het contract');
    expect(wrong.stderr).toContain('stays_2024-02-29.csv, regel 2, kolom 1, "coa_nummer"');
    expect(wrong.stdout + wrong.stderr).not.toContain('999990019');
  });

  it('is kept from files outside by the test itself, and from the network', () => {
    const outside = run(['check', join(built, 'package.json'), ...feed, '--reference-date', '2024-01-31']);
    expect(outside.stderr).toContain('Access to this API has been restricted');
  });

  it('seals, and the intake takes in what it sealed', async () => {
    const sealed = run(['seal', source, ...feed, ...key]);
    expect(sealed.stdout).toContain('2 rows sealed, 0 not readable');
    expect(textOf(place('stays_2024-01-31.sealed'))).not.toMatch(/zus|destination_kind|C-1001/);
    const data = await TestFolder.create();
    try {
      const taken = spawnSync(
        process.execPath,
        [
          ...[join(built, 'src/cli/main.js'), 'ingest', place('stays_2024-01-31.sealed')],
          ...['--data', data.path, '--json'],
        ],
        { encoding: 'utf8' },
      );
      const [result] = JSON.parse(taken.stdout) as { outcome: string; fates: object; problems: unknown[] }[];
      expect(result).toMatchObject({ outcome: 'accepted', fates: { new: 2 }, problems: [] });
    } finally {
      await data.remove();
    }
  });

  it('seals a spreadsheet as it seals the same rows in a CSV, and tells of one that is damaged', async () => {
    const book = await writeXlsx({
      sheets: [{ name: 'Blad1', rows: [header, ...rows].map((row) => row.split(';')) }],
    });
    writeFileSync(place('stays_2024-01-31.xlsx'), book);
    run(['seal', source, ...feed, ...key, '--out', place('text.sealed')]);
    for (const windows of [false, true]) {
      const target = place(`book-${windows}.sealed`);
      const sealed = run(['seal', 'stays_2024-01-31.xlsx', ...feed, ...key, '--out', target], { windows });
      expect(sealed.stdout).toContain('2 rows sealed, 0 not readable');
      expect(bodyOf(target)).toEqual(bodyOf(place('text.sealed')));
    }
    writeFileSync(place('damaged_2024-01-31.xlsx'), book.subarray(0, 500));
    expect(run(['check', 'damaged_2024-01-31.xlsx', ...feed]).stderr).toContain('SEAL_WORKBOOK');
  });

  it('gives the same bytes and messages under Windows, with a drive letter and backslashes', () => {
    run(['seal', source, ...feed, ...key]);
    const target = place('windows.sealed');
    const windows = { windows: true };
    const line = ['seal', windowsPath(source), ...feed, '--key', windowsPath('pseudonym.key')];
    const sealed = run([...line, '--out', windowsPath('windows.sealed')], windows);
    expect(sealed.stdout).toContain('2 rows sealed, 0 not readable');
    expect(readFileSync(target)).toEqual(readFileSync(place('stays_2024-01-31.sealed')));
    rmSync(place('stays_2024-01-31.sealed'));
    expect(run(line, windows).status).toBe(0);
    expect(existsSync(place('stays_2024-01-31.sealed'))).toBe(true);
    const wrong = run(['check', windowsPath('stays_2024-02-29.csv'), ...feed], windows);
    expect(wrong.stderr).toContain('CONTRACT_ROW  stays_2024-02-29.csv, line 2');
  });

  it('finds name and day in a Windows path also on another system, as of a file that was handed on', () => {
    cpSync(place(source), place(`C:\\van 999990019\\${source}`));
    const sealed = run(['seal', `C:\\van 999990019\\${source}`, ...feed, ...key]);
    expect(sealed.stdout).toMatch(/^stays_2024-01-31\.sealed: 2 rows sealed/);
    expect(sealed.stderr).not.toMatch(/SEAL_FILE_NAME|999990019/);
  });
});
