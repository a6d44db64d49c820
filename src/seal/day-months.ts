// Tells where the days of a column look written month first, which a supplier cannot see in the faults alone: days up to the
// 12th have none.

import { type CompiledFeed, dayMonthOrder, looksMonthFirst, placeInFile } from '../contract/index.js';
import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { Lines } from './findings.js';
import type { SoundRow } from './row.js';

interface DateColumn {
  readonly index: number;
  readonly name: string;
  /** Lines with a day that exists only with the month in front. */
  readonly monthFirst: Lines;
  /** Days that exist only with the day in front. */
  dayFirst: number;
}

export class DayMonths {
  private readonly columns: readonly DateColumn[];

  constructor(private readonly feed: CompiledFeed) {
    this.columns = feed.columns.flatMap(({ notation, name }, index) =>
      notation === 'date' ? [{ index, name, monthFirst: new Lines(), dayFirst: 0 }] : [],
    );
  }

  add({ line, cells }: SoundRow): void {
    for (const column of this.columns) {
      const order = dayMonthOrder(cells[column.index] ?? '');
      if (order === 'month_first') column.monthFirst.add(line);
      else if (order === 'day_first') column.dayFirst += 1;
    }
  }

  diagnostics(file: string): Diagnostic[] {
    const swapped = this.columns.filter(({ monthFirst, dayFirst }) =>
      looksMonthFirst(monthFirst.count, dayFirst),
    );
    return swapped.map(({ name, monthFirst, dayFirst }) => {
      const at = { file, ...placeInFile(this.feed, name) };
      const params = { rows: monthFirst.count, right: dayFirst };
      return monthFirst.place(diagnostic('CONTRACT_DAY_MONTH', 'warning', at, params));
    });
  }
}
