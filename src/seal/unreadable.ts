// A file that turns out to be unreadable while its rows are read. Whoever reads rows leaves then, keeps nothing of what was
// read before, and says why.

import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParams,
  diagnostic,
} from '../diagnostics/index.js';
import { DamagedGzip } from './bytes.js';

/** What is wrong with the file as a whole: a diagnostic without its place, so that it can pass from a thread. */
export type FileFault = {
  readonly [Code in DiagnosticCode]: { readonly code: Code; readonly params: DiagnosticParams[Code] };
}[DiagnosticCode];

/** Thrown while a file is opened or its rows are read. */
export class UnreadableFile extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
  }
}

/** The message about a file that could not be read, from what was thrown; anything else is thrown again. */
export function unreadableProblem(error: unknown, file: string): Diagnostic {
  if (error instanceof DamagedGzip) return diagnostic('SEAL_CUT_OFF', 'error', { file }, {});
  if (!(error instanceof UnreadableFile)) throw error;
  return faultDiagnostic(error.fault, { file });
}

/** A fault of a file at its place. */
export const faultDiagnostic = ({ code, params }: FileFault, at: Diagnostic['at']): Diagnostic =>
  diagnostic(code, 'error', at, params);
