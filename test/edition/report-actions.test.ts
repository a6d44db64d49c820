// `report key`, `sign`, `verify`, `withdraw` and `erratum` as their users type them, in both languages.

import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepKeys, makeTestSigners, releaseAsTest, settingsOf } from '../../src/cli/demo/signers.js';
import { publishedFolder, readReleases } from '../../src/edition/release-log.js';
import { call } from '../cli/call.js';
import { clock, draft, newDataFolder } from './kit.js';

let data: string;
let keys: string;

beforeEach(() => {
  data = newDataFolder();
  keys = `${data}-keys`;
});
afterEach(() => {
  for (const folder of [data, keys]) rmSync(folder, { recursive: true, force: true });
});

const report = (...line: string[]) => call(['report', ...line, '--data', data]);

/** Makes a key and puts its person in the settings, as its user would. */
async function newSigner(role: string, name: string): Promise<string> {
  const file = join(keys, `${role}.pem`);
  const made = await report('key', '--name', name, '--role', role, '--file', file, '--json');
  expect(made.exitCode, made.stderr).toBe(0);
  const path = join(data, 'pilotmonitor.json');
  const { signers = [] } = JSON.parse(await readOr(path, '{}')) as { signers?: unknown[] };
  writeFileSync(path, JSON.stringify({ signers: [...signers, JSON.parse(made.stdout).signer] }));
  return file;
}

const readOr = async (path: string, otherwise: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

const head = async () => (await readReleases(publishedFolder(data))).head;

async function released(): Promise<string> {
  const [checker, commissioner] = [
    await newSigner('checker', 'C. de Vries'),
    await newSigner('commissioner', 'O. Jansen'),
  ];
  await draft(data);
  await report('sign', '2/1', '--key', checker);
  const { stdout } = await report('sign', '2/1', '--key', commissioner);
  return stdout;
}

describe('report key', () => {
  it('makes a key that only its owner can read, prints what to put in the settings, and overwrites nothing', async () => {
    const file = join(keys, 'c.pem');
    const line = ['key', '--name', 'C. de Vries', '--role', 'checker', '--file', file];
    const { stdout } = await report(...line);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({
      name: 'C. de Vries',
      role: 'checker',
    });
    expect(stdout).not.toContain(text.split('\n')[1]);
    const again = await report(...line);
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('EDITION_KEY_FILE')]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('knows two roles', async () => {
    const { exitCode, stderr } = await report(
      'key',
      '--name',
      'C',
      '--role',
      'king',
      '--file',
      join(keys, 'k'),
    );
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('checker or commissioner')]);
  });
});

describe('report sign', () => {
  it('says what comes next, where the released page is, and the head of the log for safekeeping', async () => {
    const checker = await newSigner('checker', 'C. de Vries');
    const commissioner = await newSigner('commissioner', 'O. Jansen');
    await draft(data);
    const first = await report('sign', '2/1', '--key', checker);
    expect(first.stdout).toContain('Edition 2/1 was checked by C. de Vries. Now the commissioner can sign.');
    expect(first.stdout).toContain(await head());
    const second = await report('sign', '2/1', '--key', commissioner, '--lang', 'nl');
    expect(second.stdout).toContain('Editie 2/1 is vrijgegeven door O. Jansen.');
    expect(second.stdout).toContain('om elders te bewaren');
    expect(second.stdout).toContain(await head());
    expect(second.stdout.trim().endsWith('published/editions/2/1/index.nl.html')).toBe(true);
  });

  it.each([
    ['2', 'EDITION_NAME'],
    ['2/0', 'EDITION_NAME'],
    ['../1', 'EDITION_NAME'],
    ['2/1', 'EDITION_UNKNOWN'],
  ])('refuses %s with %s where there is no such edition', async (name, code) => {
    const key = await newSigner('checker', 'C. de Vries');
    const { exitCode, stderr } = await report('sign', name, '--key', key);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(code)]);
  });

  it('refuses a key file that is not there', async () => {
    const { exitCode, stderr } = await report('sign', '2/1', '--key', join(keys, 'none.pem'), '--lang', 'nl');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Dit sleutelbestand is er niet.')]);
  });
});

