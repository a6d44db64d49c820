// Spells of follow-up as golden cases and property tests write them, and risk tables counted the plain way, straight from
// the definition: at risk on t are the spells with start < t <= stop.

import type { CauseRiskDay } from '../../src/statistics/index.js';
import type { Database } from '../../src/warehouse/index.js';
import { type CsvRow, type GoldenCase, numberOf, readData } from './golden-case.js';
import { give } from './macro-database.js';

export interface Spell {
  readonly group: string;
  readonly stratum: string;
  readonly start: number;
  readonly stop: number;
  /** Null is censored. */
  readonly cause: string | null;
}

/**
 * Reads `start` and `stop`, or `time` alone; `cause`, or `event` with 1 for the event. Data without a column of groups
 * are one group, under the first of the names that the case expects.
 */
export const readSpells = (golden: GoldenCase, [onlyGroup = 'all']: readonly string[] = []): Spell[] =>
  readData(golden).map((row) => spellOf(row, onlyGroup));

function spellOf(row: CsvRow, onlyGroup: string): Spell {
  const cause = row.cause ?? row.event;
  if (cause === undefined) throw new Error('neither cause nor event in the data');
  return {
    group: row.group ?? onlyGroup,
    stratum: row.strata ?? row.stratum ?? '',
    start: row.start === undefined ? 0 : numberOf(row.start),
    stop: numberOf(row.stop ?? row.time),
    cause: cause === '0' ? null : cause,
  };
}

/** The number of spells at risk on a day. */
export const atRiskOn = (spells: readonly Spell[], t: number): number =>
  spells.filter((spell) => spell.start < t && t <= spell.stop).length;

/** The risk table of some spells, `ofCause` counting one cause; every day on which a spell ends. */
export function riskDays(spells: readonly Spell[], cause?: string): CauseRiskDay[] {
  const days = [...new Set(spells.map((spell) => spell.stop))].sort((a, b) => a - b);
  return days.map((t) => {
    const events = spells.filter((spell) => spell.stop === t && spell.cause !== null);
    return {
      t,
      atRisk: atRiskOn(spells, t),
      events: events.length,
      ofCause: events.filter((spell) => spell.cause === cause).length,
    };
  });
}

/** Makes given.spells, and given.risk by the macro. */
export async function giveSpells(database: Database, spells: readonly Spell[]): Promise<void> {
  await give(
    database,
    'spells',
    [
      ['group_key', 'varchar'],
      ['start', 'double'],
      ['stop', 'double'],
      ['cause', 'varchar'],
    ],
    spells.map(({ group, start, stop, cause }) => [group, start, stop, cause]),
  );
  await database.run("create or replace table given.risk as from macros.risk_table('given.spells')");
}

/** The groups of some spells, in the order of their names. */
export const groupsOf = (spells: readonly Spell[]): string[] =>
  [...new Set(spells.map((spell) => spell.group))].sort();
