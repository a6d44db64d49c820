// Runs in a thread: reads one spreadsheet or Parquet file after another, all of its rows at once.

import { parentPort } from 'node:worker_threads';
import type { Table, TableKind, TableRange } from '../../../src/seal/table.js';
import { openTableHere } from '../../../src/seal/table-here.js';
import { UnreadableFile } from '../../../src/seal/unreadable.js';

export type Question =
  | { readonly kind: 'open'; readonly as: TableKind; readonly file: Uint8Array }
  | { readonly kind: 'rows'; readonly range: TableRange };

let table: Table | undefined;

async function answerTo(question: Question): Promise<unknown> {
  if (question.kind === 'open') {
    table = await openTableHere(question.as, Buffer.from(Uint8Array.from(question.file).buffer));
    return table.sections;
  }
  const rows = [];
  for await (const batch of table?.rows(question.range) ?? []) rows.push(...batch);
  return rows;
}

parentPort?.on('message', async (question: Question) => {
  try {
    parentPort?.postMessage({ kind: 'answer', answer: await answerTo(question) });
  } catch (error) {
    if (error instanceof UnreadableFile) parentPort?.postMessage({ kind: 'fault', fault: error.fault });
    else parentPort?.postMessage({ kind: 'crash', error: String((error as Error).stack ?? error) });
  }
});
