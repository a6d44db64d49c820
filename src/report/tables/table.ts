// Small pieces that all tables are put together from.

import type {
  DisclosedCell,
  DisclosedTally,
  DisclosureRecord,
  TableRevision,
} from '../../disclosure/index.js';
import { formatDate } from '../../format/index.js';
import type { Language } from '../../vocabulary/index.js';
import type { Table, TableCell } from '../document.js';
import type { FactContext } from '../fact-text.js';

export interface TableContext extends FactContext {
  readonly record: DisclosureRecord;
  /** Tables of earlier editions that read otherwise by the data of today. */
  readonly revisions: readonly TableRevision[];
  readonly cells: ReadonlyMap<string, DisclosedCell>;
}

export type TableMaker = (context: TableContext) => Omit<Table, 'id'>;

/** A text in the language, where both stand side by side in the code. */
export type Say = (nl: string, en: string) => string;

export const sayIn =
  (language: Language): Say =>
  (nl, en) =>
    language === 'nl' ? nl : en;

export const startColumn = (label: string) => ({ label, align: 'start' as const });
export const endColumn = (label: string) => ({ label, align: 'end' as const });
export const textCell = (text: string): TableCell => ({ kind: 'text', text });
export const tallyCell = (tally: DisclosedTally): TableCell => ({ kind: 'tally', tally });

/** A day in words, or a dash where there is none. */
export const dayCell = (day: string | null, language: Language): TableCell =>
  textCell(day === null ? '–' : formatDate(day, language));
