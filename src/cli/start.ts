// Where a program meets the machine: arguments, streams, environment, clock and exit code.

import { type ExitCode, exitCodes } from '../diagnostics/exit-code.js';
import type { Surroundings } from './program.js';

/** Runs the command line of this process and sets its exit code. */
export async function start(
  run: (line: readonly string[], around: Surroundings) => Promise<ExitCode>,
): Promise<void> {
  // Also files that the database makes itself can be read by their owner only.
  process.umask(0o077);
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
  const { stdout, stderr, env } = process;
  process.exitCode = await run(process.argv.slice(2), {
    stdout,
    stderr,
    env,
    clock: () => new Date(),
    cwd: process.cwd(),
  });
}
