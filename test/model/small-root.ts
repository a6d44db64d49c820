// A small root to build from: the real contract of stays, the real pilot and macros, and whatever models a test writes.
// Its register holds what a test records, with the moments at which it was recorded.

import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFeed } from '../../src/contract/index.js';
import { installedRoot, locateFeeds, locateIdentifiers } from '../../src/locate/index.js';
import { type BuildOptions, type BuildResult, build } from '../../src/model/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { openWarehouse } from '../../src/warehouse/index.js';

const kept = [
  'pipelines/pilot.ts',
  'pipelines/identifiers',
  'pipelines/macros',
  'pipelines/sources/coa/stays.contract.ts',
];

/** A version of a stay, as the register holds it. */
export interface RecordedStay {
  readonly person: string;
  readonly location: string;
  readonly from: string;
  readonly to?: string;
  readonly recordedFrom: string;
  readonly recordedTo?: string;
}

export class SmallRoot {
  private readonly folder = join(tmpdir(), `pilotmonitor-model-${randomUUID()}`);
  readonly root = join(this.folder, 'root');
  readonly dataFolder = join(this.folder, 'data');

  constructor() {
    for (const path of kept) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      cpSync(join(installedRoot, path), join(this.root, path), { recursive: true });
    }
    symlinkSync(join(installedRoot, 'src'), join(this.root, 'src'));
    mkdirSync(this.dataFolder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Writes a file under the root: `core/people.sql` stands in pipelines. */
  write(path: string, text: string): void {
    const target = join(this.root, 'pipelines', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  delete(path: string): void {
    rmSync(join(this.root, 'pipelines', path));
  }

  /** Records stays, one delivery a moment of recording. */
  async record(stays: readonly RecordedStay[]): Promise<void> {
    const identifiers = await locateIdentifiers(this.root);
    const byName = new Map(identifiers.map(({ name, definition }) => [name, definition]));
    const feeds = (await locateFeeds(this.root)).map((feed) => compileFeed(feed, byName));
    const { database, close } = await openWarehouse({
      dataFolder: this.dataFolder,
      feeds,
      purpose: 'test',
    });
    for (const [line, stay] of stays.entries())
      await database.run(
        `insert into register.coa__stays by name select $1 as coa_number, $2 as location_code,
           $3::date as from_date, $4::date as to_date, $5 as delivery_id, $6 as line,
           date '2024-01-31' as reference_date, date '2024-01-31' as confirmed_date,
           $5::timestamp as recorded_from, $7::timestamp as recorded_to, false as is_late`,
        [
          stay.person,
          stay.location,
          stay.from,
          stay.to ?? null,
          stay.recordedFrom,
          line + 2,
          stay.recordedTo ?? null,
        ],
      );
    await close();
  }

  /** Builds on 1 March 2026, unless the options say otherwise. */
  build(options: Partial<BuildOptions> = {}): Promise<BuildResult> {
    const { root, dataFolder } = this;
    const clock = () => new Date('2026-03-01T12:00:00Z');
    return build({ root, dataFolder, clock, settings: defaultSettings, ...options });
  }
}

/** A whole model: header and select. */
export const model = (header: Readonly<Record<string, string>>, sql: string): string => {
  const fields = { meaning: 'For a test.', grain: 'one row a person', key: 'person', ...header };
  return `${Object.entries(fields)
    .map(([key, text]) => `-- ${key}: ${text}`)
    .join('\n')}\n\n${sql}\n`;
};
