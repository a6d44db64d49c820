// Turns what the engine says about a statement into a located problem: file, line, column, and the line with a caret.

import { type Diagnostic, diagnostic, type Place } from '../diagnostics/index.js';
import type { Fault } from './session.js';
import type { Refusal } from './statement.js';

/** A statement that the engine could not read or run. Its own message is kept; the place is added. */
export function faultDiagnostic(fault: Fault, sql: string, at: Place): Diagnostic {
  const spot = fault.location === undefined ? spotInMessage(fault.message) : spotOf(sql, fault.location);
  const message = fault.message.split('\n\nLINE ')[0]?.split('\n\n')[0] ?? fault.message;
  const params = { message: message.trim(), excerpt: spot ? excerptOf(sql, spot) : '' };
  return diagnostic('ANALYSIS_STATEMENT', 'error', placeOf(at, spot), params);
}

/** A statement that could run, but may not. */
export function refusalDiagnostic(refusal: Refusal, sql: string, at: Place): Diagnostic {
  const located = refusal.kind === 'function' || refusal.kind === 'relation';
  const spot = located && refusal.location !== undefined ? spotOf(sql, refusal.location) : undefined;
  const params = {
    reason: refusal.kind,
    name: located ? refusal.name : '',
    excerpt: spot ? excerptOf(sql, spot) : '',
  };
  return diagnostic('ANALYSIS_REFUSED', 'error', placeOf(at, spot), params);
}

interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Line and column, both from 1. The engine counts bytes; the text is counted back in characters. */
function spotOf(sql: string, byte: number): Spot {
  const before = Buffer.from(sql, 'utf8').subarray(0, byte).toString('utf8').split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The engine's messages end in `LINE 3: <text>` and a line with a caret. A long line is shown in part ("..."). */
function spotInMessage(message: string): Spot | undefined {
  const found = /\nLINE (\d+): ([^\n]*)\n( *)\^/.exec(message);
  if (found === null || found[2]?.startsWith('...')) return undefined;
  const [, line = '1', , blanks = ''] = found;
  return { line: Number(line), column: blanks.length - `LINE ${line}: `.length + 1 };
}

const excerptOf = (sql: string, { line, column }: Spot): string =>
  `${sql.split('\n')[line - 1] ?? ''}\n${' '.repeat(column - 1)}^`;

const placeOf = (at: Place, spot: Spot | undefined): Place =>
  spot === undefined ? at : { ...at, line: spot.line, columnNumber: spot.column };
