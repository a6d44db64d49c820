// The bytes of a file that is being taken in, as they pass: hashed once more, so that a file that is still being sent is
// not mistaken for what was received.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export class SourceBytes {
  private readonly hash = createHash('sha256');
  private result: string | undefined;

  /** @param onBytes called for each part that passes; the reader waits for it */
  constructor(
    private readonly path: string,
    private readonly onBytes: () => void | Promise<void>,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const part of createReadStream(this.path, { highWaterMark: 2 ** 18 })) {
      const bytes = part as Uint8Array;
      this.hash.update(bytes);
      yield bytes;
      await this.onBytes();
    }
  }

  /** SHA-256 (hex) of all that passed. */
  digest(): string {
    this.result ??= this.hash.digest('hex');
    return this.result;
  }
}
