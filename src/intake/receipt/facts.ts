// Everything that a receipt says, read from the ledger alone: the same ledger gives the same receipt, so that one that was
// lost can be made again.

import type { CompiledFeed } from '../../contract/index.js';
import { type Diagnostic, diagnostic, type FateCounts, type Severity } from '../../diagnostics/index.js';
import type { IsoDate } from '../../vocabulary/index.js';
import {
  type Database,
  type Deliveries,
  isTaken,
  type KeptFinding,
  type KnownDelivery,
  type Outcome,
  readFindings,
} from '../../warehouse/index.js';
import {
  coveredPeriods,
  coveredTo,
  type DuePeriod,
  missingPeriods,
  nextPeriod,
} from '../completeness/index.js';

/** Another delivery of the same feed about the same reference date or period. */
export interface RelatedDelivery {
  readonly deliveryId: string;
  readonly receivedOn: IsoDate;
  readonly outcome: Outcome;
}

export interface ReceiptFacts {
  readonly feed: CompiledFeed;
  readonly deliveryId: string;
  readonly fileName: string;
  readonly outcome: Outcome;
  readonly completeness: Severity | null;
  readonly referenceDate: IsoDate | null;
  /** [from, to). */
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  readonly receivedOn: IsoDate;
  readonly received: number;
  readonly fates: FateCounts;
  readonly withdrawn: number;
  readonly isSynthetic: boolean;
  /** What was found of the delivery and its rows, the worst first, and of the calendar. */
  readonly findings: readonly KeptFinding[];
  readonly corrects: RelatedDelivery | undefined;
  readonly correctedBy: RelatedDelivery | undefined;
  /** What was due next when this delivery was recorded. */
  readonly next: DuePeriod | undefined;
}

export interface ReceiptTask {
  readonly database: Database;
  readonly deliveries: Deliveries;
  readonly feed: CompiledFeed;
  /** The first month that is expected, from the settings. */
  readonly calendarStart: string | undefined;
}

/** The facts of a delivery that is in the ledger. */
export async function receiptFacts(task: ReceiptTask, deliveryId: string): Promise<ReceiptFacts> {
  const { database, deliveries, feed } = task;
  const delivery = deliveries.get(deliveryId);
  const { fileName, outcome, completeness, referenceDate, periodFrom, periodTo } = delivery;
  const { received, fates, withdrawn } = delivery;
  const known = await readFindings(database, deliveryId);
  const calendar = calendarFacts(task, delivery);
  return {
    ...{ feed, deliveryId, fileName, outcome, completeness, referenceDate, periodFrom, periodTo },
    ...{ received, fates, withdrawn },
    receivedOn: dayOf(delivery),
    isSynthetic: delivery.isSynthetic === true,
    findings: [...known].sort(byWeight).concat(calendar.findings),
    ...related(deliveries, delivery),
    next: calendar.next,
  };
}

const dayOf = ({ receivedAt }: KnownDelivery): IsoDate => receivedAt.toISOString().slice(0, 10);

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, remark: 2 };

/** Worst first, then what most rows have; what was found of the whole delivery stays in front. */
const byWeight = (a: KeptFinding, b: KeptFinding): number =>
  weights[a.problem.severity] - weights[b.problem.severity] || rowsOf(b) - rowsOf(a);

const rowsOf = ({ problem }: KeptFinding): number =>
  'rows' in problem.params ? Number(problem.params.rows) : Number.MAX_SAFE_INTEGER;

/** The delivery that this one came in place of, and the newest that came in place of this one and was taken in. */
function related(
  deliveries: Deliveries,
  delivery: KnownDelivery,
): Pick<ReceiptFacts, 'corrects' | 'correctedBy'> {
  const corrects = delivery.corrects === null ? undefined : deliveries.get(delivery.corrects);
  const correctedBy = deliveries
    .of(delivery)
    .findLast((each) => each.corrects === delivery.deliveryId && isTaken(each));
  return { corrects: corrects && asRelated(corrects), correctedBy: correctedBy && asRelated(correctedBy) };
}

const asRelated = (delivery: KnownDelivery): RelatedDelivery => ({
  deliveryId: delivery.deliveryId,
  receivedOn: dayOf(delivery),
  outcome: delivery.outcome,
});

interface CalendarFacts {
  readonly findings: readonly KeptFinding[];
  readonly next: DuePeriod | undefined;
}

/** How the calendar stood on the day of receipt. */
function calendarFacts(
  { deliveries, feed, calendarStart }: ReceiptTask,
  delivery: KnownDelivery,
): CalendarFacts {
  const { calendar } = feed.definition;
  const covered = coveredPeriods(deliveries, feed, delivery.recordedAt);
  const today = dayOf(delivery);
  const late = lateFinding(delivery, today);
  const missing = missingPeriods(calendar, covered, { start: calendarStart, today });
  const last = coveredTo(covered) ?? '';
  const isFull = feed.definition.delivery === 'full';
  const overtaken = missing.filter(({ to }) => isFull && to <= last);
  const lacking = missing.filter((each) => !overtaken.includes(each));
  return {
    findings: [...late, ...missingFinding(lacking, false), ...missingFinding(overtaken, true)],
    next: nextPeriod(calendar, covered, calendarStart),
  };
}

function lateFinding({ dueDate, graceDate }: KnownDelivery, today: IsoDate): KeptFinding[] {
  if (dueDate === null || graceDate === null || today <= dueDate) return [];
  const days = (Date.parse(today) - Date.parse(dueDate)) / 86_400_000;
  const severity = today <= graceDate ? 'remark' : 'warning';
  return [ofCalendar(diagnostic('INTAKE_CAME_LATE', severity, {}, { days, dueDate, graceDate }))];
}

const ofCalendar = (problem: Diagnostic): KeptFinding => ({ problem, isAboutCompleteness: true, lines: [] });

/** Periods that a message names. */
const periodsShown = 12;

function missingFinding(periods: readonly DuePeriod[], isOvertaken: boolean): KeptFinding[] {
  if (periods.length === 0) return [];
  const shown = periods.slice(0, periodsShown).map(({ from, to, dueDate }) => ({ from, to, dueDate }));
  const params = { periods: shown, more: periods.length - shown.length, isOvertaken };
  const severity = isOvertaken ? 'remark' : 'warning';
  return [ofCalendar(diagnostic('INTAKE_PERIODS_MISSING', severity, {}, params))];
}
