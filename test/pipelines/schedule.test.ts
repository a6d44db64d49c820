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
    const intakeHour = Number(jobs.find(({ task }) => task.kind === 'intake')?.cron.split(' ')[1]);
    for (const { cron } of fetched) expect(Number(cron.split(' ')[1])).toBeLessThan(intakeHour);
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
