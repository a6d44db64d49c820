// Notifications of work in place of a permit: received mostly some working days before the start, changed now and then; its
// end is told by some only, and so is that the work never began.

import {
  addMonths,
  chance,
  type Day,
  dayOf,
  integer,
  type Random,
  workingDay,
} from '../../src/simulation/index.js';
import type { ListRows } from '../../src/vocabulary/index.js';
import type { Employer, Industry } from './employers.js';
import { notifications } from './parameters.js';

export interface Notification {
  readonly sequence: number;
  readonly employer: Employer;
  readonly industry: Industry;
  readonly received: Day;
  /** The start as it was notified. */
  readonly start: Day;
}

/** What follows on a notification: a message with a number of its own. */
export interface NotificationMessage {
  readonly kind: 'wijziging' | 'beeindiging' | 'intrekking';
  readonly received: Day;
  readonly start: Day;
  readonly end?: Day;
}

/** The first day on which a notification stands in place of a permit, by the list of levers; undefined where none is in force. */
export function notificationsFrom(levers: ListRows | undefined): Day | undefined {
  const inForce = (levers ?? []).filter(
    ({ lever, status, valid_from }) =>
      lever === 'notification' && (status === 'in_force' || status === 'assumed') && valid_from,
  );
  const days = inForce.map(({ valid_from }) => dayOf(valid_from ?? ''));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** The notification of someone who was found on a day. */
export function notify(
  random: Random,
  work: { found: Day; employer: Employer; industry: Industry; sequence: number },
): Notification {
  const { found, employer, industry, sequence } = work;
  const between = ({ from, to }: { from: number; to: number }) => integer(random, from, to);
  const received = workingDay(found + between(notifications.receivedAfter));
  const isInTime = chance(random, notifications.inTime);
  const start = isInTime
    ? workingDay(received + between(notifications.daysBefore))
    : received - between(notifications.daysLate);
  return { sequence, employer, industry, received, start: Math.max(found, start) };
}

/** What is told after the notification, in order; `job` is absent where the work never began. */
export function messagesAfter(
  random: Random,
  { received, start }: Notification,
  job: { readonly from: Day; readonly to: Day } | undefined,
): NotificationMessage[] {
  const between = ({ from, to }: { from: number; to: number }) => integer(random, from, to);
  const isChanged = chance(random, notifications.changed);
  const changedOn = received + between(notifications.changedAfter);
  const isEndTold = chance(random, notifications.endTold);
  const endDelay = between(notifications.endToldAfter);
  const isWithdrawn = chance(random, notifications.withdrawalTold);
  if (job === undefined)
    return isWithdrawn ? [{ kind: 'intrekking', received: addMonths(received, 2), start }] : [];
  const moved: NotificationMessage[] =
    job.from > start
      ? [{ kind: 'wijziging', received: Math.max(received + 1, job.from - 1), start: job.from }]
      : [];
  const changed: NotificationMessage[] =
    isChanged && changedOn > job.from && changedOn < job.to
      ? [{ kind: 'wijziging', received: changedOn, start: job.from }]
      : [];
  const ended: NotificationMessage[] = isEndTold
    ? [{ kind: 'beeindiging', received: job.to + 1 + endDelay, start: job.from, end: job.to }]
    : [];
  return [...moved, ...changed, ...ended];
}
