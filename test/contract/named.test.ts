// By which numbers feeds name people, and contracts of which it could not be said whose their rows are.

import { describe, expect, it } from 'vitest';
import {
  type CompiledFeed,
  checkNamed,
  compileFeed,
  namesGroupsOnly,
  namesMembers,
} from '../../src/contract/index.js';
import { concernsGroups } from '../../src/intake/groups.js';
import { date, defineFeed, defineIdentifier, identifier, text, z } from '../../src/vocabulary/index.js';
import { allFeeds } from './feeds.js';

const words = (header: string) => ({ header, nl: header, en: header });
const title = { nl: 't', en: 't' };
const normalise = (raw: string) => raw;
const identifiers = new Map([
  ['person', defineIdentifier({ title, domain: 'person', normalise })],
  ['class', defineIdentifier({ title, domain: 'class', normalise, groupsPersons: true })],
]);
const person = identifier({ ...words('person'), identifier: 'person' });
const group = identifier({ ...words('class'), identifier: 'class' });

/** A feed of these columns beside its key. */
function feedOf(name: string, columns: Record<string, z.ZodType>, isList = false): CompiledFeed {
  const withdrawn = isList ? { until: date(words('until')).optional() } : {};
  const definition = defineFeed({
    version: 1,
    title,
    description: title,
    holds: 'persons',
    delivery: 'changes',
    key: ['id'],
    columns: z.object({ id: text({ ...words('id'), max: 5 }), ...columns, ...withdrawn }),
    rules: [],
    calendar: { every: 'month', dueDay: 1, graceDays: 1, retentionMonths: 1 },
    refuseAboveShare: 1,
    ...(isList ? { erases: { withdrawnColumn: 'until' } } : {}),
  });
  return compileFeed({ name, supplier: 's', feed: name, path: '', definition }, identifiers);
}

const list = feedOf('s/list', { person }, true);
const members = feedOf('s/members', { person, group });
const marks = feedOf('s/marks', { group });

describe('a feed', () => {
  it('names members of groups, groups only, or people only, by its columns', () => {
    const feeds = [list, members, marks, feedOf('s/people', { person })];
    expect(feeds.filter((feed) => namesMembers(feed, feeds))).toEqual([members]);
    expect(feeds.filter((feed) => namesGroupsOnly(feed, feeds))).toEqual([marks]);
    expect(() => checkNamed(feeds)).not.toThrow();
  });

  it('that names a group, and a person perhaps, is refused', () => {
    const unsure = feedOf('s/unsure', { person: person.optional(), group });
    expect(() => checkNamed([list, unsure])).toThrow(/s\/unsure: names a group, and persons/);
  });

  it('that is a list of objections and names a group is refused, as it would take all of it along', () => {
    expect(() => checkNamed([feedOf('s/list', { person, group }, true)])).toThrow(/s\/list.*names groups/);
  });
});

describe('the intake', () => {
  it('asks about groups only where a delivery names them or tells who objects', async () => {
    const feeds = await allFeeds();
    const concerned = feeds.filter((feed) => concernsGroups(feed, feeds)).map(({ name }) => name);
    expect(concerned.sort()).toEqual(['coa/contributions', 'coa/residents', 'privacy/objections']);
  });

  it('asks nothing about groups where no feed says who is in them, or none names only them', () => {
    for (const feeds of [
      [list, marks],
      [list, members],
    ])
      expect(feeds.filter((feed) => concernsGroups(feed, feeds))).toEqual([]);
  });
});
