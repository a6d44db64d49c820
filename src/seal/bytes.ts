// The bytes of a delivered file: hashed as they come, and unpacked where they are gzip.

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export type Bytes = AsyncIterable<Uint8Array>;

const bufferSize = 2 ** 18;

/**
 * The bytes of a file, in three buffers that take turns: while one part is looked at the next is read already, and a part
 * stays as it is until the part after the next is asked for. For a reader that keeps nothing; new buffers for every part
 * would have V8 collect garbage all the time.
 */
export async function* passingBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const buffers = [0, 1, 2].map(() => Buffer.allocUnsafeSlow(bufferSize));
  const read = async (turn: number): Promise<Uint8Array> => {
    const buffer = buffers[turn % buffers.length] as Buffer;
    const { bytesRead } = await file.read(buffer, 0, bufferSize);
    return buffer.subarray(0, bytesRead);
  };
  let next = read(0);
  try {
    for (let turn = 1; ; turn += 1) {
      const part = await next;
      if (part.length === 0) return;
      next = read(turn);
      // Told where it is waited for.
      next.catch(() => undefined);
      yield part;
    }
  } finally {
    await next.catch(() => undefined);
    await file.close();
  }
}

/** Passes bytes on and hashes them; the digest (hex) is known once all have passed. */
export class HashedBytes {
  private readonly hash = createHash('sha256');

  constructor(private readonly bytes: Bytes) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const part of this.bytes) {
      this.hash.update(part);
      yield part;
    }
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

/** Thrown by `unpacked` where a gzip file is damaged or ends too soon. */
export class DamagedGzip extends Error {}

/** Unpacks gzip (also several members behind one another); passes anything else on. Empty parts are dropped. */
export async function* unpacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* (await peekedUnpacked(bytes, gzipMagic.length)).all;
}

/** The same, with its beginning (see `peeked`). */
export async function peekedUnpacked(bytes: Bytes, least: number): Promise<Peeked> {
  const packed = await peeked(bytes, least);
  const isPacked = gzipMagic.every((byte, index) => packed.start[index] === byte);
  return isPacked ? peeked(gunzipped(packed.all), least) : packed;
}

const gzipMagic = [0x1f, 0x8b];

async function* gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 2 ** 18 });
  const source = Readable.from(bytes, { objectMode: false, highWaterMark: 2 ** 18 });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (/^Z_|^ERR_/.test(String((error as NodeJS.ErrnoException).code))) throw new DamagedGzip();
    throw error;
  }
}

export interface Peeked {
  readonly start: Uint8Array;
  readonly all: AsyncGenerator<Uint8Array>;
}

/** The beginning of a file, at least so many bytes where there are so many, and all of it. */
export async function peeked(bytes: Bytes, least: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < least) {
    const next = await iterator.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, all: rejoined(start, iterator) };
}

async function* rejoined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Writes a text of plain ASCII into `out` at a position; gives the position behind it. For a few characters. */
export function writeAscii(text: string, out: Uint8Array, at: number): number {
  const { length } = text;
  for (let index = 0; index < length; index += 1) out[at + index] = text.charCodeAt(index);
  return at + length;
}
