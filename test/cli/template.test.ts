// The files that a supplier starts from pass the check that it runs before sending.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../intake/command.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...line: string[]) => runCommand(line, { dataFolder: folder, moment: '2024-03-05T12:00:00Z' });

const template = async (...line: string[]) => {
  const { exitCode, stdout, stderr } = await run('template', ...line, '--out', folder, '--lang', 'nl');
  return { exitCode, stderr, files: stdout.trim().split('\n') };
};

describe('the command template', () => {
  it('writes for every feed a template, an example that passes the check, and an explanation', async () => {
    const { exitCode, files } = await template();
    expect(exitCode).toBe(0);
    const examples = files.filter((path) => path.endsWith('_voorbeeld_2024-02-29.csv'));
    expect(examples.length).toBeGreaterThan(6);
    expect(files).toHaveLength(examples.length * 3);
    for (const path of examples) {
      const supplier = basename(join(path, '..'));
      const feed = basename(path).replace('_voorbeeld_2024-02-29.csv', '');
      const checked = await run('check', path, '--feed', `${supplier}/${feed}`);
      expect(checked.exitCode, `${path}\n${checked.stderr}`).toBe(0);
    }
  });

  it('writes a template of the headers alone, as Excel opens it', async () => {
    await template('coa/stays');
    const own = join(folder, 'coa');
    expect(readdirSync(own).sort()).toEqual([
      'stays_sjabloon.csv',
      'stays_uitleg.md',
      'stays_voorbeeld_2024-02-29.csv',
    ]);
    expect(readFileSync(join(own, 'stays_sjabloon.csv'), 'utf8')).toBe(
      '\ufeffcoa_nummer;locatiecode;datum_van;datum_tot;reden_einde;soort_bestemming\r\n',
    );
    const explanation = readFileSync(join(own, 'stays_uitleg.md'), 'utf8');
    expect(explanation).toContain('Een verblijf eindigt later dan de dag waarop het begint.');
    expect(explanation).toContain('pilotmonitor check stays_JJJJ-MM-DD.csv --feed coa/stays');
  });

  it('names the feeds there are where one is not known', async () => {
    const { exitCode, stderr } = await template('coa/stay');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('coa/stays');
  });
});
