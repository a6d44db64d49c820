// The process in which a spreadsheet or Parquet file is read. The file comes by its standard input, so that it stands on no
// disk; it answers one question at a time, and sends no more rows than were asked for, so that it holds few of them. Started
// by src/seal/table-process.ts, and ended by it or with it.

import { buffer } from 'node:stream/consumers';
import type { Row } from './row.js';
import type { Table, TableKind, TableRange, TableSection } from './table.js';
import { openTableHere } from './table-here.js';
import { type FileFault, UnreadableFile } from './unreadable.js';

/** `next` asks for the next rows of the range that was named last. */
export type TableQuestion = { readonly kind: 'rows'; readonly range: TableRange } | { readonly kind: 'next' };

export type TableAnswer =
  | { readonly kind: 'open'; readonly sections: readonly TableSection[] }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  /** The program is at fault. */
  | { readonly kind: 'failed'; readonly error: string };

const answer = (message: TableAnswer): void => void process.send?.(message);

async function answerWith(work: () => Promise<TableAnswer>): Promise<void> {
  try {
    answer(await work());
  } catch (error) {
    if (error instanceof UnreadableFile) answer({ kind: 'fault', fault: error.fault });
    else
      answer({
        kind: 'failed',
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

let table: Table | undefined;
let batches: AsyncGenerator<readonly Row[]> | undefined;

process.on('message', (question: TableQuestion) => {
  if (question.kind === 'rows') batches = table?.rows(question.range);
  void answerWith(async () => {
    const next = await batches?.next();
    return next === undefined || next.done ? { kind: 'end' } : { kind: 'rows', rows: next.value };
  });
});
process.on('disconnect', () => process.exit());

await answerWith(async () => {
  table = await openTableHere(process.argv[2] as TableKind, await buffer(process.stdin));
  return { kind: 'open', sections: table.sections };
});
