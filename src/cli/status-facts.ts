// What `status` knows: status.json as the last intake left it, the ledger of slots, the editions on disk. It opens no
// database, so that it answers at once, also while an intake runs. What is not there yet is simply not told.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { listUnfinished } from '../intake/incoming.js';
import { feedNames, locateIdentifiers, locatePilot, locateSchedule } from '../locate/index.js';
import { type JobOverview, jobOverviews, ledgerPath, readEvents, wallOf } from '../schedule/index.js';
import { isMarkedSynthetic } from '../settings/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import type { StatusFile, StatusLacking, WaitingFile } from '../warehouse/index.js';
import { quietNow } from './quiet.js';

/**
 * unknown: nothing came and nothing says when it should. late: due, within its grace. missing: past its grace.
 * complete: what came reaches the end of the last pilot year, so that nothing more is due.
 */
export type FeedState = 'on_time' | 'late' | 'missing' | 'unknown' | 'complete';

export interface FeedFacts {
  readonly feed: string;
  readonly state: FeedState;
  /** Last day of the period of the last delivery that was taken in. */
  readonly lastPeriodTo: IsoDate | null;
  readonly receivedAt: string | null;
  readonly received: number;
  readonly quarantined: number;
  readonly currentRows: number;
  readonly nextDue: IsoDate | null;
  /** Periods passed over, in a feed whose later deliveries do not make up for them; their first days. */
  readonly gaps: readonly IsoDate[];
  /** What the last delivery seems to lack; the counts are on its receipt. */
  readonly lacking: StatusLacking | null;
}

export interface WaitingFacts {
  readonly feed: string;
  readonly file: string;
  readonly codes: readonly string[];
}

export interface UnfinishedFacts {
  readonly feed: string;
  readonly file: string;
}

export interface EditionFacts {
  readonly year: string;
  readonly revision: string;
  readonly files: number;
}

export interface StatusFacts {
  readonly today: IsoDate;
  readonly synthetic: boolean;
  /** status.json cannot be read; what is told of deliveries is not what came. */
  readonly isDamaged: boolean;
  /** When the last intake wrote what is told here of deliveries; null where none ever ran. */
  readonly intakeAt: string | null;
  readonly feeds: readonly FeedFacts[];
  /** Files that were refused and still lie in incoming. */
  readonly waiting: readonly WaitingFacts[];
  /** Files in incoming that are still being sent, as the folder is now. */
  readonly unfinished: readonly UnfinishedFacts[];
  /** When the snapshot for analysis was swapped in; null where there is none. */
  readonly snapshotAt: string | null;
  readonly jobs: readonly JobOverview[];
  readonly editions: readonly EditionFacts[];
}

