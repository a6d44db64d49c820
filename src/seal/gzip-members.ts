// Unpacks what `seal` packed, and nothing else. A gzip file can carry what no reader looks at: a name, a comment, a time,
// bytes behind its end. Of a sealed delivery every byte is kept, so every byte must be accounted for: members with bare
// headers (RFC 1952), whose check sums hold, one behind the other up to the last byte.

import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { type Bytes, DamagedGzip } from './bytes.js';

/** Thrown where a gzip file holds more than `seal` writes. */
export class ForeignGzip extends Error {}

/**
 * What is not packed at all is passed on: it has no such places. Of a part nothing is kept when the next but one is asked
 * for (see `passingBytes`).
 * @throws DamagedGzip where it is damaged or ends too soon · ForeignGzip
 */
export async function* unpackedMembers(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const source = new Source(bytes);
  try {
    if (await source.isPacked()) yield* membersOf(source);
    else yield* source.rest();
  } finally {
    await source.close();
  }
}

async function* membersOf(source: Source): AsyncGenerator<Uint8Array> {
  do {
    checkHeader(await source.take(headerLength));
    let [sum, size] = [0, 0];
    for await (const part of inflated(source)) {
      sum = crc32(part, sum);
      size = (size + part.length) % 2 ** 32;
      yield part;
    }
    const trailer = await source.take(trailerLength);
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size) throw new DamagedGzip();
  } while (!(await source.isAtEnd()));
}

const headerLength = 10;
const trailerLength = 8;

/** Magic number and method, then no flags and no time; the last two bytes name a level and a system. */
const bareHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);

function checkHeader(header: Buffer): void {
  if (!header.subarray(0, bareHeader.length).equals(bareHeader)) throw new ForeignGzip();
}

/** Bytes that can be taken in any number, and given back. */
class Source {
  private readonly parts: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(bytes: Bytes) {
    this.parts = bytes[Symbol.asyncIterator]();
  }

  /** The next part that is not empty, or undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    const { held } = this;
    this.held = Buffer.alloc(0);
    if (held.length > 0) return held;
    const part = await this.parts.next();
    if (part.done) return undefined;
    const { buffer, byteOffset, byteLength } = part.value;
    return byteLength > 0 ? Buffer.from(buffer, byteOffset, byteLength) : this.next();
  }

  giveBack(rest: Buffer): void {
    this.held = rest;
  }

  /** Lets go of what the bytes come from, also where they were not read to the end. */
  async close(): Promise<void> {
    await this.parts.return?.();
  }

  async isPacked(): Promise<boolean> {
    let start = (await this.next()) ?? Buffer.alloc(0);
    while (start.length < 2) {
      const part = await this.next();
      if (part === undefined) break;
      start = Buffer.concat([start, part]);
    }
    this.giveBack(start);
    return start.subarray(0, 2).equals(bareHeader.subarray(0, 2));
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    for (let part = await this.next(); part !== undefined; part = await this.next()) yield Buffer.from(part);
  }

  async isAtEnd(): Promise<boolean> {
    const part = await this.next();
    if (part !== undefined) this.giveBack(part);
    return part === undefined;
  }

  async take(length: number): Promise<Buffer> {
    let taken = Buffer.alloc(0);
    while (taken.length < length) {
      const part = await this.next();
      if (part === undefined) throw new DamagedGzip();
      taken = Buffer.concat([taken, part]);
    }
    this.giveBack(taken.subarray(length));
    return taken.subarray(0, length);
  }
}

/** One deflate stream; what follows it is given back to the source. */
async function* inflated(source: Source): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 2 ** 18 });
  const fed = feed(inflate, source);
  fed.catch((error: Error) => inflate.destroy(error));
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (/^Z_/.test(String((error as NodeJS.ErrnoException).code))) throw new DamagedGzip();
    throw error;
  }
  await fed;
}

async function feed(inflate: InflateRaw, source: Source): Promise<void> {
  let written = 0;
  while (!inflate.readableEnded && !inflate.destroyed) {
    const part = await source.next();
    if (part === undefined) return void inflate.end();
    written += part.length;
    await new Promise<void>((resolve) => {
      inflate.write(part, () => resolve());
    });
    const left = written - inflate.bytesWritten;
    if (left > 0) return source.giveBack(part.subarray(part.length - left));
  }
}
