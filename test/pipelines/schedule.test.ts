// The schedule against the feeds, and the suppliers' pages against the contracts: what is written twice is the same.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  installedRoot,
  locateFeeds,
  locateOData,
  locateRules,
  locateSchedule,
} from '../../src/locate/index.js';

const feeds = await locateFeeds(installedRoot);
const jobs = await locateSchedule(installedRoot);
const page = (...parts: string[]) => readFileSync(join(installedRoot, 'pipelines', ...parts), 'utf8');

/** Minute of the day on which a job runs. */
const minuteOf = (cron: string): number => {
  const [minute = '', hour = ''] = cron.split(' ');
  return Number(hour) * 60 + Number(minute);
};

describe('the schedule', () => {
  it('takes in every feed with one job, which follows from its contract, and no feed that is not there', () => {
    const taken = jobs.flatMap(({ task }) =>
      task.kind === 'intake' ? [`${task.supplier}/${task.feed}`] : [],
    );
    expect(taken.sort()).toEqual(feeds.map((feed) => feed.name).sort());
  });

  it('fetches every feed that says where, before the intake of that evening', async () => {
    const fetched = jobs.filter(({ task }) => task.kind === 'fetch');
    const sources = await locateOData(installedRoot);
    expect(fetched.map(({ name }) => name)).toEqual(
      sources.map(({ name }) => `fetch-${name.replaceAll(/[/_]/g, '-')}`),
    );
    const intakes = jobs.filter(({ task }) => task.kind === 'intake').map(({ cron }) => minuteOf(cron));
    for (const { cron } of fetched) expect(minuteOf(cron)).toBeLessThan(Math.min(...intakes));
  });

  it('takes in who objects before every other feed, also where all are due at once', () => {
    const isList = (name: string) =>
      feeds.some((feed) => feed.name === name && feed.definition.erases !== undefined);
    const intakes = jobs.flatMap(({ task, cron }) => {
      if (task.kind !== 'intake') return [];
      return [{ isList: isList(`${task.supplier}/${task.feed}`), minute: minuteOf(cron) }];
    });
    const lists = intakes.filter((each) => each.isList);
    expect(lists.length).toBeGreaterThan(0);
    expect(intakes.slice(0, lists.length)).toEqual(lists);
    const others = intakes.slice(lists.length).map(({ minute }) => minute);
    expect(Math.max(...lists.map(({ minute }) => minute))).toBeLessThan(Math.min(...others));
  });

  it('builds each night, looks for late deliveries and drafts the annual report', () => {
    const kinds = jobs.map((job) => job.task.kind).filter((kind) => kind !== 'intake' && kind !== 'fetch');
    expect(kinds.sort()).toEqual(['build', 'freshness', 'report']);
  });

  it('has names of their own and titles in both languages', () => {
    expect(new Set(jobs.map((job) => job.name)).size).toBe(jobs.length);
    for (const { title } of jobs) expect([title.nl, title.en]).not.toContain('');
  });

  it('has plain times outside the hour that summer time skips', () => {
    for (const { cron } of jobs) {
      const [minute = '', hour = ''] = cron.split(' ');
      expect(minute).toMatch(/^[0-5]?\d$/);
      expect(hour).toMatch(/^([01]?\d|2[0-3])$/);
      expect(hour).not.toBe('2');
    }
  });

  it('builds after the last intake of the evening', () => {
    const hourOf = (kind: string) =>
      jobs.filter((job) => job.task.kind === kind).map((job) => Number(job.cron.split(' ')[1]));
    expect(Math.min(...hourOf('intake'))).toBeGreaterThan(12);
    expect(Math.max(...hourOf('build'))).toBeLessThan(12);
  });
});

describe('the page of each supplier', () => {
  it.each(feeds.map((feed) => [feed.name, feed] as const))('gives the due day of %s', (_name, feed) => {
    const { dueDay } = feed.definition.calendar;
    expect(page('sources', feed.supplier, 'README.md')).toContain(`Due on the ${dueDay}th of the next month`);
  });
});

describe('the page of the rules', () => {
  it('lists as accepted in the demonstration every version that is planned or assumed, with its first day', async () => {
    const rules = await locateRules(installedRoot);
    const open = rules.flatMap(({ name, definition }) =>
      definition.versions
        .filter(({ status }) => status === 'planned' || status === 'assumed')
        .map(({ id, area, from }) => `${name}/${id} ${area} ${from}`),
    );
    const row = /^\| `([a-z_]+\/[\w-]+)`\s*\| (\w+)\s*\| (\d{4}-\d{2}-\d{2})/gm;
    const listed = [...page('rules', 'README.md').matchAll(row)].map(([, ...cells]) => cells.join(' '));
    expect(listed.sort()).toEqual(open.sort());
  });
});
