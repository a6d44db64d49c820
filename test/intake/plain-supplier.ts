// A supplier whose plain files may come in, and what the command says about them, for tests of bad input.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Printed, runCommand } from './command.js';
import { type Cells, TestFolder } from './kit.js';

export const feed = 'ind/procedures';
export const moment = '2024-03-05T10:00:00Z';
export const name = 'procedures_2024-02-29.csv';

export const row = (number: number, more: Cells = {}): Cells => ({
  procedure_number: `Z-${100000 + number}`,
  v_number: String(1234567000 + number),
  application_date: '2024-01-15',
  kind: 'eerste',
  track: '4',
  chance_group: 'hoog',
  ...more,
});

/** Ten sound rows; with one bad one among them the share stays below what is refused. */
export const soundRows = Array.from({ length: 10 }, (_, index) => row(index));

/** A data folder in which plain files of the feed may come in. */
export class PlainSupplier {
  private constructor(readonly folder: TestFolder) {}

  static async create(): Promise<PlainSupplier> {
    const folder = await TestFolder.create();
    const [supplier = ''] = feed.split('/');
    const legalBases = [{ supplier, basis: 'Verwerkersovereenkomst', date: '2023-01-01', decidedBy: 'GS' }];
    const settings = { legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    await writeFile(join(folder.path, 'pilotmonitor.json'), JSON.stringify(settings));
    await writeFile(join(folder.path, 'pseudonym.key'), 'ab'.repeat(32));
    return new PlainSupplier(folder);
  }

  /** Delivers a file and takes it in by command. */
  async deliver(content: string | Buffer, lang: 'nl' | 'en', fileName = name): Promise<Printed> {
    const path = await this.folder.plain(feed, fileName, content);
    return this.run(['ingest', path, '--lang', lang]);
  }

  run(line: readonly string[]): Promise<Printed> {
    return runCommand(line, { dataFolder: this.folder.path, moment });
  }

  isStillThere(): boolean {
    return existsSync(join(this.folder.path, 'incoming', feed, name));
  }
}

/** Nothing that a person can be known by, and no sign of a text that was not filled in. */
export function readsWell({ stdout, stderr }: Printed): void {
  const all = `${stdout}\n${stderr}`;
  expect(all).not.toMatch(/undefined|\[object|NaN|null/);
  expect(all).not.toMatch(/1234567[0-9]{3}/);
}

/** Replaces a physical line of a text, the first being 1. */
export const replaceLine = (text: string, line: number, by: string): string =>
  text
    .split('\n')
    .map((each, index) => (index === line - 1 ? by : each))
    .join('\n');
