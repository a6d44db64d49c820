// `--help` against a Node that does nothing: the start of every command. The two take turns, so that a busy machine
// slows both, and the fastest fifth of each counts: what others add is no property of the program.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from './measurement.js';

const turns = 31;

/** Measures the built program; the root is that of the build. */
export const run: Benchmark = async () => {
  const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli', 'main.js');
  const help: number[] = [];
  const nothing: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    nothing.push(secondsOf(['-e', '0']));
    help.push(secondsOf([main, '--help']));
  }
  const [seconds, floorSeconds] = [fastest(help), fastest(nothing)];
  return [{ name: '--help', seconds, floor: 'node -e 0', floorSeconds, bound: 1.3 }];
};

function secondsOf(line: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, line, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${line.join(' ')} ended with ${status}`);
  return (performance.now() - start) / 1000;
}

/** The time that a fifth of the turns stay below. */
function fastest(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 5)] ?? Number.NaN;
}
