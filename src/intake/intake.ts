// Opens the data folder for taking deliveries in, one after another over one connection, and closes it again. At the
// start it sweeps what a crash left behind.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledFeed, type Identifiers, isObjectionList, namesGroupsOnly } from '../contract/index.js';
import type { Key } from '../crypto/index.js';
import { makePrivateFolder } from '../files/index.js';
import { installedRoot, locatePilot } from '../locate/index.js';
import type { Settings } from '../settings/index.js';
import { Deliveries, openWarehouse, readStatus, type Warehouse } from '../warehouse/index.js';
import { sweepOrphans } from './archive.js';
import type { IntakeContext, StepListener } from './context.js';
import { loadContracts } from './contracts.js';
import { fileAt, listIncoming } from './incoming.js';
import { masterKey, pseudonymKey } from './keys.js';
import { restoreReceipts } from './receipt/index.js';
import { RegisterView } from './register-view.js';
import type { IngestResult } from './result.js';
import { shownName, shownText } from './shown-name.js';
import { IntakeStatus } from './status.js';
import { takeFile } from './take.js';

export interface IntakeOptions {
  readonly dataFolder: string;
  readonly settings: Settings;
  /** Says when a delivery is received and recorded. */
  readonly clock: () => Date;
  /** Where the definitions stand; the installed ones where absent. */
  readonly root?: string;
  /** Environment variables, for keys that lie there. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told of every step of every file; the intake waits for what it returns. */
  readonly onStep?: StepListener;
}

export interface IngestOptions extends IntakeOptions {
  /** Files to take in; absent: all that lies in incoming. */
  readonly files?: readonly string[];
  /** The feed of files that lie outside incoming, as `<supplier>/<feed>`. */
  readonly feed?: string;
  /** Told of each file before it is taken in. */
  readonly onProgress?: (progress: { readonly file: number; readonly files: number }) => void;
}

/** An open data folder. Take files in one after another, then close it. */
export class Intake {
  private constructor(
    private readonly context: IntakeContext,
    private readonly warehouse: Warehouse,
  ) {}

  /**
   * Opens it for the files named, or for all that lies in incoming; others may be taken in as well.
   * @throws UserError where another job is busy (exit 14) or a key is missing (exit 2)
   */
  static async open(options: IntakeOptions & Pick<IngestOptions, 'files'>): Promise<Intake> {
    const { dataFolder, settings, clock } = options;
    await makePrivateFolder(dataFolder);
    const root = options.root ?? installedRoot;
    const { feeds, identifiers } = await loadContracts(root);
    const pilotTitle = (await locatePilot(root)).title;
    const { memoryLimitMb } = settings;
    const threads = threadsFor(options);
    const resources = { memoryLimitMb, threads, hasStaging: true };
    const warehouse = await openWarehouse({ dataFolder, purpose: 'ingest', feeds, ...resources });
    try {
      const keyPlace = { dataFolder, settings, environment: options.environment ?? {} };
      const deliveries = await Deliveries.read(warehouse.database);
      const status = new IntakeStatus(warehouse.database, deliveries, dataFolder, settings.calendarStart);
      await status.read(feeds);
      await rememberWaiting(status, dataFolder, identifiers);
      await sweepOrphans(dataFolder, warehouse.database);
      await restoreReceipts(
        { dataFolder, database: warehouse.database, deliveries, settings, pilotTitle },
        feeds,
      );
      const view = await RegisterView.open(warehouse.database, feeds);
      const context: IntakeContext = {
        dataFolder,
        root,
        pilotTitle,
        settings,
        clock,
        feeds: new Map(feeds.map((feed) => [feed.name, feed])),
        identifiers,
        database: warehouse.database,
        deliveries,
        view,
        masterKey: await masterKey(keyPlace),
        pseudonymKey: once(() => pseudonymKey(keyPlace)),
        status,
        onStep: options.onStep ?? (() => undefined),
      };
      return new Intake(context, warehouse);
    } catch (error) {
      await warehouse.close();
      throw error;
    }
  }

  /** Takes one file in. `feed` says what it is where it lies outside incoming and is not sealed. */
  take(path: string, feed?: string): Promise<IngestResult> {
    return takeFile(this.context, fileAt(this.context.dataFolder, path), feed);
  }

  /**
   * What lies in incoming, lists of objections first: of their people nothing is to be loaded even for a moment. What names
   * groups only comes last, when it is known who is in them.
   */
  waiting(): string[] {
    const { dataFolder, feeds } = this.context;
    const all = [...feeds.values()];
    const turnOf = (feed: CompiledFeed | undefined) =>
      feed === undefined ? 1 : isObjectionList(feed) ? 0 : namesGroupsOnly(feed, all) ? 2 : 1;
    const turns = listIncoming(dataFolder).map(({ path, feedName = '' }) => ({
      path,
      turn: turnOf(feeds.get(feedName)),
    }));
    return turns.sort((a, b) => a.turn - b.turn).map(({ path }) => path);
  }

  close(): Promise<void> {
    return this.warehouse.close();
  }
}

/**
 * Takes in the files named, or all that lies in incoming, and says what became of each.
 * @throws UserError where another job is busy (exit 14) or a key is missing (exit 2)
 */
export async function ingest(options: IngestOptions): Promise<IngestResult[]> {
  const intake = await Intake.open(options);
  try {
    const files = options.files ?? intake.waiting();
    const results: IngestResult[] = [];
    for (const [index, path] of files.entries()) {
      options.onProgress?.({ file: index + 1, files: files.length });
      results.push(await intake.take(path, options.feed));
    }
    return results;
  } finally {
    await intake.close();
  }
}

/** A refused file is named until it is gone, also by intakes that do not look at it again. */
async function rememberWaiting(
  status: IntakeStatus,
  dataFolder: string,
  identifiers: Identifiers,
): Promise<void> {
  const before = await readStatus(dataFolder);
  const names = listIncoming(dataFolder).map(({ folder = '', path }) =>
    join(shownText(folder, identifiers), shownName(path, identifiers)),
  );
  status.remember(before?.waiting ?? [], new Set(names));
}

/** From so many bytes on a file is worth dividing. */
const worthDividing = 2 ** 21;

/** Small deliveries are many small statements, and dividing each over processors costs more than it saves. */
function threadsFor({ dataFolder, settings, files }: IntakeOptions & Pick<IngestOptions, 'files'>): number {
  const paths = files ?? listIncoming(dataFolder).map(({ path }) => path);
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return paths.some((path) => size(path) >= worthDividing) ? settings.threads : 1;
}

function once(make: () => Promise<Key>): () => Promise<Key> {
  let made: Promise<Key> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
