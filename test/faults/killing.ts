// A data folder in which intakes are killed, and what must hold afterwards. Killing is SIGKILL to another process: it has
// no chance to clean up.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IngestResult, ingest } from '../../src/intake/index.js';
import { readSettings } from '../../src/settings/index.js';
import { openWarehouse, type Row } from '../../src/warehouse/index.js';
import { feedOf, supplierKey, TestFolder } from '../intake/kit.js';
import { type SearchResult, searchIdentifiers } from './identifier-search.js';
import { identifiersOf, type Person, people, plantedName, plantedResidents } from './planted.js';

/** The built driver: `npm test` builds first, and a process started from source would spend its time on compiling. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const driver = join(dist, 'test/faults/driver.js');

/** The built definitions without the list of needed columns: a text that is left out can give no number away. */
const wholeRoot = mkdtempSync(join(tmpdir(), 'pilotmonitor-whole-'));
for (const part of ['pipelines/sources', 'pipelines/identifiers', 'pipelines/pilot.js', 'package.json'])
  cpSync(join(dist, part), join(wholeRoot, part), { recursive: true });
symlinkSync(join(dist, 'src'), join(wholeRoot, 'src'));

const feed = 'coa/residents';
const moment = '2030-01-05T10:00:00Z';

/** Rows of a delivery that are sound; twenty more are broken, and every fiftieth is bad. */
export interface Delivered {
  readonly referenceDate: string;
  readonly path: string;
  readonly persons: readonly Person[];
}

export class KillFolder {
  private deliveries = 0;
  private readonly seen = new Set<string>();

  private constructor(readonly folder: TestFolder) {}

  static async create(): Promise<KillFolder> {
    const folder = await TestFolder.create();
    const legalBases = [{ supplier: 'coa', basis: 'Besluit', date: '2024-01-01', decidedBy: 'GS' }];
    const settings = { legalBases, pseudonymKeySource: { file: 'pseudonym.key' } };
    await writeFile(join(folder.path, 'pilotmonitor.json'), JSON.stringify(settings));
    await writeFile(join(folder.path, 'pseudonym.key'), supplierKey.toString('hex'));
    return new KillFolder(folder);
  }

  /** Puts the next plain file in incoming, full of numbers; each has another reference date and other values. */
  async deliver(rows: number): Promise<Delivered> {
    this.deliveries += 1;
    const persons = people(rows);
    for (const identifier of identifiersOf(persons)) this.seen.add(identifier);
    const day = new Date(Date.UTC(2024, 0, this.deliveries)).toISOString().slice(0, 10);
    const [first] = persons;
    if (first === undefined) throw new Error('no rows');
    const content = await plantedResidents(persons, this.deliveries);
    return {
      referenceDate: day,
      path: await this.folder.plain(feed, plantedName(first, day), content),
      persons,
    };
  }

  /** Starts an intake in a process of its own. */
  start(step?: string, times = 1): Running {
    const window = step === undefined ? [] : [step, String(times)];
    const line = [driver, this.folder.path, wholeRoot, moment, ...window];
    return new Running(spawn(process.execPath, line));
  }

  /** What a search of everything but incoming finds, before anything was started again. */
  search(): Promise<SearchResult> {
    const incoming = join(this.folder.path, 'incoming');
    return searchIdentifiers({
      folders: [this.folder.path],
      identifiers: this.seen,
      isLeftOut: (path) => path.startsWith(incoming),
    });
  }

  restart(): Promise<IngestResult[]> {
    const settings = readSettings(this.folder.path);
    return ingest({ dataFolder: this.folder.path, settings, clock: () => new Date(moment) });
  }

  /** Everything that is wrong after a restart, in words; empty where nothing was lost and nothing doubled. */
  async faults({ referenceDate, path, persons }: Delivered): Promise<string[]> {
    const [ledger] = await this.query(
      `select count(*) as deliveries, max(n_received) as received,
           max(n_new + n_correction + n_unchanged + n_duplicate + n_quarantined + n_broken) as sum
       from ledger.deliveries where reference_date = date '${referenceDate}' and outcome != 'refused'`,
    );
    const [register] = await this.query(
      `select count(*) as open_rows, count(distinct coa_number) as keys,
           count(*) filter (where household_size != 1 + (line - 2 + ${this.deliveries}) % 19) as wrong
       from register.coa__residents where recorded_to is null`,
    );
    const sound = persons.filter((_, index) => index % 50 !== 1).length;
    const isRight = {
      'the delivery is in the ledger once': ledger?.deliveries === 1,
      'all rows were received': ledger?.received === persons.length + 20,
      'every row has one fate': ledger?.sum === ledger?.received,
      'every sound row is open once': register?.open_rows === sound && register.keys === sound,
      'the open rows are those of this delivery': register?.wrong === 0,
      'the incoming file is gone': !existsSync(path),
      'archives, keys and ledger agree': await this.archivesAgree(),
      'no temporary file is left': (await readdir(join(this.folder.path, 'tmp'))).length === 0,
    };
    return Object.entries(isRight).flatMap(([what, holds]) => (holds ? [] : [`not true: ${what}`]));
  }

  private async archivesAgree(): Promise<boolean> {
    const rows = await this.query('select delivery_id from ledger.deliveries order by all');
    const ids = rows.map((row) => String(row.delivery_id)).sort();
    const archived = await readdir(join(this.folder.path, 'archive', feed));
    const keys = await readdir(join(this.folder.path, 'keys', 'deliveries'));
    const same = (names: string[], ending: string) =>
      JSON.stringify(names.sort()) === JSON.stringify(ids.map((id) => `${id}${ending}`));
    return same(archived, '.enc') && same(keys, '.key');
  }

  async query(sql: string): Promise<Row[]> {
    const options = { dataFolder: this.folder.path, purpose: 'test', feeds: [await feedOf(feed)] };
    const warehouse = await openWarehouse(options);
    try {
      return await warehouse.database.rows(sql);
    } finally {
      await warehouse.close();
    }
  }
}

/** An intake that runs. */
export class Running {
  private said = '';
  private readonly ended: Promise<void>;
  private listeners: (() => void)[] = [];
  private isOver = false;

  constructor(private readonly child: ChildProcess) {
    const hear = (chunk: Buffer) => {
      this.said += chunk.toString('utf8');
      for (const listener of this.listeners) listener();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => {
      child.on('exit', () => {
        this.isOver = true;
        for (const listener of this.listeners) listener();
        resolve();
      });
    });
  }

  /** Waits until the process says a word; false where it ended without saying it. */
  async says(word: string): Promise<boolean> {
    while (!this.said.includes(word)) {
      if (this.isOver) return false;
      await new Promise<void>((resolve) => {
        this.listeners = [resolve];
      });
    }
    return true;
  }

  /** Kills it with SIGKILL. True where that found a delivery in progress. */
  async kill(): Promise<boolean> {
    this.child.kill('SIGKILL');
    await this.ended;
    return this.said.includes('in progress') && !this.said.includes('done');
  }

  /** All that it printed. */
  get output(): string {
    return this.said;
  }
}
