// Starts a process of the demonstration from a script beside this file, as it stands: source or built. It ends with the
// process that started it.

import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Megabytes for values that are made and soon dropped, of which these processes make many; V8's usual 16 are collected too often. */
const young = 64;

/** Starts `<name>` with a channel for messages. */
export function startChild(name: string): ChildProcess {
  const here = fileURLToPath(import.meta.url);
  const isSource = here.endsWith('.ts');
  const script = join(dirname(here), `${name}.${isSource ? 'ts' : 'js'}`);
  const line = [`--max-semi-space-size=${young}`, ...(isSource ? ['--import', 'tsx'] : []), script];
  return spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** What a process says of an error. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
