// Calls the command line as a user would, with everything that it prints in memory.

import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';

export interface Called {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly now?: string;
}

/** Runs one command line, without `pilotmonitor`. In English unless the line or the environment says otherwise. */
export async function call(line: readonly string[], options: CallOptions = {}): Promise<Called> {
  const [stdout, stderr] = [memory(), memory()];
  const exitCode = await main(line, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { LANG: 'en_GB.UTF-8', ...options.env },
    clock: () => new Date(options.now ?? '2026-11-23T12:00:00Z'),
    cwd: options.cwd ?? '/nowhere',
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function memory() {
  const parts: string[] = [];
  const stream = new Writable({
    write: (part, _encoding, done) => {
      parts.push(String(part));
      done();
    },
  });
  return { stream, text: () => parts.join('') };
}
