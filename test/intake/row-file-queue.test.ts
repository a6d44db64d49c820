// Files of rows that are taken one after another while the next is being written.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowFile } from '../../src/contract/index.js';
import { RowFileQueue } from '../../src/intake/row-file-queue.js';

const folder = mkdtempSync(join(tmpdir(), 'row-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string): RowFile {
  const path = join(folder, name);
  writeFileSync(path, name);
  return { path, hasEscapes: false };
}

/** A queue that reads each file after a moment, and what it read. */
function queueOf() {
  const taken: string[] = [];
  const queue = new RowFileQueue(async ({ path }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    taken.push(readFileSync(path, 'utf8'));
  });
  return { queue, taken };
}

describe('files of rows that are taken while the next are read', () => {
  it('are taken in their order, and removed', async () => {
    const { queue, taken } = queueOf();
    const files = ['a', 'b', 'c'].map(fileOf);
    for (const file of files) queue.add(file, '2024-01-31');
    await queue.finish();
    expect(taken).toEqual(['a', 'b', 'c']);
    expect(files.some(({ path }) => existsSync(path))).toBe(false);
  });

  it('are not taken once a delivery is given up, and go too', async () => {
    const { queue, taken } = queueOf();
    const files = ['d', 'e'].map(fileOf);
    for (const file of files) queue.add(file, '2024-01-31');
    await queue.stop();
    expect(taken).toEqual([]);
    expect(files.some(({ path }) => existsSync(path))).toBe(false);
  });

  it('make the end of reading fail where one cannot be taken', async () => {
    const { queue } = queueOf();
    queue.add({ path: join(folder, 'absent'), hasEscapes: false }, '2024-01-31');
    const next = fileOf('f');
    queue.add(next, '2024-01-31');
    await expect(queue.finish()).rejects.toThrow('absent');
    await queue.stop();
    expect(existsSync(next.path)).toBe(false);
  });
});
