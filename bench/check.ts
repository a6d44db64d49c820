// Check and quarantine of 5 million rows x 12 columns with some thirty checks, against DuckDB's own typed read_csv of the
// same rows (which checks types only, and loses the rows that it cannot read). The two take turns, each in a process of
// its own; the fastest turn of each counts. `BENCH_ROWS` makes it smaller.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildResult } from './check-child.js';
import { writeBenchFiles } from './check-data.js';
import { benchFeed } from './check-feed.js';
import type { Benchmark } from './measurement.js';

const turns = 5;

export const run: Benchmark = async () => {
  const rows = Number(process.env.BENCH_ROWS ?? 5_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-bench-'));
  const feed = await benchFeed();
  try {
    const files = { plain: join(folder, 'plain.csv'), sealed: join(folder, 'delivery.sealed') };
    await writeBenchFiles(feed, rows, files);
    const [floors, ours]: [ChildResult[], ChildResult[]] = [[], []];
    for (let turn = 0; turn < turns; turn += 1) {
      floors.push(measured('floor', folder));
      ours.push(measured('ours', folder));
    }
    const [floor, own] = [fastest(floors), fastest(ours)];
    const checks = `${feed.columns.length} columns, ${feed.checks.length} checks`;
    return [
      {
        name: `check and quarantine, ${rows} rows x ${checks}, ${own.bad} rows in quarantine`,
        seconds: own.seconds,
        floor: "DuckDB's typed read_csv",
        floorSeconds: floor.seconds,
        bound: 1.7,
        peakMegabytes: Math.max(...ours.map(({ peakMegabytes }) => peakMegabytes)),
        peakBound: 700,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function measured(side: 'floor' | 'ours', folder: string): ChildResult {
  const child = fileURLToPath(new URL(import.meta.url)).replace(/check\.([jt]s)$/, 'check-child.$1');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, child, side, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${side} ended with ${status}: ${stderr}`);
  for (const name of readdirSync(folder)) if (name.includes('.duckdb')) rmSync(join(folder, name));
  return JSON.parse(stdout) as ChildResult;
}

const fastest = (results: readonly ChildResult[]): ChildResult =>
  results.reduce((best, each) => (each.seconds < best.seconds ? each : best));
