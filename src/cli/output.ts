// Where results and problems are printed: results on stdout, everything else on stderr.

import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/index.js';
import { render, textOf } from '../diagnostics/render.js';
import type { Language } from '../vocabulary/index.js';
import type { Output } from './command.js';

export interface OutputOptions {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly language: Language;
  readonly json: boolean;
}

/** Output on the given streams, in the given language. */
export function makeOutput({ stdout, stderr, language, json }: OutputOptions): Output {
  return {
    line: (text = '') => void stdout.write(`${text}\n`),
    json: (value) => void stdout.write(`${JSON.stringify(value, plainNumber, 2)}\n`),
    write: (text) => void stdout.write(text),
    note: (text) => void stderr.write(`${text}\n`),
    problems: (problems) => {
      for (const each of problems) {
        stderr.write(json ? `${JSON.stringify(asRecord(each, language))}\n` : `${render(each, language)}\n`);
      }
    },
    width: stdout.isTTY ? stdout.columns || 80 : undefined,
  };
}

const asRecord = (problem: Diagnostic, language: Language) => ({
  level: problem.severity === 'error' ? 'error' : 'warn',
  ...problem,
  text: textOf(problem, language),
});

/** Counts come out of the database as bigint; all of them fit in a number, and one that does not stays text. */
const plainNumber = (_key: string, value: unknown): unknown =>
  typeof value !== 'bigint' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