/** Reads everything that the data folder tells without opening a database. */
export async function statusFacts(dataFolder: string, root: string, now: Date): Promise<StatusFacts> {
  const { timeZone, start, years } = await locatePilot(root);
  const pilotEnd = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`;
  const today = wallOf(now, timeZone).slice(0, 10);
  const { status, isDamaged } = readStatusFile(dataFolder);
  const jobs = await locateSchedule(root);
  const events = await readEvents(ledgerPath(dataFolder));
  return {
    today,
    synthetic: isMarkedSynthetic(dataFolder),
    isDamaged,
    intakeAt: status?.writtenAt ?? null,
    feeds: feedNames(root).map((feed) => feedFacts(feed, status, { today, pilotEnd })),
    waiting: (status?.waiting ?? []).filter((each) => isStillThere(dataFolder, each)).map(asWaiting),
    unfinished: await unfinishedIn(dataFolder, root, now),
    snapshotAt: modifiedAt(join(dataFolder, 'analysis', 'snapshot.duckdb')),
    jobs: jobOverviews(jobs, events, now, timeZone),
    editions: editionsIn(join(dataFolder, 'editions')),
  };
}

/** A damaged file counts as absent, and is said to be damaged: the next intake writes it anew. */
function readStatusFile(dataFolder: string): { readonly status?: StatusFile; readonly isDamaged: boolean } {
  const path = join(dataFolder, 'status.json');
  if (!existsSync(path)) return { isDamaged: false };
  try {
    return { status: JSON.parse(readFileSync(path, 'utf8')) as StatusFile, isDamaged: false };
  } catch (error) {
    if (error instanceof SyntaxError) return { isDamaged: true };
    throw error;
  }
}

/** `pilotEnd` is the first day after the last pilot year. */
interface Days {
  readonly today: IsoDate;
  readonly pilotEnd: IsoDate;
}

function feedFacts(name: string, status: StatusFile | undefined, days: Days): FeedFacts {
  const found = status?.feeds.find((each) => `${each.supplier}/${each.feed}` === name);
  const last = found?.lastAccepted ?? null;
  const periodTo = last?.periodTo ?? null;
  const isComplete = periodTo !== null && periodTo >= days.pilotEnd;
  return {
    feed: name,
    state: isComplete ? 'complete' : stateOf(found?.nextDue ?? null, found?.nextGrace ?? null, days.today),
    lastPeriodTo: periodTo === null ? null : dayBefore(periodTo),
    receivedAt: last?.receivedAt ?? null,
    received: last?.received ?? 0,
    quarantined: last?.fates.quarantined ?? 0,
    currentRows: found?.currentRows ?? 0,
    nextDue: isComplete ? null : (found?.nextDue ?? null),
    // A status of before they were kept has neither.
    gaps: (found?.gaps ?? []).map(({ from }) => from),
    lacking: found?.lacking ?? null,
  };
}

const dayBefore = (day: IsoDate): IsoDate => formatISO(subDays(parseISO(day), 1), { representation: 'date' });

/** The due day itself is in time, and so is the last day of grace not yet missing. */
export function stateOf(due: IsoDate | null, grace: IsoDate | null, today: IsoDate): FeedState {
  if (due === null) return 'unknown';
  if (today <= due) return 'on_time';
  return grace !== null && today <= grace ? 'late' : 'missing';
}

/** Names are shown with `[id]` for a number and another sign for what does not show; any such name may stand behind them. */
function isStillThere(dataFolder: string, { supplier, feed, file }: WaitingFile): boolean {
  const shown = [supplier, feed, file].filter((part) => part !== '').join('/');
  const pattern = shown
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('\\[id\\]', '[^/]*\\p{Nd}[^/]*')
    .replaceAll('\ufffd', '[^/]');
  const top = join(dataFolder, 'incoming');
  const names = existsSync(top) ? readdirSync(top, { recursive: true, encoding: 'utf8' }) : [];
  const isShown = new RegExp(`^${pattern}$`, 'su');
  return names.some((name) => isShown.test(name.split(sep).join('/')));
}

/** Names come from outside, and are shown with every number of a person masked. */
async function unfinishedIn(dataFolder: string, root: string, now: Date): Promise<UnfinishedFacts[]> {
  const files = listUnfinished(dataFolder, quietNow(dataFolder, now));
  if (files.length === 0) return [];
  const { shownName, shownText } = await import('../intake/shown-name.js');
  const located = await locateIdentifiers(root);
  const identifiers = new Map(located.map(({ name, definition }) => [name, definition]));
  return files.map(({ path, folder = '' }) => ({
    feed: shownText(folder, identifiers),
    file: shownName(path, identifiers),
  }));
}

const asWaiting = ({ supplier, feed, file, codes }: WaitingFile): WaitingFacts => ({
  feed: [supplier, feed].filter((part) => part !== '').join('/'),
  file,
  codes,
});

const modifiedAt = (path: string): string | null =>
  existsSync(path) ? statSync(path).mtime.toISOString() : null;

function editionsIn(folder: string): EditionFacts[] {
  return foldersIn(folder).flatMap((year) =>
    foldersIn(join(folder, year)).map((revision) => ({
      year,
      revision,
      files: readdirSync(join(folder, year, revision)).length,
    })),
  );
}

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[0-9]+$/.test(entry.name))
        .map((entry) => entry.name)
        .sort((a, b) => Number(a) - Number(b))
    : [];
