#!/usr/bin/env node
// The command line of the installation: every command of the folder commands, found by its name.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../diagnostics/exit-code.js';
import type { Language } from '../vocabulary/index.js';
import { commandNames, findCommand } from './catalogue.js';
import { type Program, runProgram, type Surroundings } from './program.js';
import { start } from './start.js';

export type { Surroundings } from './program.js';

const installed: Program = {
  overview: overviewText,
  find: findCommand,
  names: commandNames,
  root: async () => (await import('../locate/root.js')).installedRoot,
  progress: async (options) => (await import('./progress.js')).makeProgress(options),
};

/** Runs one command line (without `node main.js`) and returns its exit code. Never throws. */
export const main = (line: readonly string[], around: Surroundings): Promise<ExitCode> =>
  runProgram(line, around, installed);

/** The list of commands; the build has written it beside the program, because no start is asked for more often. */
async function overviewText(language: Language): Promise<string> {
  const written = join(dirname(fileURLToPath(import.meta.url)), `overview.${language}.txt`);
  if (existsSync(written)) return readFileSync(written, 'utf8');
  const { allCommands } = await import('./catalogue.js');
  const { overview } = await import('./help.js');
  return `${overview(await allCommands(), language)}\n`;
}

const isProgram =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);

if (isProgram) await start(main);
