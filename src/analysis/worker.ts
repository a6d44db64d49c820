// The process in which one statement of an analyst runs, apart from everything else: it has no environment, opens
// nothing but the snapshot, watches its own memory (the engine's limit does not cover values that it builds within a
// vector), and can be killed without harm.

import {
  type Cell,
  type Column,
  type Outcome,
  openSession,
  type SnapshotFacts,
  type Statement,
} from './session.js';

/** What the parent sends first. */
export interface Task extends Statement {
  readonly snapshot: string;
  readonly memoryMegabytes: number;
}

export type ToWorker = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'interrupt' };

export type FromWorker =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly facts: SnapshotFacts | undefined }
  | { readonly kind: 'memory' }
  | { readonly kind: 'failed'; readonly message: string };

const lookEvery = 20;

/** Room for Node and the engine's code beside the memory that a statement may use, in megabytes. */
const room = 300;

let interrupt = () => {};

process.on('message', (message: ToWorker) => {
  if (message.kind === 'interrupt') interrupt();
  else void perform(message.task);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function perform({ snapshot, memoryMegabytes, ...statement }: Task): Promise<void> {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > (memoryMegabytes + room) * 1e6) void send({ kind: 'memory' });
  }, lookEvery);
  try {
    const session = await openSession(snapshot, memoryMegabytes);
    interrupt = session.interrupt;
    const outcome = await session.run(statement, {
      columns: (columns) => send({ kind: 'columns', columns }),
      rows: (rows) => send({ kind: 'rows', rows }),
    });
    await send({ kind: 'outcome', outcome, facts: session.facts });
  } catch (error) {
    await send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  } finally {
    clearInterval(watch);
  }
}

/** Sends and waits until the message is on its way, so that a fast query does not pile up rows. */
const send = (message: FromWorker): Promise<void> =>
  new Promise((resolve, reject) => {
    if (process.send === undefined) throw new Error('this file is the process of one query');
    process.send(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
