// The search must find before its silence means anything: it is first shown every form in which a number can lie on a
// disk, then data folders after an intake.

import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Encryption, newKey, wrapKey } from '../../src/crypto/index.js';
import { ingest, masterKey } from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { Database } from '../../src/warehouse/index.js';
import { supplierKey, TestFolder } from '../intake/kit.js';
import { type Hit, searchIdentifiers } from './identifier-search.js';
import { identifiersOf, people, plantedName, plantedResidents } from './planted.js';

const number = '0271234567';
const short = '271234567';

let control: string;

beforeAll(async () => {
  control = await mkdtemp(join(tmpdir(), 'control-'));
});

afterAll(() => rm(control, { recursive: true, force: true }));

async function foundIn(name: string): Promise<readonly Hit[]> {
  const master = newKey();
  const archive = {
    dataFolder: join(control, name),
    masterKey: await plantArchive(join(control, name), master),
  };
  return (await searchIdentifiers({ folders: [join(control, name)], identifiers: [number], archive })).hits;
}

/** In the folder `archive` only: a sealed delivery with the number in it, encrypted as the intake does. */
async function plantArchive(folder: string, master: ReturnType<typeof newKey>) {
  if (!folder.endsWith('archive')) return master;
  const key = newKey();
  const sealed = gzipSync(`{"format":"pilotmonitor-seal/1"}\n_line;x\n2;${number}\n`);
  const encryption = new Encryption(key);
  const parts = [encryption.start, encryption.update(sealed), encryption.end()];
  await mkdir(join(folder, 'archive', 'a', 'b'), { recursive: true });
  await mkdir(join(folder, 'keys', 'deliveries'), { recursive: true });
  await writeFile(join(folder, 'archive', 'a', 'b', 'one.enc'), Buffer.concat(parts));
  await writeFile(join(folder, 'keys', 'deliveries', 'one.key'), wrapKey(master, 'one', key));
  return master;
}

async function plant(name: string, content: string | Buffer, fileName = 'file'): Promise<void> {
  await mkdir(join(control, name), { recursive: true });
  await writeFile(join(control, name, fileName), content);
}

async function plantDatabase(name: string, sql: string, isLogOnly = false): Promise<void> {
  const made = await mkdtemp(join(tmpdir(), 'making-'));
  await mkdir(join(control, name), { recursive: true });
  const path = join(made, 'x.duckdb');
  const options = { path, memoryLimitMb: 200, threads: 1, temporaryFolder: made, allowedFolders: [control] };
  const database = await Database.open(options);
  await database.run(sql);
  if (!isLogOnly) await database.run('checkpoint');
  await copyFile(path, join(control, name, 'x.duckdb'));
  await copyFile(`${path}.wal`, join(control, name, 'x.duckdb.wal')).catch(() => undefined);
  database.close();
  await rm(made, { recursive: true });
}

