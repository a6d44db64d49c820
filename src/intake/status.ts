// The status of the deliveries as the intake knows it, kept in memory and renewed for one feed at a time, because it is
// written after every commit.

import type { CompiledFeed } from '../contract/index.js';
import {
  type Database,
  feedStatus,
  registerTable,
  type StatusFeed,
  type WaitingFile,
  writeStatus,
} from '../warehouse/index.js';
import { calendarDays, firstPeriodTo, nextPeriodTo } from './calendar.js';

export class IntakeStatus {
  private readonly byFeed = new Map<string, StatusFeed>();
  private readonly waiting = new Map<string, WaitingFile>();
  /** What an earlier intake left waiting, by the name that is shown. */
  private readonly earlier = new Map<string, WaitingFile>();

  constructor(
    private readonly database: Database,
    private readonly dataFolder: string,
    private readonly calendarStart: string | undefined,
  ) {}

  /** Reads anew what the ledger says of a feed. */
  async refresh(feed: CompiledFeed): Promise<void> {
    const known = await feedStatus(this.database, feed, registerTable(feed));
    const { calendar } = feed.definition;
    const last = known.lastAccepted?.periodTo ?? null;
    const next = last === null ? firstPeriodTo(calendar, this.calendarStart) : nextPeriodTo(calendar, last);
    const days = next === undefined ? undefined : calendarDays(calendar, next, next);
    const due = { nextDue: days?.dueDate ?? null, nextGrace: days?.graceDate ?? null };
    this.byFeed.set(feed.name, { ...known, ...due });
  }

  /** Files that an earlier intake left waiting and that may still lie there, by the names that are shown. */
  remember(waiting: readonly WaitingFile[], present: ReadonlySet<string>): void {
    for (const file of waiting) if (present.has(shownPath(file))) this.earlier.set(shownPath(file), file);
  }

  /** A file that stays in incoming because it was refused. */
  addWaiting(path: string, file: WaitingFile): void {
    this.earlier.delete(shownPath(file));
    this.waiting.set(path, file);
  }

  /** A file that was taken in. */
  removeWaiting(path: string, file: Pick<WaitingFile, 'supplier' | 'feed' | 'file'>): void {
    this.earlier.delete(shownPath(file));
    this.waiting.delete(path);
  }

  async write(now: Date): Promise<void> {
    await writeStatus(this.dataFolder, {
      format: 'pilotmonitor-status/1',
      writtenAt: now.toISOString(),
      feeds: [...this.byFeed.values()],
      waiting: [...this.earlier.values(), ...this.waiting.values()],
    });
  }
}

/** Where a waiting file lies, as it is shown. */
export const shownPath = ({
  supplier,
  feed,
  file,
}: Pick<WaitingFile, 'supplier' | 'feed' | 'file'>): string =>
  [supplier, feed, file].filter((part) => part !== '').join('/');
