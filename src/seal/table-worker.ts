// The thread in which a spreadsheet or Parquet file is read. It answers one question at a time, and sends no more rows than
// were asked for, so that it holds few of them. Started by src/seal/table-thread.ts.

import { parentPort, workerData } from 'node:worker_threads';
import type { Row } from './row.js';
import type { Table, TableKind, TableRange, TableSection } from './table.js';
import { openTableHere } from './table-here.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

/** What the thread starts with. */
export interface TableTask {
  readonly kind: TableKind;
  readonly file: ArrayBuffer;
}

/** `next` asks for the next rows of the range that was named last. */
export type TableQuestion = { readonly kind: 'rows'; readonly range: TableRange } | { readonly kind: 'next' };

export type TableAnswer =
  | { readonly kind: 'open'; readonly sections: readonly TableSection[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly fault: FileFault };

const port = parentPort;
if (port === null) throw new Error('this is a thread of its own');

const answer = (message: TableAnswer): void => port.postMessage(message);

/** Answers with a fault of the file; what else is thrown ends the thread, and is thrown again where it was started. */
async function orFault(work: () => Promise<TableAnswer>): Promise<void> {
  try {
    answer(await work());
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    answer({ kind: 'fault', fault: error.fault });
  }
}

const { kind, file } = workerData as TableTask;
let table: Table | undefined;
let batches: AsyncGenerator<readonly Row[]> | undefined;

port.on('message', (question: TableQuestion) => {
  if (question.kind === 'rows') batches = table?.rows(question.range);
  void orFault(async () => {
    const next = await batches?.next();
    return next === undefined || next.done ? { kind: 'end' } : { kind: 'rows', rows: next.value };
  });
});

await orFault(async () => {
  table = await openTableHere(kind, Buffer.from(file));
  return { kind: 'open', sections: table.sections };
});
