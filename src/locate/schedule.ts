// The jobs of the scheduler: an intake for every feed, which follows from the path of its contract, then the jobs that
// pipelines/schedule.ts declares. No contract is imported for it, so that a broken one stops no other job.

import { join, relative, sep } from 'node:path';
import type { JobDefinition, ScheduleDefinition } from '../vocabulary/index.js';
import { locateFiles, locateOne } from './definitions.js';

/** `<supplier>/<feed>` of every contract, sorted, from the names of the files alone. */
export function feedNames(root: string): string[] {
  const folder = join(root, 'pipelines', 'sources');
  const paths = ['.contract.ts', '.contract.js'].flatMap((ending) => locateFiles(folder, '.', ending));
  const names = paths.map((path) => relative(folder, path).split(sep).join('/'));
  return names.map((name) => name.replace(/\.contract\.[tj]s$/, '')).sort();
}

/** Every job, in the order in which slots of the same minute run. */
export async function locateSchedule(root: string): Promise<readonly JobDefinition[]> {
  const { intake, jobs } = await locateOne<ScheduleDefinition>(root, 'pipelines', 'schedule');
  const own = new Set(
    jobs.flatMap(({ task }) => (task.kind === 'intake' ? [`${task.supplier}/${task.feed}`] : [])),
  );
  const derived = feedNames(root)
    .filter((name) => !own.has(name))
    .map((name): JobDefinition => {
      const [supplier = '', feed = ''] = name.split('/');
      return {
        ...intake,
        name: `intake-${name.replaceAll(/[/_]/g, '-')}`,
        title: { nl: `Inlezen van ${name}`, en: `Intake of ${name}` },
        task: { kind: 'intake', supplier, feed },
      };
    });
  return [...derived, ...jobs];
}
