// One thing found in a delivery: as it is said on the screen and in logs, and as it is kept in the ledger for the receipt.
// The screen may show once what was typed in a column that is not sensitive; what is kept holds its shape only. The receipt
// shows counts of subgroups; screen and logs do not.

import { shapeOfText } from '../contract/index.js';
import type { Diagnostic } from '../diagnostics/index.js';

export interface Finding {
  readonly shown: Diagnostic;
  readonly kept: Diagnostic;
  /** It says that something is lacking, rather than what is wrong with what came. */
  readonly isAboutCompleteness: boolean;
  /** Lines that it is about, in order, at most `linesKept`. */
  readonly lines: readonly number[];
}

/** Line numbers that are kept of one finding; the receipt says so. */
export const linesKept = 10_000;

/** Line numbers that a message names. */
export const linesShown = 5;

/** A finding that is shown as it is kept, but for what was typed. */
export const asFinding = (problem: Diagnostic, lines: readonly number[] = []): Finding => ({
  shown: problem,
  kept: withShape(problem),
  isAboutCompleteness: false,
  lines,
});

/** Something that the delivery lacks; of subgroups, what is shown leaves the counts out. */
export const aboutCompleteness = (shown: Diagnostic, kept: Diagnostic = shown): Finding => ({
  shown,
  kept,
  isAboutCompleteness: true,
  lines: [],
});

function withShape(problem: Diagnostic): Diagnostic {
  if (problem.code !== 'INTAKE_ROW_RULE' || problem.params.found === undefined) return problem;
  return { ...problem, params: { ...problem.params, found: shapeOfText(problem.params.found) } };
}

/** Adds the first of these lines to a message, and counts the rest. */
export function withLines(problem: Diagnostic, lines: readonly number[], rows: number): Diagnostic {
  const [line, ...others] = lines.slice(0, linesShown);
  const more = rows - 1 - others.length;
  return {
    ...problem,
    at: { ...problem.at, ...(line === undefined ? {} : { line }) },
    ...(others.length > 0 ? { otherLines: others } : {}),
    ...(more > 0 ? { more } : {}),
  };
}
