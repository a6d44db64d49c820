// The cells that a chart shows, as rows with labels in the language. Only cells of the edition come in, so a chart can
// hold nothing that the text could not.

import { type CellContent, type DisclosedCell, reveal } from '../../disclosure/index.js';
import {
  type CellSelection,
  type ChartRow,
  type Language,
  monthsOfRun,
  type RuleMark,
} from '../../vocabulary/index.js';
import type { ReportFacts } from '../facts.js';
import { type Names, pointName } from '../names.js';
import { printCell } from '../print.js';

export interface RowContext {
  readonly cells: ReadonlyMap<string, DisclosedCell>;
  readonly facts: ReportFacts;
  readonly names: Names;
  readonly language: Language;
}

/** The cells of a selection, in the order of the selections and, within one, of the table plan. */
export const cellsOf = (selections: readonly CellSelection[], context: RowContext): DisclosedCell[] =>
  selections.flatMap((selection) =>
    [...context.cells.values()].filter(
      (cell) => isSelected(reveal(cell), selection, context.facts.year) && !isLaterOfSpan(reveal(cell)),
    ),
  );

/** Months that are printed together are one figure; its first month stands for all of them. */
const isLaterOfSpan = ({ period, span }: CellContent): boolean => span !== null && !span.startsWith(period);

function isSelected(content: CellContent, selection: CellSelection, year: number): boolean {
  const measure = content.point === null ? content.measure : `${content.measure}@${content.point}`;
  return (
    content.indicator === selection.indicator &&
    measure === selection.measure &&
    selection.groups.some((group) => group === content.groupKind) &&
    selection.periods.some((period) => isInPeriod(content.period, period, year))
  );
}

function isInPeriod(period: string, wanted: string, year: number): boolean {
  const [, number] = /^year-(\d+)$/.exec(period) ?? [];
  switch (wanted) {
    case 'year':
      return number !== undefined && Number(number) <= year;
    case 'this-year':
      return Number(number) === year;
    case 'month':
      return /^\d{4}-\d{2}$/.test(period);
    default:
      return period === wanted;
  }
}

/** The month in which the middle of several months lies; of an even number, it starts there. */
function middleMonthOf(span: string): string {
  const months = monthsOfRun(span);
  return months[Math.floor(months.length / 2)] ?? span;
}

/** A cell as a chart sees it. */
export function rowOf(cell: DisclosedCell, { names, language }: RowContext): ChartRow {
  const content = reveal(cell);
  const { key, indicator, measure, period, groupKind, groupValue, status, value, lower, upper, span } =
    content;
  return {
    key,
    indicator,
    measure,
    measureLabel: names.measure(content),
    pointLabel: content.point === null ? '' : pointName(content.point, language),
    period: span === null ? period : middleMonthOf(span),
    periodLabel: names.period(span ?? period),
    months: span === null ? 1 : monthsOfRun(span).length,
    group: `${groupKind}:${groupValue}`,
    groupLabel: names.group(groupKind, groupValue),
    status,
    value,
    lower,
    upper,
    text: printCell(cell, language),
  };
}

/** The months in which a lever came into force or was assumed to, for the series by month. */
export function ruleMarks({ facts, language }: RowContext): RuleMark[] {
  const from = facts.periods.map((each) => each.from).sort()[0] ?? facts.pilot.start;
  return facts.levers
    .filter((lever) => lever.isApplied)
    .flatMap((lever) =>
      lever.from !== null && lever.from > from && lever.from <= facts.dataCut
        ? [{ month: lever.from.slice(0, 7), label: lever.title[language] }]
        : [],
    )
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
