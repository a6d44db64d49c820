// Runs a command line in this process as a user would, and gives what it printed.

import { Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';

export interface Printed {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param moment what the clock on the wall says */
export async function runCommand(
  line: readonly string[],
  { dataFolder, moment }: { readonly dataFolder: string; readonly moment: string },
): Promise<Printed> {
  const stdout = new Collected();
  const stderr = new Collected();
  const exitCode = await main([...line, '--data', dataFolder], {
    stdout,
    stderr,
    env: {},
    clock: () => new Date(moment),
    cwd: dataFolder,
  });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
