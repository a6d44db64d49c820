// From odd months, lost rows and imbalances to problems that say in both languages what, where and how much; shown without
// the counts, kept with them.

import type { CompiledFeed } from '../../contract/index.js';
import {
  type Diagnostic,
  type DiagnosticParams,
  diagnostic,
  type GroupValue,
  type Severity,
} from '../../diagnostics/index.js';
import type { Completeness, Localised } from '../../vocabulary/index.js';
import { aboutCompleteness, type Finding } from '../finding.js';
import type { LostRows } from './compare-former.js';
import type { SilentGroup } from './compare-groups.js';
import type { OddMonth } from './compare-months.js';
import type { Imbalance } from './stock-and-flow.js';

/** What the words of a feed's findings are made of. */
export interface FeedWords {
  readonly feed: CompiledFeed;
  readonly declared: Completeness;
  readonly file: string;
}

export function oddMonthFinding(words: FeedWords, odd: OddMonth): Finding {
  const { found, expected, limit, month, severity } = odd;
  const about = {
    ...aboutMeasure(words, odd),
    month,
    fault: words.declared.measures[odd.measure]?.fault ?? 'fewer',
  };
  return finding(words, severity, 'INTAKE_ODD_MONTH', about, { found, expected, limit });
}

export function silentGroupFinding(words: FeedWords, silent: SilentGroup): Finding {
  const { from, to, found, expected, severity } = silent;
  const about = { ...aboutMeasure(words, silent), from, to };
  return finding(words, severity, 'INTAKE_SILENT_GROUP', about, { found, expected });
}

export function lostRowsFinding(words: FeedWords, rows: LostRows): Finding {
  const { before, lost, months, severity } = rows;
  const about = { ...aboutMeasure(words, rows), months: months.map(({ month }) => month) };
  return finding(words, severity, 'INTAKE_LOST_ROWS', about, { before, lost, byMonth: months });
}

export function imbalanceFinding(words: FeedWords, imbalance: Imbalance): Finding {
  const { opening, inflow, outflow, closing, difference, unexplained, month, severity } = imbalance;
  const finest = Object.keys(words.declared.groups);
  const parts = imbalance.parts.map((part) => ({
    groups: groupValues(words, finest, part.values),
    unexplained: part.unexplained,
  }));
  const about = { groups: groupValues(words, imbalance.cut, imbalance.values), month };
  const counts = { opening, inflow, outflow, closing, difference, unexplained, parts };
  return finding(words, severity, 'INTAKE_STOCK_AND_FLOW', about, counts);
}

type Counted = 'INTAKE_ODD_MONTH' | 'INTAKE_SILENT_GROUP' | 'INTAKE_LOST_ROWS' | 'INTAKE_STOCK_AND_FLOW';

function finding<Code extends Counted>(
  { file }: FeedWords,
  severity: Severity,
  code: Code,
  about: Omit<DiagnosticParams[Code], 'counts'>,
  counts: NonNullable<DiagnosticParams[Code]['counts']>,
): Finding {
  const make = (params: unknown): Diagnostic =>
    diagnostic(code, severity, { file }, params as DiagnosticParams[Code]);
  return aboutCompleteness(make(about), make({ ...about, counts }));
}

const aboutMeasure = (
  words: FeedWords,
  { measure, cut, values }: Pick<OddMonth, 'measure' | 'cut' | 'values'>,
) => ({
  measure: titleOf(words.declared.measures[measure], measure),
  groups: groupValues(words, cut, values),
});

const titleOf = (text: Localised | undefined, name: string): Localised => ({
  nl: text?.nl ?? name,
  en: text?.en ?? name,
});

function groupValues(words: FeedWords, cut: readonly string[], values: readonly string[]): GroupValue[] {
  return cut.map((name, index) => ({
    group: titleOf(words.declared.groups[name], name),
    value: valueText(words, name, values[index] ?? ''),
  }));
}

/** The words of the declaration, else those of the contract's code, else the value itself. */
function valueText({ feed, declared }: FeedWords, group: string, value: string): Localised {
  const codes = feed.columns.find((column) => column.name === group)?.meta.codes;
  const text = declared.groups[group]?.values?.[value] ?? codes?.[value];
  if (text !== undefined) return { nl: text.nl, en: text.en };
  return value === '' ? { nl: 'niet ingevuld', en: 'not filled in' } : { nl: value, en: value };
}
