// Who may read what lies in the data folder: its owner, and nobody else, also where the database made the file. The
// program is started as an operator does, with the mask that most systems have.

import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { csvOf, TestFolder } from '../intake/kit.js';

const program = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

it('keeps all that it makes in the data folder from other users of the machine', async () => {
  const folder = await TestFolder.create();
  const delivery = { feed: 'coa/residents', referenceDate: '2024-01-31', isForBuilt: true };
  await folder.sealed(delivery, await csvOf('coa/residents', []));
  const line = (command: string) => `umask 022 && "${process.execPath}" "${program}" ${command}`;
  for (const command of ['init', 'ingest'])
    execFileSync('sh', ['-c', `${line(command)} --data "${folder.path}"`], { stdio: 'pipe' });
  const made = readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('incoming'),
  );
  expect(made).toContain('warehouse.duckdb');
  const open = made.filter((name) => (statSync(join(folder.path, name)).mode & 0o077) !== 0);
  expect(open).toEqual([]);
  await folder.remove();
}, 30_000);
