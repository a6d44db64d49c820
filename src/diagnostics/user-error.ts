// Thrown where a command cannot go on for a reason that its user can mend. Shown without a stack; any other error is a
// bug and is shown with one. Takes at least one diagnostic, so that the user always reads where and what to do.

import type { Diagnostic } from './diagnostic.js';
import type { ExitCode } from './exit-code.js';

/** Stops a command for these problems. Throws a bug where there is none. */
export function refuse(problems: readonly Diagnostic[], exitCode: ExitCode): never {
  const [first, ...rest] = problems;
  if (first === undefined) throw new Error('a refusal without a reason');
  throw new UserError([first, ...rest], exitCode);
}

export class UserError extends Error {
  constructor(
    readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]],
    readonly exitCode: ExitCode,
  ) {
    super(diagnostics.map((each) => each.code).join(', '));
    this.name = 'UserError';
  }
}
