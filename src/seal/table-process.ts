// Opens spreadsheets and Parquet files in a process of their own, with a limit of time for every answer and a limit of memory:
// a hostile file can neither hang nor end the program, whatever it does to the libraries that read it. A thread would not do:
// one array that outgrows the memory of a thread ends the whole process.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './row.js';
import type { Table, TableKind, TableOpener, TableRange } from './table.js';
import type { TableAnswer, TableQuestion } from './table-child.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

export interface ReaderLimits {
  /** Seconds until an answer; an answer is a few thousand rows. */
  readonly seconds: number;
  /** Megabytes of JavaScript values in the process. */
  readonly megabytes: number;
}

export const usualReaderLimits: ReaderLimits = { seconds: 60, megabytes: 1024 };

/** Makes an opener with limits. */
export const tableProcesses =
  (limits: ReaderLimits = usualReaderLimits): TableOpener =>
  async (kind, file) => {
    const reader = new TableProcess(kind, file, limits);
    try {
      const opened = await reader.answer();
      if (opened.kind !== 'open') throw new Error(`the reader answered ${opened.kind}`);
      return tableOf(reader, opened.sections);
    } catch (error) {
      reader.close();
      throw error;
    }
  };

const tableOf = (reader: TableProcess, sections: Table['sections']): Table => ({
  sections,
  rows: (range) => rowsOf(reader, range),
  close: async () => reader.close(),
});

async function* rowsOf(reader: TableProcess, range: TableRange): AsyncGenerator<readonly Row[]> {
  try {
    reader.ask({ kind: 'rows', range });
    for (;;) {
      const found = await reader.answer();
      if (found.kind !== 'rows') return;
      // The next rows are read while these are worked on.
      reader.ask({ kind: 'next' });
      yield found.rows;
    }
  } finally {
    reader.close();
  }
}

/** Starts the reader under the flags of this process. Its environment holds only what it needs, and what it prints is not wanted. */
function startReader(kind: TableKind, { megabytes }: ReaderLimits): ChildProcess {
  // This file runs from source, where Node knows no TypeScript, or built.
  const isSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(isSource ? './table-child.ts' : './table-child.js', import.meta.url));
  const options = [`--max-old-space-size=${megabytes}`, ...(isSource ? ['--import tsx'] : [])];
  const { SystemRoot } = process.env;
  return fork(entry, [kind], {
    env: { NODE_OPTIONS: options.join(' '), ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

/** Codes from here on are those of a signal, or of Windows itself. */
const aborted = 128;

class TableProcess {
  private readonly child: ChildProcess;
  private readonly answers: TableAnswer[] = [];
  private problem: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(
    kind: TableKind,
    file: Buffer,
    private readonly limits: ReaderLimits,
  ) {
    this.child = startReader(kind, limits);
    this.child.on('message', (message: TableAnswer) => {
      this.answers.push(message);
      this.wake();
    });
    this.child.on('error', (error) => this.fail(error));
    this.child.on('exit', (code, signal) => this.fail(this.reasonOf(code, signal)));
    this.child.stdin?.on('error', () => undefined);
    this.child.stdin?.end(file);
    // Who opens a file and never asks for its rows shall not wait for the reader; who waits for an answer does, by its timer.
    this.child.unref();
    this.child.channel?.unref();
  }

  ask(question: TableQuestion): void {
    // A reader that has ended is told of by the next answer.
    if (this.child.connected) this.child.send(question, () => undefined);
  }

  /** The next answer. @throws UnreadableFile where the file is at fault, or reading it goes beyond a limit */
  async answer(): Promise<TableAnswer> {
    if (this.answers.length === 0 && this.problem === undefined) await this.waited();
    const next = this.answers.shift();
    if (next === undefined) throw this.problem ?? new UnreadableFile(stopped('time', this.limits.seconds));
    if (next.kind === 'fault') throw new UnreadableFile(next.fault);
    if (next.kind === 'failed') throw new Error(next.error);
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

  /** V8 aborts where memory runs out; a system that has none left kills. */
  private reasonOf(code: number | null, signal: string | null): Error {
    const isAborted = signal !== null || (code ?? 0) >= aborted;
    if (isAborted) return new UnreadableFile(stopped('memory', this.limits.megabytes));
    return new Error(`the reader ended (${code})`);
  }

  private fail(error: Error): void {
    this.problem ??= error;
    this.wake();
  }

  close(): void {
    this.answers.length = 0;
    this.fail(new Error('the table is closed'));
    this.child.kill('SIGKILL');
  }
}

const stopped = (reason: 'time' | 'memory', limit: number): FileFault => ({
  code: 'SEAL_READER_STOPPED',
  params: { reason, limit },
});
