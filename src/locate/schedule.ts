// The jobs of the scheduler: fetching every feed whose folder says where, and an intake for every feed, which follow from the
// paths of their files, then the jobs that pipelines/schedule.ts declares. No contract is imported for it, so that a broken
// one stops no other job.

import { join, relative, sep } from 'node:path';
import type { JobDefinition, JobTiming, ScheduleDefinition } from '../vocabulary/index.js';
import { locateFiles, locateOne } from './definitions.js';

/** `<supplier>/<feed>` of every contract, sorted, from the names of the files alone. */
export const feedNames = (root: string): string[] => namesWith(root, '.contract');

function namesWith(root: string, mark: '.contract' | '.odata'): string[] {
  const folder = join(root, 'pipelines', 'sources');
  const paths = ['ts', 'js'].flatMap((ending) => locateFiles(folder, '.', `${mark}.${ending}`));
  const names = paths.map((path) => relative(folder, path).split(sep).join('/'));
  return names.map((name) => name.slice(0, name.lastIndexOf(mark))).sort();
}

/**
 * Every job, in the order in which those run that are due at once: fetching, feeds with a job of their own, all other feeds,
 * the rest.
 */
export async function locateSchedule(root: string): Promise<readonly JobDefinition[]> {
  const { intake, fetch, jobs } = await locateOne<ScheduleDefinition>(root, 'pipelines', 'schedule');
  const fetched = derived('fetch', fetch, namesWith(root, '.odata'), jobs);
  const intakes = derived('intake', intake, feedNames(root), jobs);
  const isOfFeed = ({ task }: JobDefinition) => task.kind === 'intake' || task.kind === 'fetch';
  const rest = jobs.filter((job) => !isOfFeed(job));
  return [...fetched, ...jobs.filter(isOfFeed), ...intakes, ...rest];
}

const titles = {
  intake: (name: string) => ({ nl: `Inlezen van ${name}`, en: `Intake of ${name}` }),
  fetch: (name: string) => ({ nl: `Ophalen van ${name}`, en: `Fetching ${name}` }),
} as const;

/** A job for each feed that has none of its own. */
function derived(
  kind: 'intake' | 'fetch',
  timing: JobTiming,
  names: readonly string[],
  jobs: readonly JobDefinition[],
): JobDefinition[] {
  const own = new Set(
    jobs.flatMap(({ task }) => (task.kind === kind ? [`${task.supplier}/${task.feed}`] : [])),
  );
  return names
    .filter((name) => !own.has(name))
    .map((name) => {
      const [supplier = '', feed = ''] = name.split('/');
      return {
        ...timing,
        name: `${kind}-${name.replaceAll(/[/_]/g, '-')}`,
        title: titles[kind](name),
        task: { kind, supplier, feed },
      };
    });
}
