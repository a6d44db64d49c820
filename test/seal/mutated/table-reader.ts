// Runs in a process of its own: reads one spreadsheet or Parquet file after another, all of its rows at once.

import type { Table, TableKind, TableRange } from '../../../src/seal/table.js';
import { openTableHere } from '../../../src/seal/table-here.js';
import { type FileFault, UnreadableFile } from '../../../src/seal/unreadable.js';

export type Question =
  | { readonly kind: 'open'; readonly as: TableKind; readonly file: Uint8Array }
  | { readonly kind: 'rows'; readonly range: TableRange };

export type Answer =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'crash'; readonly error: string };

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

const answer = (message: Answer): void => void process.send?.(message);

process.on('message', async (question: Question) => {
  try {
    answer({ kind: 'answer', answer: await answerTo(question) });
  } catch (error) {
    if (error instanceof UnreadableFile) answer({ kind: 'fault', fault: error.fault });
    else answer({ kind: 'crash', error: String((error as Error).stack ?? error) });
  }
});
process.on('disconnect', () => process.exit());
