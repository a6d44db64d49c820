// What is worth telling about the rows of a file, gathered by kind: the first lines and a count, so that a file with a
// million faults gives one message of each kind.

import type { RowOutcome } from '../diagnostics/codes/seal.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { BrokenRow, BrokenRule } from './row.js';

/** Lines named in one message. */
const named = 10;

/** The lines of one kind of finding. */
export class Lines {
  private readonly first: number[] = [];
  private total = 0;

  add(line: number, times = 1): void {
    if (this.first.length < named) this.first.push(line);
    this.total += times;
  }

  get count(): number {
    return this.total;
  }

  /** The same diagnostic at the first line, naming the other lines and counting the rest. */
  place(problem: Diagnostic): Diagnostic {
    const [line, ...otherLines] = this.first;
    if (line === undefined) return problem;
    const more = Math.max(0, this.total - this.first.length);
    return { ...problem, at: { ...problem.at, line }, otherLines, more };
  }
}

/** Gathers lines by a key. */
export class LinesBy<K> {
  private readonly lines = new Map<K, Lines>();

  add(key: K, line: number): void {
    const known = this.lines.get(key) ?? new Lines();
    known.add(line);
    this.lines.set(key, known);
  }

  entries(): IterableIterator<[K, Lines]> {
    return this.lines.entries();
  }
}

/** The messages about what was found in the rows while sealing. */
export class SealFindings {
  private readonly broken = new LinesBy<BrokenRule>();
  private readonly masked = new LinesBy<string>();
  rows = 0;
  brokenRows = 0;
  maskedTokens = 0;

  addBroken(row: BrokenRow): void {
    this.brokenRows += 1;
    this.broken.add(row.broken, row.line);
  }

  addMasked(line: number, columns: readonly string[]): void {
    this.maskedTokens += columns.length;
    for (const column of columns) this.masked.add(column, line);
  }

  diagnostics(file: string, columns: number, outcome: RowOutcome): Diagnostic[] {
    const broken = [...this.broken.entries()].map(([rule, lines]) =>
      lines.place(diagnostic('SEAL_ROW_BROKEN', 'warning', { file }, { rule, columns, outcome })),
    );
    const masked = [...this.masked.entries()].map(([column, lines]) =>
      lines.place(diagnostic('SEAL_MASKED', 'remark', { file, column }, { tokens: lines.count })),
    );
    return [...broken, ...masked];
  }
}
