// The jobs of the scheduler, declared in pipelines/schedule.ts. What a job does is wired by src/cli, by its `task`.

import type { Localised } from './language.js';

/** What a job runs; `intake` and `fetch` name a feed, `report` makes a draft, never a release. */
export type JobTask =
  | { readonly kind: 'intake' | 'fetch'; readonly supplier: string; readonly feed: string }
  | { readonly kind: 'build' }
  | { readonly kind: 'report' }
  | { readonly kind: 'freshness' };

/** Which missed slots are made up: only the latest, all of them (oldest first), or none. */
export type CatchUp = 'latest' | 'all' | 'none';

/** When a job runs and what happens to a slot that was missed. */
export interface JobTiming {
  /** Five fields (minute hour day month weekday) in local wall-clock time of the pilot's time zone. */
  readonly cron: string;
  readonly catchUp: CatchUp;
  /** A slot older than this is not made up but marked as skipped. */
  readonly maximumLatenessHours: number;
  /** How often a failed run is tried again within its slot, and minutes between tries (doubled each time). */
  readonly retries: number;
  readonly retryMinutes: number;
}

export interface JobDefinition extends JobTiming {
  readonly name: string;
  readonly title: Localised;
  readonly task: JobTask;
}

export interface ScheduleDefinition {
  /** When the incoming folder of a feed is looked at: of every feed that has no job of its own among `jobs`. */
  readonly intake: JobTiming;
  /** When a feed is fetched: every feed whose folder says where, and that has no such job of its own among `jobs`. */
  readonly fetch: JobTiming;
  /** In this order, behind the jobs that follow from the feeds; names are unique. */
  readonly jobs: readonly JobDefinition[];
}

/** Declares the schedule. */
export const defineSchedule = (definition: ScheduleDefinition): ScheduleDefinition => definition;
