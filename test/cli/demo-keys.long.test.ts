// Two demonstrations of one world with different keys of the suppliers: the same figures, to the last raw cell.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot, readCells } from '../../src/model/index.js';
import { call } from './call.js';

const seed = process.env.SEED ?? '3';
const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-demo-keys-'));
const runs = ['first', 'second'].map((name) => join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  for (const data of runs) {
    const line = ['demo', '--data', data, '--seed', seed, '--residents', '120', '--years', '1'];
    const { exitCode, stderr } = await call(line);
    expect(exitCode, stderr).toBe(0);
  }
}, 1_200_000);

describe(`two demonstrations of seed ${seed}`, () => {
  it('publish the same figures whatever the pseudonym key of the suppliers', async () => {
    const keys = runs.map((data) => readFileSync(`${data}-suppliers/pseudonym.key`, 'utf8'));
    expect(keys[0]).not.toBe(keys[1]);
    const cells = runs.map((data) => readFileSync(join(data, 'editions', '1', '1', 'cells.csv'), 'utf8'));
    expect(cells[1]).toBe(cells[0]);
    const raw = await Promise.all(runs.map(rawCells));
    expect(raw[0]?.length).toBeGreaterThan(100);
    expect(raw[1]).toEqual(raw[0]);
  });
});

async function rawCells(data: string): Promise<string[]> {
  const snapshot = await openSnapshot(data);
  try {
    return (await readCells(snapshot)).map((cell) => JSON.stringify(cell, plain)).sort();
  } finally {
    await snapshot.close();
  }
}

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
