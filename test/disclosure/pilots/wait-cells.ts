// D1, A3 and C2 of a synthetic pilot: waits that begin and end, as risk tables by day.

import type { CellPart, RawCell } from '../../../src/vocabulary/index.js';
import type { Period } from './days.js';
import { ByGroup, cell, type Group, type Known } from './known.js';
import type { Person } from './world.js';

/** One wait in a period: days since date 0 on which it enters and ends, and how. */
interface Spell {
  readonly person: string;
  readonly location: string | null;
  readonly start: number;
  readonly stop: number;
  readonly cause: string | undefined;
}

const curves: readonly {
  readonly indicator: string;
  readonly measures: readonly string[];
  readonly isTold: (period: Period, group: Group) => boolean;
  readonly spells: (person: Person, period: Period, cut: number) => Spell[];
}[] = [
  {
    indicator: 'D1',
    measures: ['share@d56', 'median', 'mean@d365'],
    isTold: ({ kind }) => kind === 'baseline' || kind === 'year',
    spells: bsnSpells,
  },
  {
    indicator: 'A3',
    measures: ['share@m3', 'share@m6', 'share@m12'],
    isTold: isTierTwo,
    spells: firstWorkSpells,
  },
  {
    indicator: 'C2',
    measures: ['share@d14', 'share@d35', 'median'],
    isTold: isTierTwo,
    spells: permitSpells,
  },
];

export function isTierTwo({ kind }: Period, [groupKind]: Group): boolean {
  return (kind === 'year' && groupKind === 'province') || (kind === 'years' && groupKind === 'setting');
}

/** The stay in which follow-up starts, where it starts in this period. */
export function followed(person: Person, from: number, period: Period) {
  for (const stay of person.stays) {
    const entry = Math.max(stay.from, from, period.from);
    if (entry < Math.min(stay.to, period.to)) return { location: stay.location, entry, leaves: stay.to };
  }
  return undefined;
}

function bsnSpells(person: Person, period: Period, cut: number): Spell[] {
  const { id, isAdult, signal, bsn } = person;
  const follow = isAdult ? followed(person, signal, period) : undefined;
  if (follow === undefined || bsn < follow.entry) return [];
  const last = Math.min(bsn, follow.leaves, period.to, cut + 1);
  const start = follow.entry === signal ? -1 : follow.entry - signal;
  return [
    {
      person: id,
      location: follow.location,
      start,
      stop: last - signal,
      cause: last === bsn ? 'main' : undefined,
    },
  ];
}

function firstWorkSpells(person: Person, period: Period, cut: number): Spell[] {
  const { id, access, jobs, leavesWith } = person;
  const follow = access === undefined ? undefined : followed(person, access, period);
  const first = jobs[0]?.from ?? Number.MAX_SAFE_INTEGER;
  if (access === undefined || follow === undefined || first < follow.entry) return [];
  const last = Math.min(first, follow.leaves, period.to, cut + 1);
  const cause = last === first ? 'main' : last === follow.leaves && last <= cut ? leavesWith : undefined;
  return [
    { person: id, location: follow.location, start: follow.entry - access - 1, stop: last - access, cause },
  ];
}

function permitSpells({ id, permits }: Person, period: Period, cut: number): Spell[] {
  return permits.flatMap(({ location, received, ended, outcome }) => {
    const entry = Math.max(received, period.from);
    if (entry >= period.to || ended < entry || received > cut) return [];
    const last = Math.min(ended, period.to, cut + 1);
    const cause = last === ended && outcome !== 'withdrawn' ? 'main' : undefined;
    return [{ person: id, location, start: entry - received - 1, stop: last - received, cause }];
  });
}

export function waitCells(known: Known, periods: readonly Period[]): RawCell[] {
  return curves.flatMap(({ indicator, measures, isTold, spells }) =>
    periods
      .filter(({ kind }) => kind === 'baseline' || kind === 'year' || kind === 'years')
      .flatMap((period) => {
        const found = new ByGroup<Spell[]>(() => []);
        for (const person of known.people)
          for (const spell of spells(person, period, known.cut))
            for (const group of known.groups(spell.location, period))
              if (isTold(period, group) && spell.start < spell.stop) found.in(group).push(spell);
        return [...found.entries.values()].flatMap(({ group, held }) => {
          const persons = new Set(held.map(({ person }) => person)).size;
          const parts = riskParts(held);
          return measures.map((measure) =>
            cell({ indicator, measure, period: period.name, group }, persons, held.length, parts),
          );
        });
      }),
  );
}

function riskParts(spells: readonly Spell[]): CellPart[] {
  const days = [...new Set(spells.map(({ stop }) => stop))].sort((a, b) => a - b);
  return days.flatMap((t) => {
    const ending = spells.filter(({ stop }) => stop === t);
    const count = (cause: string | undefined) => ending.filter((spell) => spell.cause === cause).length;
    const parts = [
      { name: 'at_risk', t, value: spells.filter(({ start, stop }) => start < t && t <= stop).length },
      { name: 'events', t, value: count('main') },
      { name: 'events:status', t, value: count('status') },
      { name: 'events:left', t, value: count('left') },
      { name: 'censored', t, value: count(undefined) },
    ];
    return parts.filter(({ name, value }) => name === 'at_risk' || value > 0);
  });
}
