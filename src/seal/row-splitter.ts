// From text to rows, by RFC 4180: a cell may stand between double quotes and then hold separators, line ends and doubled
// quotes. A quote that is not closed within some lines, or closed in the wrong place, would swallow good rows: only its
// first line is given up, and reading goes on at the next line.

import type { BrokenRule, Row } from './row.js';
import { brokenMark } from './text-blocks.js';

/** A cell between quotes may run over this many lines. */
const mostLines = 20;

/** Where a row ends: the position behind its line end and the lines it took. Or why it is broken, or not whole yet. */
type Quoted =
  | { readonly kind: 'row'; readonly cells: string[]; readonly next: number; readonly lines: number }
  | { readonly kind: 'broken'; readonly rule: BrokenRule }
  | { readonly kind: 'unfinished' };

/** How a text is divided: by its delimiter, from this physical line on. */
export interface TextLayout {
  readonly delimiter: string;
  readonly firstLine: number;
}

export class RowSplitter {
  private rest = '';

  /** `line` is the physical line of the first text pushed. */
  constructor(
    private readonly delimiter: string,
    private readonly columns: number,
    private line: number,
  ) {}

  /** Whether a row has begun that is not whole yet. */
  get isUnfinished(): boolean {
    return this.rest !== '';
  }

  /** The physical line at which the next row begins. */
  get nextLine(): number {
    return this.line;
  }

  /** Counts a line that was read elsewhere. */
  passLine(): void {
    this.line += 1;
  }

  /** Takes text that ends in a line feed; gives the rows that are whole. `isLast`: no more will come. */
  push(block: string, isLast = false): Row[] {
    const text = this.rest === '' ? block : this.rest + block;
    const rows: Row[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      if (quote === -1 || quote > end) {
        this.plainLine(text, at, end, rows);
        at = end + 1;
        continue;
      }
      const found = this.quotedRow(text, at);
      if (found.kind === 'unfinished' && !isLast) break;
      at = this.take(found, rows) ?? end + 1;
    }
    this.rest = text.slice(at);
    return rows;
  }

  private plainLine(text: string, from: number, end: number, rows: Row[]): void {
    const line = this.line;
    this.line += 1;
    const stop = text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
    if (stop === from) return;
    const content = text.slice(from, stop);
    if (content.startsWith(brokenMark)) {
      rows.push({ line, broken: content.slice(1) as BrokenRule });
      return;
    }
    const cells = content.split(this.delimiter);
    rows.push(cells.length === this.columns ? { line, cells } : { line, broken: 'ragged' });
  }

  /** Adds what was found; gives the position to go on at, or undefined for the next physical line. */
  private take(found: Quoted, rows: Row[]): number | undefined {
    const line = this.line;
    if (found.kind === 'row' && found.cells.length === this.columns) {
      rows.push({ line, cells: found.cells });
      this.line += found.lines;
      return found.next;
    }
    this.line += 1;
    rows.push({ line, broken: ruleOf(found) });
    return undefined;
  }

  private quotedRow(text: string, start: number): Quoted {
    const cells: string[] = [];
    let at = start;
    let lines = 1;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at + 1) : this.openCell(text, at);
      if (typeof cell === 'string') return { kind: 'broken', rule: cell };
      if (cell === undefined) return lineCount(text, start, text.length) > mostLines ? misquoted : unfinished;
      lines += lineCount(text, at, cell.end);
      if (lines > mostLines) return misquoted;
      cells.push(cell.text);
      const next = text[cell.end] ?? '';
      if (next === this.delimiter) at = cell.end + 1;
      else if (next === '\n') return { kind: 'row', cells, next: cell.end + 1, lines };
      else if (next === '\r' && text[cell.end + 1] === '\n')
        return { kind: 'row', cells, next: cell.end + 2, lines };
      else return misquoted;
    }
  }

  /** A cell without quotes around it; a quote inside it is a fault. */
  private openCell(text: string, from: number): Cell | BrokenRule {
    const lineEnd = text.indexOf('\n', from);
    const delimiter = text.indexOf(this.delimiter, from);
    const isLast = delimiter === -1 || delimiter > lineEnd;
    const end = isLast ? withoutReturn(text, from, lineEnd) : delimiter;
    const cell = text.slice(from, end);
    return cell.includes('"') ? 'quote' : { text: cell, end };
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

const misquoted: Quoted = { kind: 'broken', rule: 'quote' };
const unfinished: Quoted = { kind: 'unfinished' };

function ruleOf(found: Quoted): BrokenRule {
  if (found.kind === 'broken') return found.rule;
  return found.kind === 'row' && found.lines === 1 ? 'ragged' : 'quote';
}

const withoutReturn = (text: string, from: number, end: number): number =>
  end > from && text[end - 1] === '\r' ? end - 1 : end;

/**
 * The cell whose first character is at `from`, or undefined where its closing quote has not come yet. A cell that ran into a
 * broken line is broken as that line is, whether a quote comes behind it or none.
 */
function quotedCell(text: string, from: number): Cell | BrokenRule | undefined {
  let content = '';
  for (let at = from; ; ) {
    const close = text.indexOf('"', at);
    content += text.slice(at, close === -1 ? text.length : close);
    if (close === -1 || text[close + 1] !== '"') {
      const mark = content.indexOf(brokenMark);
      if (mark !== -1) return markedRule(content, mark);
      return close === -1 ? undefined : { text: content, end: close + 1 };
    }
    content += '"';
    at = close + 2;
  }
}

/** The rule of a broken line that a quoted cell ran into. */
const markedRule = (content: string, mark: number): BrokenRule =>
  content.slice(mark + 1, content.indexOf('\n', mark)) as BrokenRule;

function lineCount(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
