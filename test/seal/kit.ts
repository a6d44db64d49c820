// A small feed and a folder to seal in, for the tests of src/seal.

import { createReadStream, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CompiledFeed } from '../../src/contract/index.js';
import { type ReadSealedResult, readSealed, type SealResult, seal } from '../../src/seal/index.js';
import { allFeeds } from '../contract/feeds.js';

const folder = mkdtempSync(join(tmpdir(), 'seal-test-'));

export const feeds = await allFeeds();

export function feedNamed(name: string): CompiledFeed {
  const feed = feeds.find((each) => each.name === name);
  if (feed === undefined) throw new Error(`no feed ${name}`);
  return feed;
}

export const stays = feedNamed('coa/stays');
export const header = stays.columns.map((column) => column.meta.header).join(';');
/** A row of coa/stays that is right. */
export const goodRow = 'C-1001;UTR01;2024-01-02;2024-01-20;verhuizing;locatie';

/** The key of these tests. */
export const key = Buffer.alloc(32, 7);

let files = 0;
export const newPath = (): string => join(folder, `file-${(files += 1)}`);

/** The bytes as a stream, in parts of `size` bytes. */
export async function* inParts(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export interface Sealed {
  readonly result: SealResult;
  readonly path: string;
}

/** Seals a source for coa/stays. */
export async function sealBytes(
  source: string | Uint8Array,
  { size = 65_536, feed = stays, fileName = 'stays_2024-01-31.csv' } = {},
): Promise<Sealed> {
  const path = newPath();
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const period = { referenceDate: '2024-01-31', periodFrom: '2024-01-01', periodTo: '2024-02-01' };
  const options = { feed, others: feeds, key, ...period, synthetic: true, fileName, target: path };
  return { result: await seal(inParts(bytes, size), options), path };
}

/** The lines of the sealed body, without the line of column names. */
export function bodyOf(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(2, -1);
}

/** Line numbers and rules of a sealed body: `2`, `5!quote`. */
export const linesOf = (path: string): string[] =>
  bodyOf(path).flatMap((line) =>
    /^[0-9]+(![a-z_]+)?;/.test(line) ? [line.slice(0, line.indexOf(';'))] : [],
  );

/** Codes of what was said. */
export const codesOf = (result: { readonly diagnostics?: readonly { code: string }[] }): string[] =>
  (result.diagnostics ?? []).map(({ code }) => code);

/** Reads a sealed file back. */
export const readBack = (path: string, rowFile?: string): Promise<ReadSealedResult> =>
  readSealed(createReadStream(path), {
    feed: stays,
    file: 'x',
    ...(rowFile === undefined ? {} : { rowFile }),
  });
