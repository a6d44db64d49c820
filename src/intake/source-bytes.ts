// The bytes of a file that is being taken in, as they pass, hashed and counted.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { passingBytes } from '../seal/index.js';

export class SourceBytes {
  private readonly hash = createHash('sha256');
  private result: string | undefined;
  /** Bytes that passed. */
  length = 0;

  /** @param onPart called with each part before it passes; the reader waits for it */
  constructor(
    private readonly path: string,
    private readonly onPart: (part: Uint8Array) => void | Promise<void>,
  ) {}

  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return this.watched(createReadStream(this.path, { highWaterMark: 2 ** 18 }));
  }

  /** The same for a reader that keeps nothing of a part: see `passingBytes`. */
  passing(): AsyncGenerator<Uint8Array> {
    return this.watched(passingBytes(this.path));
  }

  private async *watched(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      this.hash.update(part);
      this.length += part.length;
      await this.onPart(part);
      yield part;
    }
  }

  /** SHA-256 (hex) of all that passed. */
  digest(): string {
    this.result ??= this.hash.digest('hex');
    return this.result;
  }
}
