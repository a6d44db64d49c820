// What every command line does: finds the command by name, reads its options, runs it, and turns what went wrong into a
// message and an exit code. Everything that a call does not need is imported only when it is needed.

import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { type ExitCode, exitCodes } from '../diagnostics/exit-code.js';
import type { Language } from '../vocabulary/index.js';
import type { Command, Progress } from './command.js';
import { languageOf, valueAfter } from './language.js';
import type { ProgressOptions } from './log-progress.js';

/** The world around a call; tests hand in their own. */
export interface Surroundings {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
  readonly cwd: string;
}

/** The commands of a program and where its definitions stand. */
export interface Program {
  /** The list of commands, as `--help` prints it. */
  readonly overview: (language: Language) => Promise<string>;
  readonly find: (name: string) => Promise<Command | undefined>;
  readonly names: () => readonly string[];
  readonly root: () => Promise<string>;
  readonly progress: (options: ProgressOptions) => Promise<Progress>;
}

/** Runs one command line (without `node <program>`) and returns its exit code. Never throws. */
export async function runProgram(
  line: readonly string[],
  around: Surroundings,
  program: Program,
): Promise<ExitCode> {
  const folder = valueAfter(line, '--data') ?? around.env.PILOTMONITOR_DATA ?? 'data';
  const dataFolder = resolve(around.cwd, folder);
  const language = languageOf(line, dataFolder, around.env);
  try {
    return await dispatch(line, { ...around, program, dataFolder, language });
  } catch (error) {
    return await explain(error, line, language, around);
  }
}

interface Call extends Surroundings {
  readonly program: Program;
  readonly dataFolder: string;
  readonly language: Language;
}

async function dispatch(line: readonly string[], call: Call): Promise<ExitCode> {
  const [name, ...rest] = line;
  if (name === undefined || name === '--help' || name === 'help') {
    call.stdout.write(await call.program.overview(call.language));
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  const command = await call.program.find(name);
  if (command === undefined) return refuseName(name, call.program);
  if (rest.includes('--help')) {
    const { helpPage } = await import('./help.js');
    call.stdout.write(`${helpPage(command, call.language)}\n`);
    return exitCodes.ok;
  }
  return runCommand(command, rest, call);
}

async function runCommand(command: Command, rest: readonly string[], call: Call): Promise<ExitCode> {
  const { readOptions } = await import('./options.js');
  const { makeOutput } = await import('./output.js');
  const { args, options } = readOptions(command, rest, call.language);
  const json = options.json === true;
  return command.run({
    args,
    options: options as never,
    language: call.language,
    json,
    out: makeOutput({ ...call, json }),
    progress: await call.program.progress({
      ...call,
      isTerminal: call.stderr.isTTY === true && !json,
      command: command.name,
    }),
    clock: call.clock,
    env: call.env,
    dataFolder: call.dataFolder,
    root: await call.program.root(),
  });
}

async function refuseName(name: string, program: Program): Promise<never> {
  const { UserError, diagnostic } = await import('../diagnostics/index.js');
  const { similarName } = await import('./similar-name.js');
  const similar = similarName(name, program.names());
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
