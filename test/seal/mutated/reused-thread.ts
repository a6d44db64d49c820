// Opens tables in a thread as src/seal/table-thread.ts does, but in one for many files, because starting one takes longer than
// a small file does. A reader that takes too long or too much memory is ended, and the next file gets a new one.

import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Row } from '../../../src/seal/index.js';
import type { Table, TableOpener } from '../../../src/seal/table.js';
import { type FileFault, UnreadableFile } from '../../../src/seal/unreadable.js';
import type { Question } from './table-reader.js';

const [seconds, megabytes] = [10, 512];

const entry = new URL('./table-reader.ts', import.meta.url).href;
const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}'); })`;

type Answer =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'crash'; readonly error: string };

const stopped = (reason: 'time' | 'memory'): Answer => ({
  kind: 'fault',
  fault: {
    code: 'SEAL_READER_STOPPED',
    params: { reason, limit: reason === 'time' ? seconds : megabytes },
  },
});

export class ReusedThread {
  /** Files whose reader was ended. */
  stopped = 0;
  private worker: Worker | undefined;

  /** Opens a table; it can be read until the next one is opened. */
  readonly open: TableOpener = async (kind, file) => {
    const sections = (await this.ask({ kind: 'open', as: kind, file })) as Table['sections'];
    const ask = (question: Question) => this.ask(question);
    return {
      sections,
      rows: async function* (range) {
        yield (await ask({ kind: 'rows', range })) as readonly Row[];
      },
      close: async () => undefined,
    };
  };

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  /** @throws UnreadableFile where the file is at fault, Error where the reader is */
  private async ask(question: Question): Promise<unknown> {
    const found = await this.answerTo(question);
    if (found.kind === 'answer') return found.answer;
    throw found.kind === 'fault' ? new UnreadableFile(found.fault) : new Error(found.error);
  }

  private async answerTo(question: Question): Promise<Answer> {
    this.worker ??= new Worker(start, { eval: true, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const { worker } = this;
    const found = await answerOf(worker, question);
    if (found instanceof Error) throw found;
    if (found.kind === 'fault' && found.fault.code === 'SEAL_READER_STOPPED') {
      this.stopped += 1;
      await this.close();
    }
    return found;
  }
}

async function answerOf(worker: Worker, question: Question): Promise<Answer | Error> {
  const ended = new AbortController();
  const { signal } = ended;
  const answered = once(worker, 'message', { signal }).then(([answer]) => answer as Answer);
  const late = delay(seconds * 1000, stopped('time'), { signal });
  late.catch(() => undefined);
  worker.postMessage(question);
  try {
    return await Promise.race([answered, late]);
  } catch (error) {
    return isOutOfMemory(error) ? stopped('memory') : (error as Error);
  } finally {
    answered.catch(() => undefined);
    ended.abort();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
