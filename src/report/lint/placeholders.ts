// Placeholders that refer to something: a planned cell, a chart, a table, a fact. Checked before rendering, so that the
// message has the line of the chapter.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { absoluteKey, contrastKeys, isBeforeFirstYear } from '../cell-reference.js';
import type { Chapter } from '../chapters.js';
import { type FactContext, factKinds, isKnownFact } from '../fact-text.js';
import { type PlacedPlaceholder, placeholdersIn } from '../placeholder.js';
import { tableNames } from '../tables/index.js';

export interface KnownNames {
  /** Keys of the edition's cells. */
  readonly cells: ReadonlySet<string>;
  readonly charts: readonly string[];
}

/** How many of a placeholder's arguments are cell keys. */
const keyArguments: Readonly<Record<string, number>> = {
  cell: 1,
  interval: 1,
  card: 1,
  change: 2,
  places: 2,
  contrast: 1,
};

/** Placeholders of a chapter that refer to nothing. */
export const lintPlaceholders = (chapter: Chapter, known: KnownNames, facts: FactContext): Diagnostic[] =>
  placeholdersIn(chapter.source).flatMap((placeholder) => lintOne(placeholder, chapter, known, facts));

function lintOne(
  placeholder: PlacedPlaceholder,
  chapter: Chapter,
  { cells, charts }: KnownNames,
  facts: FactContext,
): Diagnostic[] {
  const at = { file: chapter.path, line: placeholder.line };
  const { kind, args, text } = placeholder;
  const unknown = (names: readonly string[]) => [
    diagnostic('REPORT_PLACEHOLDER', 'error', at, { placeholder: text, known: names }),
  ];
  const { year } = facts.facts;
  const keys = keyArguments[kind];
  if (keys !== undefined)
    return args
      .slice(0, keys)
      .flatMap((key) => (kind === 'contrast' ? Object.values(contrastKeys(key)) : key))
      .filter((key, index) => !(kind === 'change' && index === 1 && isBeforeFirstYear(key, year)))
      .map((key) => absoluteKey(key, year))
      .filter((key) => !cells.has(key))
      .map((key) => diagnostic('REPORT_CELL_NOT_PLANNED', 'error', at, { key }));
  if (kind === 'chart') return charts.includes(args[0] ?? '') ? [] : unknown(charts);
  if (kind === 'table') return tableNames.includes(args[0] ?? '') ? [] : unknown(tableNames);
  if (isKnownFact(placeholder, facts)) return [];
  return unknown([...Object.keys(keyArguments), 'chart', 'table', ...factKinds]);
}
