// What lies in incoming by accident or malice: names that give someone away or steer a terminal, folders of no feed,
// links, pipes and folders instead of files. Everything that stays is named until it is gone, and nothing is followed.

import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnostic, render } from '../../src/diagnostics/index.js';
import { ingest } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { readStatus } from '../../src/warehouse/index.js';
import { runCommand } from './command.js';
import { csvOf, TestFolder } from './kit.js';

const feed = 'coa/residents';
const moment = '2024-03-05T10:00:00Z';

let folder: TestFolder;

beforeEach(async () => {
  folder = await TestFolder.create();
});

afterEach(() => folder.remove());

const take = (...files: string[]) =>
  ingest({
    dataFolder: folder.path,
    settings: defaultSettings,
    clock: () => new Date(moment),
    ...(files.length > 0 ? { files } : {}),
  });

const incoming = (...parts: string[]): string => join(folder.path, 'incoming', ...parts);

const waiting = async () => (await readStatus(folder.path))?.waiting ?? [];

const status = async (): Promise<string> =>
  (await runCommand(['status', '--lang', 'en'], { dataFolder: folder.path, moment })).stdout;

describe('a plain file that was refused', () => {
  it('is named by the status until it is gone, also after an intake of something else', async () => {
    const path = await folder.plain(feed, 'van 999990019_2024-02-29.csv', 'x');
    await folder.plain(feed, 'van 999990020_2024-02-29.csv', 'y');
    await take();
    const other = await folder.sealed({ feed, referenceDate: '2024-01-31' }, await csvOf(feed, []));
    await take(other);
    expect(await status()).toContain('van [id]_2024-02-29.csv');
    await rm(path);
    await rm(incoming(feed, 'van 999990020_2024-02-29.csv'));
    expect(await status()).not.toContain('[id]');
  });

  it('is not named any more where only a file of another name lies beside it', async () => {
    const path = await folder.plain(feed, '999990019.csv', 'x');
    await take();
    await rm(path);
    await folder.plain(feed, 'other.csv', 'y');
    expect(await status()).not.toContain('[id]');
  });

  it('is called empty where it is empty, not plain', async () => {
    await folder.plain(feed, 'residents_2024-02-29.sealed', '');
    const [result] = await take();
    expect(result?.problems.map(({ code }) => code)).toEqual(['SEAL_EMPTY_FILE']);
  });

  it('does not keep an intake from its work where the status file is damaged', async () => {
    await folder.plain(feed, 'a.csv', 'x');
    await writeFile(join(folder.path, 'status.json'), '{');
    await take();
    expect(await waiting()).toMatchObject([{ file: 'a.csv' }]);
  });

  it('has no identifier in the names of its folders, and lies in no feed where it lies too deep', async () => {
    await mkdir(incoming('999990019', 'van 0271234567'), { recursive: true });
    await mkdir(incoming(feed, '2024'), { recursive: true });
    await writeFile(incoming('999990019', 'van 0271234567', 'a.csv'), 'x');
    await writeFile(incoming(feed, '2024', 'b.csv'), 'y');
    await writeFile(incoming('c.csv'), 'z');
    const results = await take();
    expect(results.map(({ problems }) => problems[0]?.code)).toEqual(Array(3).fill('INTAKE_UNKNOWN_FEED'));
    const printed = await status();
    for (const name of ['[id]/van [id]', 'coa/residents/2024', 'c.csv']) expect(printed).toContain(name);
    expect(JSON.stringify(await waiting()) + printed).not.toMatch(/999990019|271234567/);
  });

  it('has no signs in its name that steer a terminal', async () => {
    await folder.plain(feed, 'a\u001b[31m\nb\u202ecsv.exe', 'x');
    const [result] = await take();
    expect(result?.file).toBe('a\ufffd[31m\ufffdb\ufffdcsv.exe');
    expect(await status()).toContain('a\ufffd[31m\ufffdb');
  });
});

describe('a message', () => {
  it('steers no terminal by what it quotes', () => {
    const found = diagnostic(
      'INTAKE_OTHER_KEY',
      'error',
      { file: 'a\u009b31m' },
      { expected: '1', found: '\u202e2' },
    );
    for (const language of ['nl', 'en'] as const)
      expect(render(found, language)).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });
});

describe('what is no file', () => {
  it('is refused and named, and a link in incoming is not followed', async () => {
    const outside = join(folder.path, 'outside.csv');
    await writeFile(outside, 'secret');
    await mkdir(incoming(feed), { recursive: true });
    await symlink(outside, incoming(feed, 'link_2024-02-29.csv'));
    const results = await take();
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused']);
    const [problem] = results[0]?.problems ?? [];
    if (problem === undefined) throw new Error('no message');
    expect(render(problem, 'nl')).toContain('geen gewoon bestand');
    expect(render(problem, 'en')).toContain('no ordinary file');
    expect(await waiting()).toMatchObject([{ file: 'link_2024-02-29.csv', codes: ['INTAKE_NOT_READABLE'] }]);
  });

  it('is refused where it was named on the command line', async () => {
    for (const path of [folder.path, '/dev/zero']) {
      const [result] = await take(path);
      expect(result?.problems[0]?.code).toBe('INTAKE_NOT_READABLE');
    }
  });
});
