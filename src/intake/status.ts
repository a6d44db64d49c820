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

  /** A file that stays in incoming because it was refused. */
  addWaiting(path: string, file: WaitingFile): void {
    this.waiting.set(path, file);
  }

  removeWaiting(path: string): void {
    this.waiting.delete(path);
  }

  async write(now: Date): Promise<void> {
    await writeStatus(this.dataFolder, {
      format: 'pilotmonitor-status/1',
      writtenAt: now.toISOString(),
      feeds: [...this.byFeed.values()],
      waiting: [...this.waiting.values()],
    });
  }
}
