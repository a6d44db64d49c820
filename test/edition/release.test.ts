// The released form of an edition in the published folder, and that a kill in any window is made good by the next command.

import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingKeyText } from '../../src/crypto/index.js';
import { decide } from '../../src/edition/decide.js';
import type { EditionName } from '../../src/edition/index.js';
import { readManifest } from '../../src/edition/read-manifest.js';
import { readPublishedCells } from '../../src/edition/remember.js';
import { sha256 } from '../../src/edition/write-edition.js';
import { clock, type DraftParts, draft, newDataFolder, person, refusalOf, signAs } from './kit.js';

const checker = person('C. de Vries', 'checker');
const commissioner = person('O. Jansen', 'commissioner');
const testChecker = person('Test C', 'checker', { isTest: true });
const testCommissioner = person('Test O', 'commissioner', { isTest: true });
const signers = [checker, commissioner, testChecker, testCommissioner];

let data: string;

beforeEach(() => {
  data = newDataFolder();
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function release(parts: DraftParts = {}, folder = data): Promise<EditionName> {
  const edition = await draft(folder, parts);
  const [first, second] = parts.isSynthetic ? [testChecker, testCommissioner] : [checker, commissioner];
  await signAs(folder, edition, first, signers);
  await signAs(folder, edition, second, signers);
  return edition;
}

const cells = () => readPublishedCells(join(data, 'published'));

/** Contents of everything below a folder by path. */
const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('a released edition', () => {
  it('has the files of the draft without what only a draft says, the manifest and the signatures', async () => {
    await release({ memory: [{ key: '1' }] });
    const published = contentsOf(join(data, 'published/editions/2/1'));
    expect(Object.keys(published)).toEqual([
      'cells.csv',
      'charts/waiting.nl.svg',
      'disclosure.json',
      'index.nl.html',
      'manifest.json',
      'signatures.json',
    ]);
    expect(published['index.nl.html']).toBe('<p>Jaar 2</p>\n');
    expect(published['charts/waiting.nl.svg']).toBe('<svg></svg>\n');
    expect(published['cells.csv']).toBe('key,value\nb,10\n');
    expect(JSON.parse(published['signatures.json'] ?? '')).toMatchObject({
      signatures: [
        { role: 'checker', name: 'C. de Vries', publicKey: checker.publicKey },
        { role: 'commissioner', name: 'O. Jansen', publicKey: commissioner.publicKey },
      ],
    });
  });

  it('has the hashes that its manifest listed before anyone signed, and the manifest of the draft', async () => {
    await release({ memory: [{ key: '1' }] });
    const [folder, draftFolder] = [join(data, 'published/editions/2/1'), join(data, 'editions/2/1')];
    const { files, hash } = await readManifest(folder);
    expect(hash).toBe((await readManifest(draftFolder)).hash);
    for (const { path, sha256: hash, released } of files) {
      expect(sha256(readFileSync(join(draftFolder, path)))).toBe(hash);
      if (released === null) expect(path).toBe('memory.ndjson');
      else expect(sha256(readFileSync(join(folder, path)))).toBe(released.sha256);
    }
  });

  it('lacks every file that is not named as one to publish', async () => {
    await release({
      memory: [{ key: '1' }],
      more: { 'worst.json': '{}', 'charts/raw.csv': '', 'cells.csv.bak': '' },
    });
    const published = Object.keys(contentsOf(join(data, 'published/editions/2/1')));
    expect(published).toHaveLength(6);
    expect(published.join()).not.toMatch(/worst|raw|bak|memory/);
  });

  it('leaves the draft as it was', async () => {
    const edition = await draft(data);
    const before = contentsOf(join(data, 'editions'));
    for (const who of [checker, commissioner]) await signAs(data, edition, who, signers);
    expect(contentsOf(join(data, 'editions'))).toEqual(before);
  });

  it('of made-up data says that test keys signed it', async () => {
    await release({ isSynthetic: true });
    const page = readFileSync(join(data, 'published/editions/2/1/index.nl.html'), 'utf8');
    expect(page).toBe('<p>Jaar 2</p><span>TEST KEYS</span>\n');
  });

  it('adds its memory to what was ever published, each line once, without the file itself', async () => {
    const lines = [{ key: 'a', value: 10 }, { key: 'b' }];
    await release({ memory: lines });
    const first = await cells();
    expect(first.events).toEqual(lines);
    await release({ year: 3, memory: [{ key: 'a' }], memoryHead: first.head });
    expect((await cells()).events).toEqual([...lines, { key: 'a' }]);
  });

  it('with the same contents as one that was released is refused, as it was made before that', async () => {
    const same = { memory: [{ key: 'a' }] };
    const [first, second] = [await draft(data, same), await draft(data, same)];
    for (const who of [checker, commissioner]) await signAs(data, first, who, signers);
    expect(await refusalOf(signAs(data, second, checker, signers))).toMatchObject({
      codes: ['EDITION_STALE'],
    });
    expect((await cells()).events).toHaveLength(1);
  });

  it('is not one that was made before another was released: neither person can sign it', async () => {
    const [first, early, checked] = [
      await draft(data, { memory: [{ key: '1' }] }),
      await draft(data, { year: 1, memory: [{ key: '2' }] }),
      await draft(data, { year: 3, memory: [{ key: '3' }] }),
    ];
    await signAs(data, checked, checker, signers);
    for (const who of [checker, commissioner]) await signAs(data, first, who, signers);
    for (const [edition, who] of [
      [early, checker],
      [checked, commissioner],
    ] as const)
      expect(await refusalOf(signAs(data, edition, who, signers))).toMatchObject({
        exitCode: 12,
        codes: ['EDITION_STALE'],
        files: [join(data, 'editions', `${edition.year}/1`, 'manifest.json')],
      });
    expect(existsSync(join(data, 'published/editions/3'))).toBe(false);
  });

  it('whose form the program would now make otherwise is refused before the signature', async () => {
    const edition = await draft(data);
    const path = join(data, 'editions/2/1/manifest.json');
    const { files } = await readManifest(join(data, 'editions/2/1'));
    const page = files.find(({ path: each }) => each === 'index.nl.html')?.released?.sha256 ?? '';
    writeFileSync(path, readFileSync(path, 'utf8').replace(page, '0'.repeat(64)));
    await signAs(data, edition, checker, signers).catch(() => undefined);
    const refusal = await refusalOf(signAs(data, edition, checker, signers));
    expect(refusal.codes).toEqual(['EDITION_MANIFEST', 'EDITION_FILE']);
    expect(refusal.files[1]).toBe(join(data, 'editions/2/1/index.nl.html'));
  });
});

const driver = fileURLToPath(new URL('../../dist/test/edition/release-driver.js', import.meta.url));

/** Starts the commissioner's signature in a process of its own, and kills it in a window. */
async function killedIn(step: string): Promise<void> {
  const [key, settings] = [join(data, 'key.pem'), join(data, 'signers.json')];
  writeFileSync(key, signingKeyText(commissioner.key));
  chmodSync(key, 0o600);
  writeFileSync(settings, JSON.stringify(signers));
  const child = spawn(process.execPath, [driver, data, key, settings, step]);
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  expect(said).toBe('in the window\n');
}

describe('a release that was cut short', () => {
  const parts: DraftParts = { memory: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] };
  let edition: EditionName;
  let whole: Record<string, string>;

  beforeEach(async () => {
    edition = await draft(data, parts);
    await signAs(data, edition, checker, signers);
    const other = `${data}-other`;
    cpSync(data, other, { recursive: true });
    await signAs(other, edition, commissioner, signers);
    whole = contentsOf(join(other, 'published'));
    rmSync(other, { recursive: true });
  });

  /** The same command again ends in the state of one that nobody interrupted, and leaves nothing beside. */
  async function expectMadeGood() {
    const signed = await signAs(data, edition, commissioner, signers);
    expect(signed.status).toBe('released');
    expect(contentsOf(join(data, 'published'))).toEqual(whole);
    expect(readdirSync(join(data, 'tmp'))).toEqual([]);
    expect(await refusalOf(signAs(data, edition, commissioner, signers))).toMatchObject({
      params: { status: 'released' },
    });
  }

  it.each(['logged', 'remembered', 'written'])(
    'by a kill when it was %s ends as one that nobody interrupted when it is signed again',
    async (step) => {
      await killedIn(step);
      await expectMadeGood();
    },
  );

  it('by a kill when all was done is a release, of which the second signature is refused', async () => {
    await killedIn('published');
    expect(contentsOf(join(data, 'published'))).toEqual(whole);
    expect(await refusalOf(signAs(data, edition, commissioner, signers))).toMatchObject({
      params: { status: 'released' },
    });
    expect(contentsOf(join(data, 'published'))).toEqual(whole);
  });

  it('before its memory was written, and then withdrawn, is remembered and not put out', async () => {
    await killedIn('logged');
    const because = 'A sum is wrong.';
    await decide({ dataFolder: data, edition, decision: 'withdrawn', by: 'O', because, clock });
    const other = await draft(data, { year: 3, memoryHead: '' });
    expect(await refusalOf(signAs(data, other, checker, signers))).toMatchObject({
      codes: ['EDITION_STALE'],
    });
    expect((await cells()).events).toHaveLength(3);
    expect(existsSync(join(data, 'published/editions'))).toBe(false);
  });

  it('within the line of the release was no release, and is signed again', async () => {
    const path = join(data, 'published/releases.ndjson');
    appendFileSync(path, '{"event":"released","year":2,"rev');
    await expectMadeGood();
  });

  it('within the lines of its memory remembers all of them', async () => {
    await killedIn('remembered');
    const path = join(data, 'published/cells.ndjson');
    truncateSync(path, readFileSync(path).length - 10);
    await expectMadeGood();
  });

  it('is finished by whoever signs another edition, which is then refused as made too early', async () => {
    const early = await draft(data, { year: 3, memory: [{ key: '1' }] });
    await killedIn('logged');
    const refused = refusalOf(signAs(data, early, checker, signers));
    expect(await refused).toMatchObject({ exitCode: 12, codes: ['EDITION_STALE'] });
    expect(existsSync(join(data, 'published/editions/2/1/index.nl.html'))).toBe(true);
  });

  it('is not finished from a file that was changed since', async () => {
    await killedIn('logged');
    writeFileSync(join(data, 'editions/2/1/cells.csv'), 'key,value\nb,11\n');
    expect(await refusalOf(signAs(data, edition, commissioner, signers))).toMatchObject({
      exitCode: 11,
      codes: ['EDITION_FILE'],
    });
    expect(existsSync(join(data, 'published/editions'))).toBe(false);
    expect((await cells()).events).toEqual([]);
  });

  it('is not mistaken for one where a folder of another edition lies half-made in tmp', async () => {
    mkdirSync(join(data, 'tmp/release-left'), { recursive: true });
    await expectMadeGood();
  });
});
