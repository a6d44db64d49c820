// Opens spreadsheets and Parquet files in a thread of their own, with a limit of time for every answer and a limit of memory:
// a hostile file can neither hang nor end the process, whatever it does to the libraries that read it.

import { Worker } from 'node:worker_threads';
import type { Row } from './row.js';
import type { Table, TableOpener, TableRange } from './table.js';
import type { TableAnswer, TableQuestion, TableTask } from './table-worker.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

export interface ThreadLimits {
  /** Seconds until an answer; an answer is a few thousand rows. */
  readonly seconds: number;
  /** Megabytes of JavaScript values in the thread. */
  readonly megabytes: number;
}

export const usualThreadLimits: ThreadLimits = { seconds: 60, megabytes: 1024 };

/** Makes an opener with limits. */
export const tableThreads =
  (limits: ThreadLimits = usualThreadLimits): TableOpener =>
  async (kind, file) => {
    const thread = new TableThread({ kind, file: file.buffer }, limits);
    try {
      const opened = await thread.answer();
      if (opened.kind !== 'open') throw new Error(`the thread answered ${opened.kind}`);
      return tableOf(thread, opened.sections);
    } catch (error) {
      await thread.close();
      throw error;
    }
  };

const tableOf = (thread: TableThread, sections: Table['sections']): Table => ({
  sections,
  rows: (range) => rowsOf(thread, range),
  close: () => thread.close(),
});

async function* rowsOf(thread: TableThread, range: TableRange): AsyncGenerator<readonly Row[]> {
  try {
    thread.ask({ kind: 'rows', range });
    for (;;) {
      const found = await thread.answer();
      if (found.kind !== 'rows') return;
      // The next rows are read while these are worked on.
      thread.ask({ kind: 'next' });
      yield found.rows;
    }
  } finally {
    await thread.close();
  }
}

/** This file runs from source, where a thread knows no TypeScript, or built. */
const isSource = import.meta.url.endsWith('.ts');
const entry = new URL(isSource ? './table-worker.ts' : './table-worker.js', import.meta.url);
const fromSource = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry.href}'); })`;

class TableThread {
  private readonly worker: Worker;
  private readonly answers: TableAnswer[] = [];
  private problem: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(
    task: TableTask,
    private readonly limits: ThreadLimits,
  ) {
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes };
    const options = { workerData: task, transferList: [task.file], resourceLimits };
    this.worker = isSource ? new Worker(fromSource, { ...options, eval: true }) : new Worker(entry, options);
    this.worker.on('message', (message: TableAnswer) => {
      this.answers.push(message);
      this.wake();
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`the thread ended (${code})`)));
    // Who opens a file and never asks for its rows shall not wait for the thread; who waits for an answer does, by its timer.
    this.worker.unref();
  }

  ask(question: TableQuestion): void {
    this.worker.postMessage(question);
  }

  /** The next answer. @throws UnreadableFile where the file is at fault, or reading it goes beyond a limit */
  async answer(): Promise<TableAnswer> {
    if (this.answers.length === 0 && this.problem === undefined) await this.waited();
    const next = this.answers.shift();
    if (next === undefined) throw this.problem ?? new UnreadableFile(stopped('time', this.limits.seconds));
    if (next.kind === 'fault') throw new UnreadableFile(next.fault);
    return next;
  }

  /** Until there is an answer, or the time is over. */
  private waited(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), this.limits.seconds * 1000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private fail(error: Error): void {
    const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    this.problem ??= isMemory ? new UnreadableFile(stopped('memory', this.limits.megabytes)) : error;
    this.wake();
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

const stopped = (reason: 'time' | 'memory', limit: number): FileFault => ({
  code: 'SEAL_READER_STOPPED',
  params: { reason, limit },
});
