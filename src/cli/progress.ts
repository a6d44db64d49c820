// Progress for whoever looks: a list of tasks on a terminal, JSON log lines on stderr otherwise. The library of each
// is loaded at its first line, so that a command without progress does not pay for it.

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

/** Progress on a terminal or in a log, as the options say. */
export function makeProgress(options: ProgressOptions): Progress {
  const log = logger(options);
  return options.isTerminal ? terminalProgress(options, log) : { log, step: loggedStep(options, log) };
}

const logger =
  ({ stderr, clock, command }: ProgressOptions): Progress['log'] =>
  (event, fields = {}) =>
    void stderr.write(
      `${JSON.stringify({ time: clock().toISOString(), level: 'info', command, event, ...fields })}\n`,
    );

const loggedStep =
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

function terminalProgress({ language }: ProgressOptions, log: Progress['log']): Progress {
  const step: Progress['step'] = async (title, work) => {
    const { Listr } = await import('listr2');
    let result: { readonly value: Awaited<ReturnType<typeof work>> } | undefined;
    const task = {
      title: title[language],
      task: async (_: unknown, shown: { output: string }) => {
        const value = await work((text) => {
          shown.output = text;
        });
        result = { value };
      },
    };
    const rendererOptions = { collapseErrors: false, showErrorMessage: false };
    await new Listr([task], { rendererOptions, fallbackRenderer: 'simple' }).run();
    if (result === undefined) throw new Error(`the step "${title.en}" ended without a result`);
    return result.value;
  };
  return { step, log };
}
