// Files of sound rows in the order in which they are written: each is taken as soon as it is whole, while the next one is
// still being read, and removed. DuckDB works on other threads than the one that reads.

import { rm } from 'node:fs/promises';
import type { RowFile } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';

export class RowFileQueue {
  private last: Promise<void> = Promise.resolve();
  private readonly waiting = new Set<string>();
  private isStopped = false;

  /** @param take what is done with a file; one at a time */
  constructor(private readonly take: (file: RowFile, referenceDate: IsoDate) => Promise<void>) {}

  /** Adds a file; it is taken after those before it, and removed. */
  add(file: RowFile, referenceDate: IsoDate): void {
    this.waiting.add(file.path);
    this.last = this.last.then(() => this.next(file, referenceDate));
    // Told by `finish`; until then nobody waits for it.
    this.last.catch(() => undefined);
  }

  /** Waits until all files are taken. @throws Error where one could not be */
  finish(): Promise<void> {
    return this.last;
  }

  /** Takes nothing more, waits for what is being taken and removes the files that are left. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.last.catch(() => undefined);
    for (const path of this.waiting) await this.remove(path);
  }

  private async next(file: RowFile, referenceDate: IsoDate): Promise<void> {
    if (this.isStopped) return;
    await this.take(file, referenceDate);
    await this.remove(file.path);
  }

  private async remove(path: string): Promise<void> {
    await rm(path, { force: true });
    this.waiting.delete(path);
  }
}
