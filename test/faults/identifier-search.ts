// Searches folders for plain identifiers, as someone would who got hold of a disk: raw bytes of every file (UTF-8,
// UTF-16, hexadecimal, with and without leading zeros, file names too) and decoded (every column of every DuckDB and
// Parquet file as text, write-ahead logs replayed, gzip inflated, sealed deliveries in the archive decrypted). Words are
// compared whole, so that a digit run inside a hash is no hit.

import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { gunzipSync, constants as zlib } from 'node:zlib';
import { z } from 'zod';
import type { Key } from '../../src/crypto/index.js';
import { readArchive } from '../../src/intake/index.js';
import { Database } from '../../src/warehouse/index.js';

export interface SearchOptions {
  readonly folders: readonly string[];
  readonly identifiers: Iterable<string>;
  /** True for files that are left out: plain files in incoming, the suppliers' folder. */
  readonly isLeftOut?: (path: string) => boolean;
  /** A data folder with its master key; the archives in it that hold sealed deliveries are decrypted. */
  readonly archive?: { readonly dataFolder: string; readonly masterKey: Key };
}

export interface Hit {
  readonly path: string;
  /** How it stood there: `utf-8`, `utf-16`, `hex`, `name`, `column <table>.<column>`, with `gzip >` or `archive >` before. */
  readonly form: string;
  readonly identifier: string;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly files: number;
  /** Columns of databases and Parquet files that were read as text. */
  readonly columns: number;
}

/** Searches every file under the folders. */
export async function searchIdentifiers(options: SearchOptions): Promise<SearchResult> {
  const search = new IdentifierSearch(options);
  for (const folder of options.folders) await search.folder(folder);
  return search.result();
}

class IdentifierSearch {
  private readonly wanted: ReadonlySet<string>;
  private readonly word: RegExp;
  private readonly hits: Hit[] = [];
  private files = 0;
  private columns = 0;

  constructor(private readonly options: SearchOptions) {
    this.wanted = new Set([...options.identifiers].flatMap(formsOf));
    this.word = wordPattern(this.wanted);
  }

  async folder(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (this.options.isLeftOut?.(path)) continue;
      this.words(path, 'name', relative(folder, path));
      if (entry.isFile()) await this.file(path);
    }
  }

  result(): SearchResult {
    return { hits: this.hits, files: this.files, columns: this.columns };
  }

  private async file(path: string): Promise<void> {
    this.files += 1;
    const bytes = await readFile(path);
    this.bytes(path, bytes, '');
    if (bytes.toString('latin1', 8, 12) === 'DUCK') await this.database(path);
    if (bytes.toString('latin1', 0, 4) === 'PAR1') await this.parquet(path);
    if (path.endsWith('.enc')) await this.archived(path);
  }

  private bytes(path: string, bytes: Buffer, prefix: string): void {
    const text = bytes.toString('latin1');
    this.words(path, `${prefix}utf-8`, text);
    this.words(path, `${prefix}utf-16`, bytes.toString('utf16le'));
    this.words(path, `${prefix}utf-16`, bytes.subarray(1).toString('utf16le'));
    for (const [hex] of text.matchAll(/(?<![0-9A-Fa-f])(?:[2-7][0-9A-Fa-f]){4,}(?![0-9A-Fa-f])/g)) {
      this.words(path, `${prefix}hex`, Buffer.from(hex, 'hex').toString('latin1'));
    }
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) this.bytes(path, inflated(bytes), `${prefix}gzip > `);
  }

  private words(path: string, form: string, text: string): void {
    for (const [word] of text.matchAll(this.word)) {
      if (this.wanted.has(word)) this.hits.push({ path, form, identifier: word });
    }
  }

  /** A copy is opened, so that the search changes nothing; a write-ahead log beside it is replayed in the copy. */
  private async database(path: string): Promise<void> {
    const scratch = await mkdtemp(join(tmpdir(), 'search-'));
    try {
      const copy = join(scratch, basename(path));
      await copyFile(path, copy);
      await copyFile(`${path}.wal`, `${copy}.wal`).catch(() => undefined);
      const database = await open(copy, scratch);
      await this.tables(path, database);
      database.close();
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  private async tables(path: string, database: Database): Promise<void> {
    const tables = await database.rows(
      `select '"' || schema_name || '"."' || table_name || '"' as name, list(column_name order by column_index) as columns
       from duckdb_columns() where not internal and database_name not in ('system', 'temp') group by all`,
    );
    for (const { name, columns } of tables) await this.columnsOf(path, database, String(name), columns);
  }

  private async parquet(path: string): Promise<void> {
    const database = await open(':memory:', path.slice(0, path.lastIndexOf('/')));
    const table = `read_parquet('${path.replaceAll("'", "''")}')`;
    const { columns } = await database.row(
      `select list(column_name) as columns from (describe select * from ${table})`,
    );
    await this.columnsOf(path, database, table, columns);
    database.close();
  }

  /** All columns in one question: most time goes into asking. */
  private async columnsOf(path: string, database: Database, table: string, columns: unknown): Promise<void> {
    const names = z.array(z.string()).parse(columns);
    const texts = names.map((name) => `string_agg(distinct "${name}"::varchar, chr(10))`);
    const row = await database.row(`select [${texts.join(', ')}] as texts from ${table}`);
    this.columns += names.length;
    for (const [index, text] of z.array(z.string().nullable()).parse(row.texts).entries())
      this.words(path, `column ${table}.${names[index]}`, text ?? '');
  }

  /** A plain file that was archived under a legal basis may hold identifiers; a sealed delivery may not. */
  private async archived(path: string): Promise<void> {
    const { archive } = this.options;
    if (archive === undefined || !path.startsWith(archive.dataFolder)) return;
    const parts: Buffer[] = [];
    try {
      const inside = relative(archive.dataFolder, path);
      for await (const part of readArchive(archive.dataFolder, inside, archive.masterKey)) parts.push(part);
    } catch {
      return;
    }
    const bytes = Buffer.concat(parts);
    const isSealed = bytes[0] === 0x1f && inflated(bytes).subarray(0, 200).includes('pilotmonitor-seal/');
    if (isSealed) this.bytes(path, bytes, 'archive > ');
  }
}

/**
 * Whole words only: runs of letters and digits, no shorter than what is looked for, and such runs joined by a hyphen or
 * slash where something of that form is looked for.
 */
function wordPattern(wanted: ReadonlySet<string>): RegExp {
  const shortest = [...wanted].reduce((least, each) => Math.min(least, each.length), 99);
  const isJoined = [...wanted].some((each) => /[-/]/.test(each));
  const run = `(?<![0-9A-Za-z])[0-9A-Za-z]{${shortest},}`;
  return new RegExp(isJoined ? `${run}|[0-9A-Za-z]+(?:[-/][0-9A-Za-z]+)+` : run, 'g');
}

/** As it is, and without leading zeros, as a spreadsheet or a number column would hold it. */
const formsOf = (identifier: string): string[] => [identifier, identifier.replace(/^0+(?=.)/, '')];

function inflated(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: zlib.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

const open = (path: string, folder: string): Promise<Database> =>
  Database.open({ path, memoryLimitMb: 300, threads: 1, temporaryFolder: folder });
