// Progress as JSON log lines on stderr, and the plain title of a step where someone looks on.

import type { Writable } from 'node:stream';
import type { Language } from '../vocabulary/index.js';
import type { Progress } from './command.js';

export interface ProgressOptions {
  readonly stderr: Writable;
  readonly isTerminal: boolean;
  readonly language: Language;
  readonly clock: () => Date;
  /** Name of the command, in each log line. */
  readonly command: string;
}

/** How often the details of a step are logged, in milliseconds; a terminal shows all of them. */
const logEvery = 1000;

/** Without a library: a line for each step, in words on a terminal, JSON otherwise. */
export function lineProgress(options: ProgressOptions): Progress {
  const log = logger(options);
  const titled: Progress['step'] = (title, work) => {
    options.stderr.write(`${title[options.language]}…\n`);
    return work(() => undefined);
  };
  return { log, step: options.isTerminal ? titled : loggedStep(options, log) };
}

/** Writes log lines. */
export const logger =
  ({ stderr, clock, command }: ProgressOptions): Progress['log'] =>
  (event, fields = {}) =>
    void stderr.write(
      `${JSON.stringify({ time: clock().toISOString(), level: 'info', command, event, ...fields })}\n`,
    );

/** A step that is told in the log. */
export const loggedStep =
  ({ clock, language }: ProgressOptions, log: Progress['log']): Progress['step'] =>
  async (title, work) => {
    const start = clock().getTime();
    let lastLogged = start;
    const fields = { step: title[language] };
    log('step_started', fields);
    const detail = (text: string) => {
      if (clock().getTime() - lastLogged < logEvery) return;
      lastLogged = clock().getTime();
      log('step_progress', { ...fields, detail: text });
    };
    const milliseconds = () => clock().getTime() - start;
    try {
      const result = await work(detail);
      log('step_done', { ...fields, milliseconds: milliseconds() });
      return result;
    } catch (error) {
      log('step_failed', { ...fields, milliseconds: milliseconds() });
      throw error;
    }
  };
