// What `check` and `seal` share: the contract by its name, the file or standard input (`-`), the reference date and the
// key. Reaches no database, so that it runs at a supplier.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CompiledFeed, compileFeed } from '../contract/index.js';
import { type Key, readKeyFile } from '../crypto/index.js';
import { diagnostic, exitCodes, UserError } from '../diagnostics/index.js';
import { locateFeeds, locateIdentifiers } from '../locate/index.js';
import {
  type CheckResult,
  checkDelivery,
  dateInName,
  isPeriodOf,
  masker,
  monthOf,
  type SealResult,
  seal,
  sealedEnding,
} from '../seal/index.js';
import type { IsoDate } from '../vocabulary/index.js';

export interface SourceOptions {
  readonly root: string;
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly feed: string;
  readonly referenceDate: IsoDate | undefined;
}

/** Checks a file. @throws UserError where the feed, the file or the date is not known */
export async function checkFile(options: SourceOptions): Promise<CheckResult> {
  const { feed, others, referenceDate, bytes } = await sourceOf(options);
  return checkDelivery(bytes, { feed, others, referenceDate, fileName: options.file });
}

export interface SealFileOptions extends SourceOptions {
  readonly keyFile: string;
  readonly target: string | undefined;
  readonly periodFrom: IsoDate | undefined;
  readonly periodTo: IsoDate | undefined;
  readonly synthetic: boolean;
}

/** Seals a file. @throws UserError where the feed, the file, the date or the key is not known */
export async function sealFile(options: SealFileOptions): Promise<{ target: string; result: SealResult }> {
  const key = await keyOf(options.keyFile);
  const { feed, others, referenceDate, bytes } = await sourceOf(options);
  const month = monthOf(referenceDate);
  const period = { from: options.periodFrom ?? month.from, to: options.periodTo ?? month.to };
  if (!isPeriodOf(referenceDate, period))
    throw refusal(diagnostic('SEAL_PERIOD', 'error', {}, { referenceDate, ...period }));
  const folder = options.file === '-' ? '.' : dirname(options.file);
  const target = options.target ?? join(folder, `${feed.feed}_${referenceDate}${sealedEnding}`);
  const result = await seal(bytes, {
    feed,
    others,
    key,
    referenceDate,
    periodFrom: period.from,
    periodTo: period.to,
    synthetic: options.synthetic,
    fileName: options.file,
    target,
    withCheck: true,
  });
  return { target, result };
}

interface Source {
  readonly feed: CompiledFeed;
  readonly others: readonly CompiledFeed[];
  readonly referenceDate: IsoDate;
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function sourceOf(options: SourceOptions): Promise<Source> {
  const located = await locateIdentifiers(options.root);
  const identifiers = new Map(located.map(({ name, definition }) => [name, definition]));
  const others = (await locateFeeds(options.root)).map((each) => compileFeed(each, identifiers));
  const file = masker(identifiers)(options.file).text;
  const feed = others.find((each) => each.name === options.feed);
  if (feed === undefined) {
    const known = others.map((each) => each.name);
    throw refusal(diagnostic('SEAL_UNKNOWN_FEED', 'error', {}, { feed: options.feed, known }));
  }
  if (options.file !== '-' && !isFile(options.file))
    throw refusal(diagnostic('SEAL_FILE_ABSENT', 'error', { file }, {}));
  const referenceDate = options.referenceDate ?? dateInName(options.file);
  if (referenceDate === undefined)
    throw refusal(diagnostic('SEAL_NO_DATE', 'error', { file }, { feed: feed.feed }));
  const bytes = options.file === '-' ? process.stdin : createReadStream(options.file);
  return { feed, others, referenceDate, bytes };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

async function keyOf(path: string): Promise<Key> {
  const result = await readKeyFile(path);
  if (result.status === 'read') return result.key;
  throw refusal(diagnostic('SEAL_KEY', 'error', { file: path }, { problem: result.problem }));
}

const refusal = (problem: ReturnType<typeof diagnostic>): UserError =>
  new UserError([problem], exitCodes.usage);
