// `init`: a private data folder, made once and never overwritten.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call.js';

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-init-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...options: string[]) => call(['init', '--data', data, ...options]);
const modeOf = (path: string) => statSync(join(data, path)).mode & 0o777;

describe('init', () => {
  it('makes a folder, settings and a master key that only the owner can reach', async () => {
    expect((await init('--lang', 'nl')).exitCode).toBe(0);
    expect(modeOf('.')).toBe(0o700);
    expect(modeOf('keys')).toBe(0o700);
    expect(modeOf('keys/master.key')).toBe(0o600);
    expect(readFileSync(join(data, 'keys/master.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(JSON.parse(readFileSync(join(data, 'pilotmonitor.json'), 'utf8'))).toMatchObject({
      language: 'nl',
    });
  });

  it('never makes another key or other settings where there are some', async () => {
    await init();
    const before = readFileSync(join(data, 'keys/master.key'), 'utf8');
    writeFileSync(join(data, 'pilotmonitor.json'), '{ "language": "nl" }');
    expect(JSON.parse((await init('--json')).stdout)).toMatchObject({ created: [] });
    expect(readFileSync(join(data, 'keys/master.key'), 'utf8')).toBe(before);
    expect((await call(['status', '--data', data])).stdout).toContain('Leveringen');
  });

  it('names the field where the settings are wrong', async () => {
    await init();
    writeFileSync(join(data, 'pilotmonitor.json'), '{ "langauge": "nl" }');
    const { exitCode, stderr } = await init();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('langauge');
  });
});
