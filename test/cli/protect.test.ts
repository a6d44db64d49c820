// The command `protect` as an analyst calls it: a table beside what was published, into the same memory.

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendMemory } from '../../src/edition/index.js';
import { openChainedLog } from '../../src/files/index.js';
import { installedRoot, locatePilot } from '../../src/locate/index.js';
import { raw, sums } from '../disclosure/support/cells.js';
import { disclosedEdition, openContext } from '../report/support/edition.js';
import { call } from './call.js';

const data = join(tmpdir(), `pilotmonitor-protect-${randomUUID()}`);
const published = join(data, 'published', 'cells.ndjson');
const cell = 'C1/applied/year-1/province:utrecht';

beforeAll(async () => {
  mkdirSync(data, { recursive: true });
  const total = raw(sums({ n: 115, largest: 20 }), 115, { indicator: 'C1', measure: 'applied' });
  const edition = disclosedEdition([total], await locatePilot(installedRoot), 1, openContext);
  const log = await openChainedLog<object>(published, (line) => {
    throw new Error(String(line));
  });
  await log.append(...edition.lines);
});
afterAll(() => rmSync(data, { recursive: true }));

async function protect(lines: readonly string[], table = `t${randomUUID().slice(0, 8)}`) {
  const file = join(data, 'table.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return call(['protect', file, '--table', table, '--by', 'A. Analist', '--data', data]);
}

const header = 'sector,n,largest,cell';

describe('protect', () => {
  it('rounds counts, says of a small one that it is small, and prints a published one as it was', async () => {
    const { exitCode, stdout } = await protect([
      header,
      'care,63,10,',
      'trade,45,9,',
      'other,7,1,',
      `total,115,20,${cell}`,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'sector,status,n,below',
      'care,shown,65,',
      'trade,shown,45,',
      'other,hidden,,10',
      'total,shown,115,',
    ]);
  });

  it('adds the table to the memory, so that the next one is audited beside it', async () => {
    const before = readFileSync(published, 'utf8').split('\n').length;
    await protect([header, 'men,60,10,', 'women,55,10,', `total,115,20,${cell}`], 'by-sex');
    const text = readFileSync(published, 'utf8');
    expect(text.split('\n').length).toBeGreaterThan(before);
    expect(text).toContain('protect/by-sex');
    expect(text).toContain('A. Analist');
  });

  it('hides another count where a small one follows from the rest', async () => {
    const { stdout } = await protect([header, 'a,57,10,', 'b,57,10,', 'c,1,1,', `total,115,20,${cell}`]);
    const rows = stdout.trim().split('\n').slice(1);
    expect(rows.filter((row) => row.includes('hidden')).length).toBeGreaterThan(0);
    expect(rows.at(-1)).toBe('total,shown,115,');
  });

  it.each([
    [['care,60,10,', 'other,7,1,', `total,115,20,${cell}`], 12, 'DISCLOSURE_STATEMENT_UNTRUE'],
    [['care,100,10,', 'other,60,1,', `total,160,20,${cell}`], 12, 'DISCLOSURE_TABLES_DISAGREE'],
    [['care,60,10,', 'other,55,1,', 'total,115,20,'], 12, 'PROTECT_UNLINKED'],
    [['care,-5,10,', 'other,120,1,', `total,115,20,${cell}`], 12, 'PROTECT_COUNT'],
    [['care,,10,', 'other,115,1,', `total,115,20,${cell}`], 12, 'PROTECT_COUNT'],
    [['care,60,10,', 'care,55,1,', `total,115,20,${cell}`], 12, 'PROTECT_TWICE'],
    [
      ['care,60,10,', 'other,55,1,', 'total,115,20,C1/applied/year-9/province:utrecht'],
      12,
      'PROTECT_CELL_UNKNOWN',
    ],
  ] as const)('refuses %j with a located message, and remembers nothing', async (rows, code, problem) => {
    const before = readFileSync(published, 'utf8');
    const { exitCode, stderr, stdout } = await protect([header, ...rows]);
    expect(stderr).toContain(problem);
    expect(exitCode).toBe(code);
    expect(stdout).toBe('');
    expect(readFileSync(published, 'utf8')).toBe(before);
  });

  it('refuses lines that no total ties to a published count, as with a typing error in the word for a total', async () => {
    const { exitCode, stderr } = await protect([
      header,
      'care,108,10,',
      'other,7,1,',
      `Totaal,115,20,${cell}`,
    ]);
    expect(exitCode).toBe(12);
    expect(stderr).toContain('PROTECT_LOOSE');
    expect(stderr).toMatch(/line 2|regel 2|:2/);
  });

  it('refuses what looks like the number of a person, and repeats it nowhere', async () => {
    const before = readFileSync(published, 'utf8');
    const { exitCode, stderr, stdout } = await protect([
      header,
      '999990019,60,10,',
      'other,55,1,',
      `total,115,20,${cell}`,
    ]);
    expect(exitCode).toBe(10);
    expect(stderr).toContain('PROTECT_NUMBER');
    expect(`${stderr}${stdout}`).not.toContain('999990019');
    expect(readFileSync(published, 'utf8')).toBe(before);
  });

  it('is refused where something else was published since it was audited', async () => {
    const before = readFileSync(published, 'utf8');
    const stale = appendMemory(data, 'another head', [], { table: 'stale', by: 'A. Analist' });
    await expect(stale).rejects.toThrow('PROTECT_STALE');
    expect(readFileSync(published, 'utf8')).toBe(before);
  });

  it('says what the header must be where it is another one', async () => {
    const { exitCode, stderr } = await protect(['sector;n', 'care;60']);
    expect(exitCode).toBe(10);
    expect(stderr).toContain('PROTECT_COLUMNS');
  });
});
