// Files written in whole or not at all, private, and the lock that only a living process holds.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  lockHolder,
  makePrivateFolder,
  removeDurably,
  takeLock,
  writeDurably,
} from '../../src/files/index.js';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('writing a file durably', () => {
  it('replaces it whole, readable by its owner only, and leaves nothing beside it', async () => {
    const place = await makePrivateFolder(folder, 'one', 'two');
    const path = join(place, 'a.txt');
    await writeDurably(path, 'first');
    await writeDurably(path, [Buffer.from('sec'), Buffer.from('ond')]);
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect([mode(path), mode(place)]).toEqual(['600', '700']);
    expect(readdirSync(place)).toEqual(['a.txt']);
  });

  it('keeps the old file where the source fails half-way', async () => {
    const path = join(folder, 'b.txt');
    await writeDurably(path, 'old');
    async function* failing() {
      yield Buffer.from('half');
      throw new Error('the source broke');
    }
    await expect(writeDurably(path, failing())).rejects.toThrow('the source broke');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.startsWith('b.txt'))).toEqual(['b.txt']);
  });

  it('leaves nothing beside a place that it cannot come into', async () => {
    const path = await makePrivateFolder(folder, 'taken');
    writeFileSync(join(path, 'inside'), 'x');
    await expect(writeDurably(path, 'new')).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.startsWith('taken'))).toEqual(['taken']);
  });

  it('removes a file that may be gone already', async () => {
    const path = join(folder, 'b.txt');
    await removeDurably(path);
    await removeDurably(path);
    expect(readdirSync(folder)).not.toContain('b.txt');
  });
});

describe('a lock', () => {
  const path = join(folder, 'x.lock');

  it('is held by one, who is named to the other, and is free after release', async () => {
    const first = await takeLock(path, 'ingest');
    expect(first.status).toBe('taken');
    expect(await takeLock(path, 'build')).toMatchObject({
      status: 'busy',
      holder: { pid: process.pid, purpose: 'ingest' },
    });
    expect(await lockHolder(path)).toMatchObject({ purpose: 'ingest' });
    if (first.status === 'taken') await first.release();
    expect(await lockHolder(path)).toBeUndefined();
    const second = await takeLock(path, 'build');
    expect(second.status).toBe('taken');
    if (second.status === 'taken') await second.release();
    expect(readdirSync(folder).filter((name) => name.startsWith('x.lock'))).toEqual([]);
  });

  it('of a process that is gone is taken over', async () => {
    const child = spawn('true');
    await new Promise((resolve) => child.on('exit', resolve));
    writeFileSync(path, JSON.stringify({ pid: child.pid, started: '1', purpose: 'ingest' }));
    const taken = await takeLock(path, 'build');
    expect(taken.status).toBe('taken');
    if (taken.status === 'taken') await taken.release();
  });

  it('of an id that another process has by now is taken over', async () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'long ago', purpose: 'ingest' }));
    const taken = await takeLock(path, 'build');
    expect(taken.status).toBe('taken');
    if (taken.status === 'taken') await taken.release();
  });

  it('that holds no readable text is taken over', async () => {
    writeFileSync(path, '{"pid":');
    expect((await takeLock(path, 'build')).status).toBe('taken');
    rmSync(path);
  });

  it('is taken by one of many at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => takeLock(path, 'race')));
    expect(all.filter(({ status }) => status === 'taken')).toHaveLength(1);
  });
});
