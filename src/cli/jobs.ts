// What the jobs of the schedule do. Each runs as a command line of its own, in a process of its own: what one job breaks
// or leaks, the scheduler survives, and an operator can type the same line.

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExitCode, exitCodes } from '../diagnostics/index.js';
import { listReady } from '../intake/incoming.js';
import type { ScheduledJob } from '../schedule/index.js';
import type { JobDefinition, JobTask, PilotDefinition } from '../vocabulary/index.js';
import type { CommandContext } from './command.js';
import { quietNow } from './quiet.js';

type JobContext = Pick<CommandContext, 'dataFolder' | 'clock' | 'env' | 'language'>;

/** The jobs of the schedule with the work of each. */
export const wireJobs = (
  definitions: readonly JobDefinition[],
  pilot: PilotDefinition,
  context: JobContext,
): ScheduledJob[] =>
  definitions.map((definition) => ({
    definition,
    run: async () => {
      const line = commandLine(definition.task, pilot, context);
      return line === undefined ? exitCodes.ok : runCommand(line, context);
    },
  }));

/** The command line of a task, or undefined where there is nothing to do: no file came in, no pilot year has ended. */
export function commandLine(
  task: JobTask,
  pilot: PilotDefinition,
  { dataFolder, clock }: Pick<JobContext, 'dataFolder' | 'clock'>,
): readonly string[] | undefined {
  switch (task.kind) {
    case 'intake': {
      const feed = `${task.supplier}/${task.feed}`;
      const files = listReady(dataFolder, feed, quietNow(dataFolder, clock()));
      return files.length === 0 ? undefined : ['ingest', ...files];
    }
    case 'fetch':
      return ['fetch', `${task.supplier}/${task.feed}`];
    case 'build':
      return ['build'];
    case 'report': {
      const year = lastEndedYear(pilot, clock());
      return year === 0 ? undefined : ['report', '--year', String(year)];
    }
    case 'freshness':
      return ['status', '--check'];
  }
}

/** The number of pilot years that have ended, at most as many as the pilot has. */
export function lastEndedYear(pilot: PilotDefinition, now: Date): number {
  const start = pilot.start.slice(4);
  const today = now.toISOString().slice(0, 10);
  const elapsed =
    Number(today.slice(0, 4)) - Number(pilot.start.slice(0, 4)) - (today.slice(4) < start ? 1 : 0);
  return Math.max(0, Math.min(pilot.years, elapsed));
}

function runCommand(line: readonly string[], { dataFolder, env, language }: JobContext): Promise<ExitCode> {
  const here = fileURLToPath(import.meta.url);
  const isSource = here.endsWith('.ts');
  const main = join(dirname(here), isSource ? 'main.ts' : 'main.js');
  const loader = isSource ? ['--import', 'tsx'] : [];
  const options = ['--data', dataFolder, '--lang', language, '--json'];
  const child = spawn(process.execPath, [...loader, main, ...line, ...options], {
    env: { ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(asExitCode(code)));
  });
}

/** A process that a signal ended has no code: that counts as broken. */
const asExitCode = (code: number | null): ExitCode =>
  Object.values(exitCodes).find((each) => each === code) ?? exitCodes.bug;
