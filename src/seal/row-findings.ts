// What the contract finds wrong with the rows of a file, gathered by column and rule.

import {
  type CompiledFeed,
  checkRow,
  expectation,
  placeInFile,
  type RowCheck,
  shapeOf,
} from '../contract/index.js';
import type { RowOutcome } from '../diagnostics/codes/seal.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import { DayMonths } from './day-months.js';
import { Lines } from './findings.js';
import type { SoundRow } from './row.js';

interface Group {
  readonly column: string;
  readonly rule: string;
  readonly found: string | undefined;
  readonly lines: Lines;
}

/** Checks sealed rows and remembers what is wrong: the first lines of each kind, and how many. */
export class RowFindings {
  /** Rows with at least one fault. */
  bad = 0;
  private readonly check: RowCheck;
  private readonly dayMonths: DayMonths;
  private readonly groups = new Map<string, Group>();

  constructor(
    private readonly feed: CompiledFeed,
    private readonly referenceDate: IsoDate,
  ) {
    this.check = checkRow(feed);
    this.dayMonths = new DayMonths(feed);
  }

  add(row: SoundRow): void {
    const { line, cells } = row;
    this.dayMonths.add(row);
    const reasons = this.check(cells, { referenceDate: this.referenceDate });
    if (reasons.length > 0) this.bad += 1;
    for (const { column, rule } of reasons) {
      const key = `${column}:${rule}`;
      const group = this.groups.get(key) ?? {
        column,
        rule,
        found: this.found(column, rule, cells),
        lines: new Lines(),
      };
      group.lines.add(line);
      this.groups.set(key, group);
    }
  }

  diagnostics(file: string, outcome: RowOutcome): Diagnostic[] {
    const faults = [...this.groups.values()].map(({ column, rule, found, lines }) => {
      const at = { file, ...placeInFile(this.feed, column) };
      const expected = expectation(this.feed, column, rule);
      const params = {
        rule,
        expected,
        rows: lines.count,
        outcome,
        ...(found === undefined ? {} : { found }),
      };
      return lines.place(diagnostic('CONTRACT_ROW', 'warning', at, params));
    });
    return [...faults, ...this.dayMonths.diagnostics(file)];
  }

  private found(name: string, rule: string, cells: readonly string[]): string | undefined {
    const index = this.feed.columns.findIndex((each) => each.name === name);
    const column = this.feed.columns[index];
    if (column === undefined || rule === 'required' || rule === 'identifier') return undefined;
    return shapeOf(column, cells[index] ?? '');
  }
}