describe('the search for identifiers', () => {
  const hex = Buffer.from(number).toString('hex');
  const raw = [
    ['text', `a;${number};b`, 'utf-8'],
    ['text without its leading zero', `a;${short};b`, 'utf-8'],
    ['text in UTF-16', Buffer.from(`a ${number} b`, 'utf16le'), 'utf-16'],
    [
      'text in UTF-16 at an odd place',
      Buffer.concat([Buffer.from('x'), Buffer.from(` ${number} `, 'utf16le')]),
      'utf-16',
    ],
    ['hexadecimal text', `blob ${hex} end`, 'hex'],
    ['hexadecimal text in capitals', `x'${hex.toUpperCase()}'`, 'hex'],
    ['gzip', gzipSync(`a;${number};b`), 'gzip > utf-8'],
    [
      'the middle of binary data',
      Buffer.concat([Buffer.alloc(99), Buffer.from(number), Buffer.alloc(9)]),
      'utf-8',
    ],
  ] as const;

  for (const [what, content, form] of raw) {
    it(`finds a number in ${what}`, async () => {
      await plant(what, content);
      expect((await foundIn(what)).map((hit) => hit.form)).toContain(form);
    });
  }

  it('finds a number in a file name', async () => {
    await plant('names', 'nothing', `delivery ${number}.csv`);
    expect((await foundIn('names')).map((hit) => hit.form)).toEqual(['name']);
  });

  const columns = [
    ['varchar', `'${number}'`],
    ['bigint', number],
    ['integer', short],
    ['blob', `'${number}'::blob`],
    ['varchar[]', `['x', '${number}']`],
    ['struct(a bigint)', `{a: ${number}}`],
    ['json', `'{"v": "${number}"}'`],
  ] as const;

  for (const [type, value] of columns) {
    it(`finds a number in a column of type ${type} of a database`, async () => {
      const name = `database ${type.replace(/[^a-z]/g, '_')}`;
      await plantDatabase(name, `create table t as select ${value}::${type} as c from range(5000)`);
      expect((await foundIn(name)).map((hit) => hit.form)).toContain('column "main"."t".c');
    });
  }

  it('finds a number that stands only in a write-ahead log', async () => {
    await plantDatabase('log', `create table t as select ${number}::bigint as c`, true);
    expect((await foundIn('log')).map((hit) => hit.form)).toContain('column "main"."t".c');
  });

  it('finds a number in a Parquet file, as text and as integer', async () => {
    const target = join(control, 'parquet', 'x.parquet');
    await plantDatabase('parquet', `copy (select '${number}' as a, ${number} as b) to '${target}'`);
    const forms = (await foundIn('parquet')).map((hit) => hit.form.replace(/^.*\./, ''));
    expect(forms).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('finds a number in an encrypted archive of a sealed delivery', async () => {
    expect((await foundIn('archive')).map((hit) => hit.form)).toContain('archive > gzip > utf-8');
  });

  it('is silent about a run of digits inside a longer word', async () => {
    await plant('hash', `sha256 a${number}f p1_${number}00 9${number}`);
    expect(await foundIn('hash')).toEqual([]);
  });
});

describe('a data folder after an intake', () => {
  const persons = people(400);
  const moment = () => new Date('2024-03-05T10:00:00Z');

  it('holds none of the numbers of a sealed delivery, wherever they had been planted', async () => {
    const folder = await TestFolder.create();
    const delivery = { feed: 'coa/residents', referenceDate: '2024-02-29' };
    await folder.sealed(delivery, await plantedResidents(persons, 1));
    const [result] = await ingest({ dataFolder: folder.path, settings: defaultSettings, clock: moment });
    expect(result).toMatchObject({ outcome: 'partly', fates: { broken: 20, quarantined: 8 } });
    const master = await masterKey({ dataFolder: folder.path, settings: defaultSettings, environment: {} });
    const found = await searchIdentifiers({
      folders: [folder.path],
      identifiers: identifiersOf(persons),
      archive: { dataFolder: folder.path, masterKey: master },
    });
    expect(found.hits).toEqual([]);
    expect(found.columns).toBeGreaterThan(60);
    expect(JSON.stringify(result)).not.toMatch(/99999[0-9]{4}|027[0-9]{7}/);
    await folder.remove();
  });

  it('holds none of the numbers of a plain file, taken in under a legal basis or refused', async () => {
    for (const legalBases of [[{ supplier: 'coa', basis: 'B', date: '2024-01-01', decidedBy: 'GS' }], []]) {
      const folder = await TestFolder.create();
      await writeFile(join(folder.path, 'pseudonym.key'), supplierKey.toString('hex'));
      const name = plantedName(
        persons[0] ?? people(1)[0] ?? { bsn: '', vNumber: '', coaNumber: '' },
        '2024-02-29',
      );
      await folder.plain('coa/residents', name, await plantedResidents(persons, 1));
      const settings = { ...defaultSettings, legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
      const [result] = await ingest({ dataFolder: folder.path, settings, clock: moment });
      expect(result?.outcome).toBe(legalBases.length > 0 ? 'partly' : 'refused');
      const isLeftOut = (path: string) => path.startsWith(join(folder.path, 'incoming'));
      const found = await searchIdentifiers({
        folders: [folder.path],
        identifiers: identifiersOf(persons),
        isLeftOut,
      });
      expect(found.hits).toEqual([]);
      expect(JSON.stringify(result)).not.toMatch(/99999[0-9]{4}|027[0-9]{7}/);
      await folder.remove();
    }
  });
});
