// The chained log on disk: appended in groups that count whole or not at all, and no line can be changed unseen.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChainedLog, readChainedLog } from '../../src/files/index.js';

interface Step {
  readonly step: string;
}

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chained-log-'));
  path = join(folder, 'deeper', 'log.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refuse = (line: number): never => {
  throw new Error(`line ${line}`);
};
const openLog = () => openChainedLog<Step>(path, refuse);
const readLog = () => readChainedLog<Step>(path, refuse);
const step = (name: string): Step => ({ step: name });
const names = async () => (await readLog()).events.map((each) => each.step);

describe('a chained log', () => {
  it('is empty, with an empty head, where there is no file yet', async () => {
    expect(await readLog()).toEqual({ events: [], heads: [], head: '' });
  });

  it('keeps single events and groups over several openings, and is private', async () => {
    const first = await openLog();
    await first.append(step('a'));
    await first.append(step('b'), step('c'), step('é'));
    await first.append();
    await (await openLog()).append(step('d'));
    expect(await names()).toEqual(['a', 'b', 'c', 'é', 'd']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('has the hash of its last line as head, while it is open and when it is read again', async () => {
    const log = await openLog();
    const heads = [log.head];
    for (const name of ['a', 'b']) {
      await log.append(step(name));
      heads.push(log.head);
    }
    expect(new Set(heads).size).toBe(3);
    expect(await readLog()).toMatchObject({ head: heads[2], heads: heads.slice(1) });
    expect(log.heads).toEqual(heads.slice(1));
    expect(readFileSync(path, 'utf8').trimEnd().endsWith(`"hash":"${heads[2]}"}`)).toBe(true);
  });

  it('cut at any byte holds the whole groups before the cut, and goes on behind them', async () => {
    const log = await openLog();
    await log.append(step('a'));
    const afterFirst = readFileSync(path).length;
    await log.append(step('b'), step('ç'), step('d'));
    const whole = readFileSync(path);
    for (let length = afterFirst; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      expect(await names()).toEqual(['a']);
    }
    await (await openLog()).append(step('e'), step('f'));
    expect(await names()).toEqual(['a', 'e', 'f']);
  });

  it('refuses the first line of which one byte was changed', async () => {
    const log = await openLog();
    await log.append(step('a'));
    await log.append(step('b'), step('c'));
    const whole = readFileSync(path, 'latin1');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 32, max: 126 }), async (at, code) => {
        const byte = String.fromCharCode(code);
        fc.pre(whole[at] !== byte && whole[at] !== '\n');
        writeFileSync(path, whole.slice(0, at) + byte + whole.slice(at + 1), 'latin1');
        const line = whole.slice(0, at).split('\n').length;
        await expect(readLog()).rejects.toThrow(`line ${line}`);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['removed', (lines: string[]) => lines.filter((_, index) => index !== 1), 2],
    ['put before another', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], 1],
    ['spaced otherwise', (lines: string[]) => lines.map((line) => line.replace('{', '{ ')), 1],
    ['empty', (lines: string[]) => [...lines.slice(0, 2), '', ...lines.slice(2)], 3],
    ['null', (lines: string[]) => ['null', ...lines], 1],
  ])('names the line where one was %s', async (_, change, line) => {
    const log = await openLog();
    for (const name of ['a', 'b', 'c']) await log.append(step(name));
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${change(lines).join('\n')}\n`);
    await expect(openLog()).rejects.toThrow(`line ${line}`);
  });
});
