// Suppliers for tests of the intake: data folders that are thrown away, rows by column name, sealed with one key.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledFeed } from '../../src/contract/index.js';
import { type Key, parseKey } from '../../src/crypto/index.js';
import { loadContracts } from '../../src/intake/index.js';
import { installedRoot } from '../../src/locate/index.js';
import { seal } from '../../src/seal/index.js';

export function keyOf(hex: string): Key {
  const key = parseKey(hex);
  if (key === undefined) throw new Error('no key');
  return key;
}

/** The key of the suppliers in all tests. */
export const supplierKey = keyOf('ab'.repeat(32));

const contracts = loadContracts(installedRoot);

/** As a built program has them, which knows what nothing needs. */
const builtContracts = () => loadContracts(join(installedRoot, 'dist'));

export async function feedOf(name: string): Promise<CompiledFeed> {
  const found = (await contracts).feeds.find((feed) => feed.name === name);
  if (found === undefined) throw new Error(`no feed ${name}`);
  return found;
}

export type Cells = Readonly<Record<string, string>>;

/** A plain CSV with the contract's headers; columns that a row does not name are empty. */
export async function csvOf(feedName: string, rows: readonly Cells[]): Promise<string> {
  const { columns } = await feedOf(feedName);
  const header = columns.map((column) => column.meta.header).join(';');
  const lines = rows.map((row) => columns.map(({ name }) => row[name] ?? '').join(';'));
  return [header, ...lines, ''].join('\n');
}

export interface Delivery {
  readonly feed: string;
  readonly referenceDate: string;
  readonly fileName?: string;
  readonly key?: Key;
  /** The period that it is about, [from, to); absent: the month of the reference date. */
  readonly period?: { readonly from: string; readonly to: string };
  /** About made-up people; as a test of a folder for real deliveries goes, absent means no. */
  readonly synthetic?: boolean;
  /** For an intake by the built program. */
  readonly isForBuilt?: boolean;
}

export class TestFolder {
  private constructor(readonly path: string) {}

  static async create(): Promise<TestFolder> {
    return new TestFolder(await mkdtemp(join(tmpdir(), 'pilotmonitor-')));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  /** Puts a sealed delivery in incoming; returns its path. */
  async sealed(delivery: Delivery, content: string | Buffer): Promise<string> {
    const { feeds } = await (delivery.isForBuilt === true ? builtContracts() : contracts);
    const feed = feeds.find(({ name }) => name === delivery.feed);
    if (feed === undefined) throw new Error(`no feed ${delivery.feed}`);
    const name = delivery.fileName ?? `${delivery.feed.split('/')[1]}_${delivery.referenceDate}.sealed`;
    const target = join(await this.incoming(delivery.feed), name);
    const month = delivery.referenceDate.slice(0, 7);
    const result = await seal(bytesOf(content), {
      feed,
      others: feeds,
      key: delivery.key ?? supplierKey,
      referenceDate: delivery.referenceDate,
      periodFrom: delivery.period?.from ?? `${month}-01`,
      periodTo: delivery.period?.to ?? nextMonth(month),
      synthetic: delivery.synthetic ?? false,
      fileName: name,
      target,
    });
    if (result.status === 'refused') throw new Error(result.diagnostics.map((each) => each.code).join());
    return target;
  }

  /** Puts a file in incoming as it is; returns its path. */
  async plain(feed: string, fileName: string, content: string | Buffer): Promise<string> {
    const path = join(await this.incoming(feed), fileName);
    await writeFile(path, content);
    return path;
  }

  private async incoming(feed: string): Promise<string> {
    const folder = join(this.path, 'incoming', feed);
    await mkdir(folder, { recursive: true });
    return folder;
  }
}

async function* bytesOf(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

/** A clock that stands still until it is set. */
export class TestClock {
  constructor(private moment: string) {}

  set(moment: string): void {
    this.moment = moment;
  }

  readonly now = (): Date => new Date(this.moment);
}
