// Runs one statement of an analyst in a process of its own: time runs out by an interrupt, and by SIGKILL where the
// engine does not listen; memory runs out by SIGKILL at once.

import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnostic, exitCodes, type Place, UserError } from '../diagnostics/index.js';
import { faultDiagnostic, refusalDiagnostic } from './explain.js';
import type { Cell, Column, SnapshotFacts, Statement } from './session.js';
import type { FromWorker, Task, ToWorker } from './worker.js';

export interface AskOptions extends Statement {
  readonly snapshot: string;
  /** Where the statement stands, for messages. */
  readonly at: Place;
  readonly seconds: number;
  readonly memoryMegabytes: number;
  /** Milliseconds between the interrupt and SIGKILL. */
  readonly grace: number;
}

/** Takes columns first, then rows, as they come. */
export interface Answer {
  readonly columns: (columns: readonly Column[]) => void;
  readonly rows: (rows: readonly (readonly Cell[])[]) => void;
}

export interface Asked {
  /** Rows of the result, those that were not kept included. */
  readonly rows: number;
  readonly facts: SnapshotFacts | undefined;
}

/** Limits that suit a question on the command line. */
export const usualLimits = { seconds: 30, memoryMegabytes: 1024, grace: 2000 };

/**
 * Runs the statement and hands its columns and rows to the answer.
 * @throws UserError where the statement is refused, wrong, too slow or too large, or there is no snapshot (exit 13)
 */
export async function ask(options: AskOptions, answer: Answer): Promise<Asked> {
  if (!existsSync(options.snapshot)) {
    const problem = diagnostic('ANALYSIS_NO_SNAPSHOT', 'error', { file: options.snapshot }, {});
    throw new UserError([problem], exitCodes.deliveryMissing);
  }
  const child = startWorker();
  try {
    return await converse(child, options, answer);
  } finally {
    child.kill('SIGKILL');
  }
}

function startWorker(): ChildProcess {
  const here = fileURLToPath(import.meta.url);
  const isSource = here.endsWith('.ts');
  const worker = join(dirname(here), isSource ? 'worker.ts' : 'worker.js');
  return fork(worker, [], {
    env: {},
    execArgv: isSource ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function converse(child: ChildProcess, options: AskOptions, answer: Answer): Promise<Asked> {
  const { snapshot, sql, values, keep, memoryMegabytes } = options;
  return new Promise<Asked>((resolve, reject) => {
    const stop = (problem: Error) => {
      reject(problem);
      child.kill('SIGKILL');
    };
    const tooSlow = problemOf(diagnostic('ANALYSIS_TIME', 'error', options.at, { seconds: options.seconds }));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      tell(child, { kind: 'interrupt' });
      setTimeout(() => stop(tooSlow), options.grace).unref();
    }, options.seconds * 1000);
    child.on('message', (message: FromWorker) => {
      if (message.kind === 'outcome') clearTimeout(timer);
      if (isLate && (message.kind === 'outcome' || message.kind === 'failed')) return stop(tooSlow);
      receive(message, options, answer, resolve, stop);
    });
    child.on('exit', () => clearTimeout(timer));
    child.on('exit', (code, signal) => reject(new Error(`the query's process ended (${signal ?? code})`)));
    const task: Task = { snapshot, sql, values, keep, memoryMegabytes };
    tell(child, { kind: 'task', task });
  });
}

function receive(
  message: FromWorker,
  options: AskOptions,
  answer: Answer,
  resolve: (done: Asked) => void,
  stop: (problem: Error) => void,
): void {
  switch (message.kind) {
    case 'columns':
      answer.columns(message.columns);
      break;
    case 'rows':
      answer.rows(message.rows);
      break;
    case 'memory':
      stop(tooLarge(options));
      break;
    case 'failed':
      stop(new Error(message.message));
      break;
    case 'outcome':
      conclude(message, options, resolve, stop);
  }
}

function conclude(
  { outcome, facts }: Extract<FromWorker, { kind: 'outcome' }>,
  options: AskOptions,
  resolve: (done: Asked) => void,
  stop: (problem: Error) => void,
): void {
  const { sql, at } = options;
  if (outcome.kind === 'done') resolve({ rows: outcome.rows, facts });
  else if (outcome.kind === 'refused') stop(problemOf(refusalDiagnostic(outcome.refusal, sql, at)));
  else if (outcome.fault.message.startsWith('Out of Memory')) stop(tooLarge(options));
  else stop(problemOf(faultDiagnostic(outcome.fault, sql, at)));
}

const tooLarge = ({ at, memoryMegabytes }: AskOptions) =>
  problemOf(diagnostic('ANALYSIS_MEMORY', 'error', at, { megabytes: memoryMegabytes }));

const tell = (child: ChildProcess, message: ToWorker) => void child.send(message);

const problemOf = (problem: UserError['diagnostics'][0]) => new UserError([problem], exitCodes.usage);
