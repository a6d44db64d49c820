// An edition as it lies in the data folder: whole, described, the same bytes from the same inputs, and never overwritten.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/index.js';
import { makeEdition } from '../../src/edition/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { releasedForm } from '../../src/report/index.js';
import { rawCells } from '../report/support/raw-cells.js';
import { dataFolderWith } from './snapshot.js';

const pilot = await locatePilot(installedRoot);
const root = installedRoot;
const folders: string[] = [];

async function folder(...args: Parameters<typeof dataFolderWith>): Promise<string> {
  const made = await dataFolderWith(...args);
  folders.push(made);
  return made;
}

afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

const filesOf = (edition: string) =>
  readdirSync(edition, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(edition.length + 1))
    .sort();

const contentsOf = (edition: string) =>
  filesOf(edition).map((path) => [path, readFileSync(join(edition, path), 'utf8')]);

describe('an edition', () => {
  let dataFolder: string;
  let first: Awaited<ReturnType<typeof makeEdition>>;

  beforeAll(async () => {
    dataFolder = await folder(rawCells(pilot, 3), { asOf: '2026-10-01' });
    first = await makeEdition({ dataFolder, root, year: 2 });
  });

  it('has both pages, charts, cells, the record and a manifest', () => {
    const files = filesOf(first.folder);
    for (const name of ['index.nl.html', 'index.en.html', 'cells.csv', 'disclosure.json', 'manifest.json'])
      expect(files).toContain(name);
    expect(files.filter((name) => name.startsWith('charts/')).length).toBeGreaterThan(10);
  });

  it('has a manifest with the hash of every other file and of what it was made from', () => {
    const manifest = JSON.parse(readFileSync(join(first.folder, 'manifest.json'), 'utf8'));
    const listed = manifest.files.map((file: { path: string; sha256: string }) => [file.path, file.sha256]);
    const hashed = contentsOf(first.folder)
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, text]) => [
        path,
        createHash('sha256')
          .update(text ?? '')
          .digest('hex'),
      ]);
    expect(new Map(listed)).toEqual(new Map(hashed as [string, string][]));
    const kinds = new Set(manifest.inputs.map((input: { kind: string }) => input.kind));
    for (const kind of ['contract', 'rule', 'list', 'model', 'pilot', 'chapter'])
      expect(kinds).toContain(kind);
    expect(manifest.acceptedRules).toContain('waiting_period/pilot-three-months');
    expect(manifest.memoryHead).toBe('');
  });

  it('has a manifest that lists of each page and chart what it is once released, and holds back what is not for publication', () => {
    const { files } = JSON.parse(readFileSync(join(first.folder, 'manifest.json'), 'utf8'));
    const heldBack = files.flatMap((file: { path: string; released: unknown }) =>
      file.released === null ? [file.path] : [],
    );
    expect(heldBack).toEqual(['revisions.json', 'insiders.json', 'memory.ndjson']);
    for (const { path, sha256, released } of files) {
      if (released === null) continue;
      const text = releasedForm(readFileSync(join(first.folder, path), 'utf8'));
      expect(released.sha256).toBe(createHash('sha256').update(text).digest('hex'));
      expect(released.sha256 === sha256).toBe(!/\.(html|svg)$/.test(path));
    }
  });

  it('lists every planned cell once, with its status', () => {
    const [header, ...rows] = readFileSync(join(first.folder, 'cells.csv'), 'utf8').trimEnd().split('\n');
    expect(header).toBe('key,kind,unit,status,reason,value,lower,upper,not_reached,span,below,provisional');
    expect(rows).toHaveLength(first.record.planned);
    expect(rows.find((row) => row.startsWith('A3/share/years-1-3/setting:city@m3'))).toContain(
      'not_applicable',
    );
  });

  it('is a new revision with the same bytes when nothing changed, and leaves the old one as it was', async () => {
    const before = contentsOf(first.folder);
    const second = await makeEdition({ dataFolder, root, year: 2 });
    expect([first.revision, second.revision]).toEqual([1, 2]);
    expect(contentsOf(second.folder)).toEqual(before);
    expect(contentsOf(first.folder)).toEqual(before);
  });

  it('leaves nothing behind beside its folder', () => {
    expect(readdirSync(join(dataFolder, 'tmp')).filter((name) => name.startsWith('edition-'))).toEqual([]);
  });

  it('of a year that the pilot does not have is refused', async () => {
    for (const year of [0, 4])
      await expect(makeEdition({ dataFolder, root, year })).rejects.toMatchObject({ exitCode: 2 });
    expect(existsSync(join(dataFolder, 'editions', '4'))).toBe(false);
  });
});

describe('without the acceptance of assumed rules', () => {
  it('is refused while a lever is called planned after its day', async () => {
    const dataFolder = await folder(rawCells(pilot, 3), { asOf: '2026-10-01', accepts: false });
    const refused = makeEdition({ dataFolder, root, year: 3 });
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toMatchObject({ exitCode: 11 });
    expect(existsSync(join(dataFolder, 'editions'))).toBe(false);
  });
});

describe('without data', () => {
  it('is made all the same, and warns of every cell that is missing', async () => {
    const dataFolder = await folder([], { asOf: '2026-10-01' });
    const edition = await makeEdition({ dataFolder, root, year: 1 });
    expect(edition.warnings.map((each) => each.code)).toContain('DISCLOSURE_NOT_DELIVERED');
    expect(edition.record.byStatus.shown).toBeUndefined();
  });
});

describe('without a snapshot', () => {
  it('is refused', async () => {
    const dataFolder = join(root, 'no-such-folder');
    await expect(makeEdition({ dataFolder, root, year: 1 })).rejects.toMatchObject({ exitCode: 13 });
  });
});
