// A synthetic pilot as known on a day, and the small pieces from which its raw cells are made.

import type { CellPart, RawCell } from '../../../src/vocabulary/index.js';
import type { Period } from './days.js';
import type { Person, World } from './world.js';

/** A group of a cell: `location:UTR01`. */
export type Group = readonly [kind: string, value: string];

export const province: Group = ['province', 'utrecht'];

export class Known {
  readonly people: readonly Person[];
  readonly groupsOf = new Map<string, readonly Group[]>();
  readonly allGroups: readonly Group[];

  constructor(
    readonly world: World,
    readonly cut: number,
  ) {
    this.people = world.people.map((person) => ({
      ...person,
      permits: person.permits.filter(({ knownFrom }) => knownFrom <= cut),
      jobs: person.jobs.filter(({ knownFrom }) => knownFrom <= cut),
      bsn: person.bsnKnownFrom <= cut ? person.bsn : Number.MAX_SAFE_INTEGER,
    }));
    for (const { code, setting, isLarge } of world.locations)
      this.groupsOf.set(code, [
        ...[province, ['setting', setting] as const],
        ...(isLarge
          ? [['location', code] as const]
          : [['small', setting] as const, ['single', code] as const]),
      ]);
    this.allGroups = [
      ...new Map([...this.groupsOf.values()].flat().map((group) => [group.join(':'), group])).values(),
    ];
  }

  /** Groups of a location in a period; months and runs are told of the province only. */
  groups(location: string | null, { kind }: Pick<Period, 'kind'>): readonly Group[] {
    if (location === null || kind === 'month' || kind === 'run') return [province];
    return this.groupsOf.get(location) ?? [];
  }
}

/** Collects something by group; what was never added to has no entry. */
export class ByGroup<T> {
  readonly entries = new Map<string, { readonly group: Group; readonly held: T }>();

  constructor(private readonly empty: () => T) {}

  in(group: Group): T {
    const key = group.join(':');
    const entry = this.entries.get(key) ?? { group, held: this.empty() };
    this.entries.set(key, entry);
    return entry.held;
  }
}

export interface Figure {
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly group: Group;
}

export const cell = (
  { indicator, measure, period, group: [groupKind, groupValue] }: Figure,
  nPersons: number,
  nUnits: number,
  parts: readonly CellPart[],
): RawCell => ({
  ...{ indicator, measure, period, groupKind, groupValue, nPersons, nUnits, parts },
  ...{ value: null, lower: null, upper: null },
});

export const sums = (values: Readonly<Record<string, number>>): CellPart[] =>
  Object.entries(values).map(([name, value]) => ({ name, t: 0, value }));

export const largestOf = (counts: Iterable<number>): number => Math.max(0, ...counts);
