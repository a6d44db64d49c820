// Ends the process where a case takes longer than a reader may: a case that never ends could not be told otherwise, because
// nothing else of its thread runs. What it says names the case.

import { Worker } from 'node:worker_threads';

/** Seconds until an answer, as in src/seal/table-process.ts. */
const limit = 60;

const watcher = `
  const { workerData: { counter, limit, label } } = require('node:worker_threads');
  let [last, since] = [-1, Date.now()];
  setInterval(() => {
    const now = Atomics.load(counter, 0);
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > limit * 1000) {
      require('node:fs').writeSync(2, label + ', case ' + now + ': more than ' + limit + ' seconds\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }, 1000);
`;

export interface Watch {
  /** A case begins. */
  begin(number: number): void;
  end(): Promise<void>;
}

/** Watches cases; the label is said with the number of the one that hangs. */
export function watch(label: string): Watch {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(watcher, { eval: true, workerData: { counter, limit, label } });
  worker.unref();
  return {
    begin: (number) => void Atomics.store(counter, 0, number),
    end: async () => void (await worker.terminate()),
  };
}
