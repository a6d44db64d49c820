// An archive that is written while a delivery is read: it is kept with its key, or nothing of it can ever be read.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newKey } from '../../src/crypto/index.js';
import { ArchiveDraft, readArchive } from '../../src/intake/archive.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'archive-draft-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const begin = (archiveId: string) =>
  ArchiveDraft.begin({ dataFolder, feed: { supplier: 'test', feed: 'things' }, archiveId });

const files = (...folder: string[]) => readdirSync(join(dataFolder, ...folder)).sort();

async function textOf(archivePath: string, masterKey: Buffer): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of readArchive(dataFolder, archivePath, masterKey)) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('an archive that is being written', () => {
  it('holds what was added, also where the reader uses its buffers again, once it is kept', async () => {
    const masterKey = newKey();
    const draft = await begin('one');
    const buffer = Buffer.from('first ');
    await draft.add(buffer);
    buffer.write('second');
    await draft.add(buffer);
    expect(files('archive', 'test', 'things').some((name) => name.endsWith('.enc'))).toBe(false);
    const { archivePath } = await draft.keep(masterKey);
    await draft.discard();
    expect(await textOf(archivePath, masterKey)).toBe('first second');
    expect(files('archive', 'test', 'things')).toEqual(['one.enc']);
    expect(files('keys', 'deliveries')).toEqual(['one.key']);
  });

  it('leaves neither file nor key where it is discarded', async () => {
    const before = [files('archive', 'test', 'things'), files('keys', 'deliveries')];
    const draft = await begin('two');
    await draft.add(Buffer.from('of someone who objects'));
    await draft.discard();
    await draft.discard();
    expect([files('archive', 'test', 'things'), files('keys', 'deliveries')]).toEqual(before);
  });
});
