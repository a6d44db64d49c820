// Opens tables in a process as src/seal/table-process.ts does, but in one for many files, because starting one takes longer
// than a small file does. A reader that takes too long or too much memory is ended, and the next file gets a new one.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Row } from '../../../src/seal/index.js';
import type { Table, TableOpener } from '../../../src/seal/table.js';
import { UnreadableFile } from '../../../src/seal/unreadable.js';
import type { Answer, Question } from './table-reader.js';

const [seconds, megabytes] = [10, 512];

const entry = fileURLToPath(new URL('./table-reader.ts', import.meta.url));

const stopped = (reason: 'time' | 'memory'): Answer => ({
  kind: 'fault',
  fault: {
    code: 'SEAL_READER_STOPPED',
    params: { reason, limit: reason === 'time' ? seconds : megabytes },
  },
});

export class ReusedProcess {
  /** Files whose reader was ended. */
  stopped = 0;
  private reader: ChildProcess | undefined;

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

  close(): void {
    this.reader?.kill('SIGKILL');
    this.reader = undefined;
  }

  /** @throws UnreadableFile where the file is at fault, Error where the reader is */
  private async ask(question: Question): Promise<unknown> {
    this.reader ??= start();
    const found = await answerOf(this.reader, question);
    if (found.kind === 'answer') return found.answer;
    if (found.kind === 'crash') throw new Error(found.error);
    if (found.fault.code === 'SEAL_READER_STOPPED') {
      this.stopped += 1;
      this.close();
    }
    throw new UnreadableFile(found.fault);
  }
}

const start = (): ChildProcess =>
  fork(entry, [], {
    env: {},
    execArgv: [`--max-old-space-size=${megabytes}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });

async function answerOf(reader: ChildProcess, question: Question): Promise<Answer> {
  const ended = new AbortController();
  const { signal } = ended;
  const answered = once(reader, 'message', { signal }).then(([answer]) => answer as Answer);
  const died = once(reader, 'exit', { signal }).then(() => stopped('memory'));
  const late = delay(seconds * 1000, stopped('time'), { signal });
  const ways = [answered, died, late];
  for (const way of ways) way.catch(() => undefined);
  reader.send(question);
  try {
    return await Promise.race(ways);
  } finally {
    ended.abort();
  }
}
