// Progress for whoever looks: a list of tasks on a terminal, JSON log lines on stderr otherwise. The library of each
// is loaded at its first line, so that a command without progress does not pay for it.

import type { Progress } from './command.js';
import { loggedStep, logger, type ProgressOptions } from './log-progress.js';

/** Progress on a terminal or in a log, as the options say. */
export function makeProgress(options: ProgressOptions): Progress {
  const log = logger(options);
  return options.isTerminal ? terminalProgress(options, log) : { log, step: loggedStep(options, log) };
}

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
