#!/usr/bin/env node
// The command line: finds the command by name, reads its options, runs it, and turns what went wrong into a message
// and an exit code. Everything that a call does not need is imported only when it is needed.

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type ExitCode, exitCodes } from '../diagnostics/exit-code.js';
import type { Language } from '../vocabulary/index.js';
import type { Command } from './command.js';
import { languageOf, valueAfter } from './language.js';

/** The world around a call; tests hand in their own. */
export interface Surroundings {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
  readonly cwd: string;
}

/** Runs one command line (without `node main.js`) and returns its exit code. Never throws. */
export async function main(line: readonly string[], around: Surroundings): Promise<ExitCode> {
  const folder = valueAfter(line, '--data') ?? around.env.PILOTMONITOR_DATA ?? 'data';
  const dataFolder = resolve(around.cwd, folder);
  const language = languageOf(line, dataFolder, around.env);
  try {
    return await dispatch(line, { ...around, dataFolder, language });
  } catch (error) {
    return await explain(error, line, language, around);
  }
}

interface Call extends Surroundings {
  readonly dataFolder: string;
  readonly language: Language;
}

async function dispatch(line: readonly string[], call: Call): Promise<ExitCode> {
  const [name, ...rest] = line;
  if (name === undefined || name === '--help' || name === 'help') {
    call.stdout.write(await overviewText(call.language));
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  const { findCommand } = await import('./catalogue.js');
  const command = await findCommand(name);
  if (command === undefined) return refuseName(name);
  if (rest.includes('--help')) {
    const { helpPage } = await import('./help.js');
    call.stdout.write(`${helpPage(command, call.language)}\n`);
    return exitCodes.ok;
  }
  return runCommand(command, rest, call);
}

/** The list of commands; the build has written it beside the program, because no start is asked for more often. */
async function overviewText(language: Language): Promise<string> {
  const written = join(dirname(fileURLToPath(import.meta.url)), `overview.${language}.txt`);
  if (existsSync(written)) return readFileSync(written, 'utf8');
  const { allCommands } = await import('./catalogue.js');
  const { overview } = await import('./help.js');
  return `${overview(await allCommands(), language)}\n`;
}

async function runCommand(command: Command, rest: readonly string[], call: Call): Promise<ExitCode> {
  const { readOptions } = await import('./options.js');
  const { makeOutput } = await import('./output.js');
  const { makeProgress } = await import('./progress.js');
  const { installedRoot } = await import('../locate/root.js');
  const { args, options } = readOptions(command, rest, call.language);
  const json = options.json === true;
  return command.run({
    args,
    options: options as never,
    language: call.language,
    json,
    out: makeOutput({ ...call, json }),
    progress: makeProgress({
      ...call,
      isTerminal: call.stderr.isTTY === true && !json,
      command: command.name,
    }),
    clock: call.clock,
    env: call.env,
    dataFolder: call.dataFolder,
    root: installedRoot,
  });
}

async function refuseName(name: string): Promise<never> {
  const { UserError, diagnostic } = await import('../diagnostics/index.js');
  const { commandNames, similarName } = await import('./catalogue.js');
  const similar = similarName(name, commandNames());
  const params = similar === undefined ? { command: name } : { command: name, similar };
  throw new UserError([diagnostic('CLI_UNKNOWN_COMMAND', 'error', {}, params)], exitCodes.usage);
}

/** What the user can mend is shown as a message in their language; anything else is a bug, shown with its stack. */
async function explain(
  error: unknown,
  line: readonly string[],
  language: Language,
  { stdout, stderr }: Surroundings,
): Promise<ExitCode> {
  const { UserError, diagnostic } = await import('../diagnostics/index.js');
  const { makeOutput } = await import('./output.js');
  const json = line.includes('--json');
  if (error instanceof UserError) {
    makeOutput({ stdout, stderr, language, json }).problems(error.diagnostics);
    return error.exitCode;
  }
  if (isDiskFull(error)) {
    const problem = diagnostic('CLI_DISK_FULL', 'error', {}, {});
    makeOutput({ stdout, stderr, language, json }).problems([problem]);
    return exitCodes.usage;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(json ? `${JSON.stringify({ level: 'fatal', event: 'bug', stack })}\n` : `${stack}\n`);
  return exitCodes.bug;
}

/** The system says it by a code, the database in words. */
const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (['ENOSPC', 'EDQUOT'].includes(String((error as NodeJS.ErrnoException).code)) ||
    /no space left on device/i.test(error.message));

const isProgram =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);

if (isProgram) {
  // Also files that the database makes itself can be read by their owner only.
  process.umask(0o077);
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
  const { stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), {
    stdout,
    stderr,
    env,
    clock: () => new Date(),
    cwd: process.cwd(),
  });
}
