// The status of the deliveries as the intake knows it, kept in memory and renewed for one feed at a time, because it is
// written after every commit.

import type { CompiledFeed } from '../contract/index.js';
import type { IsoDate } from '../vocabulary/index.js';
import {
  type Database,
  type Deliveries,
  feedStatus,
  registerTable,
  type StatusFeed,
  type StatusGap,
  type WaitingFile,
  writeStatus,
} from '../warehouse/index.js';
import {
  coveredPeriods,
  coveredTo,
  type DuePeriod,
  missingPeriods,
  nextPeriod,
} from './completeness/periods.js';

export class IntakeStatus {
  private readonly byFeed = new Map<string, StatusFeed>();
  private readonly waiting = new Map<string, WaitingFile>();
  /** What an earlier intake left waiting, by the name that is shown. */
  private readonly earlier = new Map<string, WaitingFile>();

  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly dataFolder: string,
    private readonly calendarStart: string | undefined,
  ) {}

  /** Reads what the ledger says of all feeds. */
  async read(feeds: readonly CompiledFeed[]): Promise<void> {
    for (const feed of feeds) await this.refresh(feed);
  }

  /** Reads anew what the ledger says of a feed. */
  async refresh(feed: CompiledFeed): Promise<void> {
    const known = await feedStatus(this.database, this.deliveries, feed, registerTable(feed));
    const { calendar, delivery } = feed.definition;
    const covered = coveredPeriods(this.deliveries, feed);
    const next = nextPeriod(calendar, covered, this.calendarStart);
    const due = { nextDue: next?.dueDate ?? null, nextGrace: next?.graceDate ?? null };
    // A later full delivery holds all that an earlier one would have held.
    const end = delivery === 'full' ? undefined : coveredTo(covered);
    const gaps =
      end === undefined
        ? []
        : gapsBefore(missingPeriods(calendar, covered, { start: this.calendarStart, today: end }), end);
    this.byFeed.set(feed.name, { ...known, ...due, gaps });
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

/** Periods that lie before the last one that came. */
const gapsBefore = (missing: readonly DuePeriod[], end: IsoDate): StatusGap[] =>
  missing.filter(({ to }) => to < end).map(({ from, to, dueDate }) => ({ from, to, dueDate }));

/** Where a waiting file lies, as it is shown. */
export const shownPath = ({
  supplier,
  feed,
  file,
}: Pick<WaitingFile, 'supplier' | 'feed' | 'file'>): string =>
  [supplier, feed, file].filter((part) => part !== '').join('/');
