// A file that is looked at again is the same only where nobody wrote to it, took its place or removed it.

import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isUnchanged, stateOf as stateOfAny } from '../../src/files/index.js';

const folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stateOf = (path: string) => {
  const state = stateOfAny(path);
  if (state === undefined) throw new Error('there is no file');
  return state;
};

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a file that was looked at', () => {
  it('is unchanged as long as nobody touches it', () => {
    const path = file('same', 'one');
    const state = stateOf(path);
    expect(state.size).toBe(3);
    expect(isUnchanged(path, state)).toBe(true);
  });

  it('is another when it was written again, also at the same length and with its old date', async () => {
    const path = file('written', 'one');
    const state = stateOf(path);
    const { atime, mtime } = statSync(path);
    // The clock of a file system may tick once in some milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    expect(isUnchanged(path, state)).toBe(false);
  });

  it('is another when a file takes its place, or none does', () => {
    const path = file('replaced', 'one');
    const state = stateOf(path);
    renameSync(file('other', 'one'), path);
    expect(isUnchanged(path, state)).toBe(false);
    rmSync(path);
    expect(isUnchanged(path, state)).toBe(false);
    expect(stateOfAny(path)).toBeUndefined();
  });
});
