// A connection to a DuckDB file with the settings that hold everywhere: spill files encrypted, no extension loaded by
// itself, no file reachable outside the folders named, configuration locked. Values come back as plain JavaScript.
// DuckDB refuses to write encrypted spill files with the ciphers that npm ships, unless told that their random numbers are
// not good enough for a secret that lasts. Spill files last as long as the process and hold pseudonyms; nothing else here
// is encrypted by DuckDB.

import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { quoteText } from '../contract/index.js';
import { newSpillFolder } from './spill.js';
import { toJs, type Value } from './values.js';

export type Row = Readonly<Record<string, Value>>;
export type Parameters = readonly (string | number | boolean | null)[];

export interface DatabaseOptions {
  /** The file, or ':memory:'. */
  readonly path: string;
  readonly memoryLimitMb: number;
  readonly threads: number;
  /** Whether `useThreads` may change that later; false where absent. */
  readonly threadsMayChange?: boolean;
  /**
   * Whether a file is left as it is, with its log, where it is closed or detached; false where absent. For files that are
   * thrown away; who wants it for the main file runs `checkpoint`.
   */
  readonly closesAsItIs?: boolean;
  /** Where DuckDB spills to; also readable. */
  readonly temporaryFolder: string;
  /** Further folders that SQL may read and write. */
  readonly allowedFolders?: readonly string[];
}

export class Database {
  private threadsInUse: number;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    /** As many as it was opened with. */
    readonly threads: number,
  ) {
    this.threadsInUse = threads;
  }

  /** Opens or makes the file. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const instance = await DuckDBInstance.create(options.path, {
      memory_limit: `${options.memoryLimitMb}MB`,
      threads: String(options.threads),
      temp_directory: await newSpillFolder(options.temporaryFolder),
      temp_file_encryption: 'true',
      force_mbedtls_unsafe: 'true',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      preserve_insertion_order: 'false',
    });
    const database = new Database(instance, await instance.connect(), options.threads);
    await database.lockDown(options);
    return database;
  }

  /** Runs one statement or several; parameters are $1, $2 … of a single statement. */
  async run(sql: string, parameters: Parameters = []): Promise<void> {
    await this.connection.run(sql, [...parameters] as DuckDBValue[]);
  }

  /** All rows of a query, as plain objects. */
  async rows(sql: string, parameters: Parameters = []): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql, [...parameters] as DuckDBValue[]);
    return reader
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toJs(value)])));
  }

  /** The single row of a query. @throws Error where there is none or more than one */
  async row(sql: string, parameters: Parameters = []): Promise<Row> {
    const [row, ...more] = await this.rows(sql, parameters);
    if (row === undefined || more.length > 0) throw new Error(`not one row: ${sql}`);
    return row;
  }

  /** Runs a statement that makes, adds, changes or deletes rows, and gives how many. */
  async change(sql: string, parameters: Parameters = []): Promise<number> {
    return Number((await this.row(sql, parameters)).Count);
  }

  /** Runs `work` in a transaction: all of it or, where it throws, nothing. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('begin transaction');
    try {
      const result = await work();
      await this.run('commit');
      return result;
    } catch (error) {
      await this.run('rollback');
      throw error;
    }
  }

  /** So many threads from the next statement on. @throws Error where the database was opened for a fixed number */
  async useThreads(threads: number): Promise<void> {
    if (threads === this.threadsInUse) return;
    await this.run(`set threads = ${threads}`);
    this.threadsInUse = threads;
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  private async lockDown(options: DatabaseOptions): Promise<void> {
    const folders = [options.temporaryFolder, ...(options.allowedFolders ?? [])];
    const list = folders.map((folder) => quoteText(`${folder}/`)).join(', ');
    await this.run(`set allowed_directories = [${list}]`);
    await this.run('set enable_external_access = false');
    await this.run("set timezone = 'UTC'");
    if (options.closesAsItIs === true) await this.run('pragma disable_checkpoint_on_shutdown');
    if (options.threadsMayChange === true) await this.run("set allowed_configs = ['threads']");
    await this.run('set lock_configuration = true');
  }
}
