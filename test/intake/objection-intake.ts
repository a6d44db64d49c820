// An intake of residents some of whom object, one data folder a test: lists of objections, files taken in one after another,
// and what is left of them in the archive.

import { gunzipSync } from 'node:zlib';
import {
  Intake,
  type IntakeOptions,
  type IngestResult,
  masterKey,
  readArchive,
} from '../../src/intake/index.js';
import { defaultSettings } from '../../src/settings/index.js';
import { type Cells, csvOf } from './kit.js';
import { resident, residentIntake } from './resident-intake.js';

const list = 'privacy/objections';
export const bsn = (number: number) => ['999990019', '999990020', '999990032', '999990044'][number] ?? '';

/** As resident, with a citizen service number. */
export const known = (number: number, size = 1, more: Cells = {}) =>
  resident(number, size, { bsn: bsn(number - 1), ...more });

export const vNumber = (number: number) => String(2234567000 + number);

/** A row of a list: this resident objects. */
export const objection = (number: number, more: Cells = {}): Cells => ({
  v_number: vNumber(number),
  objected_on: '2024-02-01',
  ...more,
});

/** What is left of an archived delivery, unpacked: its rows with the line of names, and how many it says that it holds. */
export interface Archived {
  readonly text: string;
  readonly rows: number;
}

/** As residentIntake, with lists of objections and a look into the archive. */
export function objectionIntake() {
  const base = residentIntake();
  const { folder, options, query } = base;
  return {
    ...base,
    /** Puts a sealed list in incoming; returns its path. */
    object: async (referenceDate: string, ...rows: Cells[]): Promise<string> =>
      folder().sealed({ feed: list, referenceDate }, await csvOf(list, rows)),
    /** Takes files in, in this order. */
    take: async (...paths: string[]): Promise<IngestResult[]> => takeAll(options(), paths),
    count: async (table: string) => (await query(`select count(*) as n from ${table}`))[0]?.n,
    /** All archived deliveries of a feed. */
    archived: async (name: string): Promise<Archived[]> => {
      const [supplier, kind] = name.split('/');
      const paths = await query(
        `select archive_path from ledger.deliveries
         where supplier = '${supplier}' and feed = '${kind}' and archive_path is not null order by reference_date`,
      );
      return Promise.all(paths.map(({ archive_path: path }) => unpacked(folder().path, String(path))));
    },
  };
}

async function takeAll(options: IntakeOptions, paths: readonly string[]): Promise<IngestResult[]> {
  const intake = await Intake.open(options);
  const results: IngestResult[] = [];
  for (const path of paths) results.push(await intake.take(path));
  await intake.close();
  return results;
}

async function unpacked(dataFolder: string, path: string): Promise<Archived> {
  const key = await masterKey({ dataFolder, settings: defaultSettings, environment: {} });
  const parts: Buffer[] = [];
  for await (const part of readArchive(dataFolder, path, key)) parts.push(part);
  const [first = '', ...rest] = gunzipSync(Buffer.concat(parts)).toString('utf8').split('\n');
  return { text: rest.join('\n'), rows: (JSON.parse(first) as { counts: { rows: number } }).counts.rows };
}