describe('report verify', () => {
  it('says that everything holds, and ends with 11 where it does not', async () => {
    await released();
    const sound = await report('verify', '2/1', '--head', await head());
    expect(sound.exitCode).toBe(0);
    expect(sound.stdout).toContain('Everything holds');
    expect(sound.stdout).toContain('released by O. Jansen');
    writeFileSync(join(data, 'published/editions/2/1/cells.csv'), '');
    const broken = await report('verify', '2/1', '--lang', 'nl');
    expect(broken.exitCode).toBe(11);
    expect(broken.stdout).toContain('NIET ALLES KLOPT');
    expect(broken.stderr).toContain('published/editions/2/1/cells.csv');
  });

  it('needs nothing but the published folder and the public keys', async () => {
    await released();
    const copy = join(keys, 'copy');
    cpSync(join(data, 'published'), copy, { recursive: true });
    const { signers } = JSON.parse(readFileSync(join(data, 'pilotmonitor.json'), 'utf8'));
    const given = signers.flatMap(({ publicKey }: { publicKey: string }) => ['--public-key', publicKey]);
    rmSync(data, { recursive: true });
    const line = ['verify', '2/1', '--in', copy, '--json'];
    const verified = await report(...line, ...given);
    expect(verified.exitCode).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ isSound: true, status: 'released', files: 4 });
    expect((await report(...line)).exitCode).toBe(11);
  });
});

describe('report withdraw and report erratum', () => {
  it('need a name and a reason', async () => {
    for (const action of ['withdraw', 'erratum']) {
      const { exitCode, stderr } = await report(action, '2/1', '--by', 'O. Jansen');
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--because')]);
    }
  });

  it('log the decision without a number of a person in it, and verification tells it', async () => {
    await released();
    const because = 'Row of 999990019 counted twice.';
    const { stdout } = await report('withdraw', '2/1', '--by', 'O. Jansen', '--because', because);
    expect(stdout).toContain('Edition 2/1 was withdrawn by O. Jansen.');
    expect(stdout).toContain(await head());
    expect(readFileSync(join(data, 'published/releases.ndjson'), 'utf8')).not.toContain('999990019');
    const verified = await report('verify', '2/1', '--lang', 'nl');
    expect(verified.exitCode).toBe(0);
    expect(verified.stderr).toContain('ingetrokken door O. Jansen: Row of [id] counted twice.');
    const again = await report('erratum', '2/1', '--by', 'O. Jansen', '--because', 'x');
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('EDITION_NOT_RELEASED')]);
  });

  it('say after an erratum what to do', async () => {
    await released();
    const { stdout } = await report('erratum', '2/1', '--by', 'O', '--because', 'a sum', '--lang', 'nl');
    expect(stdout).toContain('Maak nu de verbeterde revisie: report --year 2');
  });
});

describe('report with what does not belong together', () => {
  it.each([
    [['burn', '2/1'], 'CLI_ARGUMENTS'],
    [['sign'], 'CLI_ARGUMENTS'],
    [['key', '2/1'], 'CLI_ARGUMENTS'],
    [['constructor', '2/1'], 'CLI_ARGUMENTS'],
    [['sign', '2/1'], '--key'],
    [['sign', '2/1', '--key', 'k', '--by', 'x'], '--by'],
    [['--year', '1', '--head', 'x'], '--head'],
    [['verify', '2/1', '--year', '1'], '--year'],
  ])('%j is refused and says what is wrong', async (line, said) => {
    const { exitCode, stderr } = await report(...line);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('the signers of a demonstration', () => {
  beforeEach(async () => {
    const signers = makeTestSigners();
    writeFileSync(join(data, 'pilotmonitor.json'), JSON.stringify({ signers: settingsOf(signers) }));
    mkdirSync(join(data, 'keys'), { recursive: true });
    await keepKeys(signers, data);
  });

  it('release an edition of made-up data, and the page says that test keys signed it', async () => {
    const edition = await draft(data, { isSynthetic: true, by: 'demo', account: 'demo' });
    const folder = await releaseAsTest({ dataFolder: data, edition, clock });
    expect(readFileSync(join(folder, 'index.nl.html'), 'utf8')).toContain('TEST KEYS');
    expect(readFileSync(join(folder, 'signatures.json'), 'utf8').match(/"isTest": true/g)).toHaveLength(2);
  });

  it('cannot release an edition about real people', async () => {
    const edition = await draft(data, { by: 'demo', account: 'demo' });
    const work = releaseAsTest({ dataFolder: data, edition, clock });
    await expect(work).rejects.toMatchObject({ diagnostics: [{ code: 'EDITION_KEY_KIND' }] });
  });
});
