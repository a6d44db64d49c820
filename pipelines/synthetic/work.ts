// Work of one person: finds a job while having access, the employer asks for a permit, the BSN must be there before the
// first day, and the job ends with the contract, the permit, a move or the stay. All of it in order of time, because
// a permit gives priority for the BSN and the BSN decides on the start.

import {
  chance,
  type Day,
  dayOf,
  exponential,
  firstEvent,
  integer,
  interpolate,
  type Random,
} from '../../src/simulation/index.js';
import { type Employer, type Employers, findEmployer, type Industry } from './employers.js';
import type { Law, Span } from './law.js';
import { messagesAfter, type Notification, type NotificationMessage, notify } from './notifications.js';
import { effects, registration as registrationParameters, work } from './parameters.js';
import type { Person } from './people.js';
import { decidePermit, type Permit, renewPermit } from './permits.js';
import type { Place } from './places.js';
import { decisionAfter } from './procedures.js';
import type { Case } from './reception.js';
import {
  birthday,
  makeRegistration,
  type Priority,
  type Registration,
  type RegistrationOptions,
  signalDay,
} from './registrations.js';

export interface Job {
  readonly employer: Employer;
  readonly industry: Industry;
  readonly from: Day;
  /** Last day of the relation. */
  readonly to: Day;
  /** On paper only: no hour was ever paid. */
  readonly isPaper: boolean;
  readonly sequence: number;
}

export interface Notified extends Notification {
  /** What was told after it. */
  readonly messages: readonly NotificationMessage[];
}

export interface Career {
  readonly registration: Registration | undefined;
  readonly permits: readonly Permit[];
  readonly notifications: readonly Notified[];
  readonly jobs: readonly Job[];
  /** Spans of lawful access, of age and in the procedure, whether in reception or not. */
  readonly access: readonly Span[];
}

export interface WorkOptions extends Omit<RegistrationOptions, 'municipality'> {
  /** Day before which every job begins. */
  readonly lastStart: Day;
  /** First day on which an employer notifies in place of asking for a permit; absent while that is not in force. */
  readonly notificationsFrom: Day | undefined;
  readonly law: Law;
  readonly employers: Employers;
  readonly places: ReadonlyMap<string, Place>;
}

const foundPerYear = interpolate(work.foundPerYear);

/** What a person does between the first day and the end of the world. */
export function makeCareer(random: Random, person: Person, each: Case, options: WorkOptions): Career {
  return new CareerRun(random, person, each, options).run();
}

class CareerRun {
  private readonly permits: Permit[] = [];
  private readonly notifications: Notified[] = [];
  private readonly jobs: Job[] = [];
  private readonly signal: Day | undefined;
  private readonly decision: ReturnType<typeof decisionAfter>;
  private readonly access: readonly Span[];
  private readonly eagerness: number;
  private registration: Registration | undefined;
  private priority: Priority | undefined;

  constructor(
    private readonly random: Random,
    private readonly person: Person,
    private readonly each: Case,
    private readonly options: WorkOptions,
  ) {
    this.decision = decisionAfter(each.procedure, each.departure.day);
    this.access = accessOf(person, each, this.decision.decided, options.law);
    const { share, ratio, others } = work.eager;
    this.eagerness = chance(random.stream('eager'), share) ? ratio : others;
    this.signal = signalDay(random.stream('signal'), each);
    this.register();
  }

  run(): Career {
    let from = Math.max(birthday(this.person, 18), this.each.stays[0]?.from ?? 0);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const next = this.attempt(this.random.stream('attempt', attempt), from, attempt);
      if (next === undefined) break;
      from = next;
    }
    const { registration, permits, notifications, jobs, access } = this;
    return { registration, permits, notifications, jobs, access };
  }

  private register(): void {
    if (this.signal === undefined) return;
    const { places } = this.options;
    const municipality = places.get(this.each.stays[0]?.location ?? '')?.municipality ?? '';
    const options = { ...this.options, municipality };
    this.registration = makeRegistration(
      this.random.stream('registration'),
      this.each,
      this.signal,
      options,
      this.priority,
    );
  }

  /** One job found; the day on which the search goes on, or undefined where nothing is found any more. */
  private attempt(random: Random, from: Day, sequence: number): Day | undefined {
    const end = Math.min(this.each.departure.day, this.options.lastStart);
    const found = firstEvent(random, { from, to: end, step: 7 }, (day) => this.findRate(day));
    if (found === undefined) return undefined;
    const { employer, industry } = findEmployer(random.stream('employer'), this.options.employers);
    const needsPermit = this.statusOn(found) === 'access';
    if (needsPermit && found >= (this.options.notificationsFrom ?? Number.POSITIVE_INFINITY))
      return this.notified(random, { found, employer, industry, sequence }, end);
    const permit = needsPermit ? this.apply(random.stream('permit'), found, employer, industry) : undefined;
    if (permit !== undefined && permit.outcome !== 'verleend') return permit.decided + 14;
    const wanted = (permit?.decided ?? found) + integer(random, work.startAfter.from, work.startAfter.to);
    const start = this.startOf(wanted, end);
    if (start === undefined) return wanted + work.employerWaits;
    return this.hold(random.stream('job'), { employer, industry, from: start, sequence }, permit);
  }

  /** Work that is notified and needs no permit: only the BSN is waited for. */
  private notified(
    random: Random,
    found: { found: Day; employer: Employer; industry: Industry; sequence: number },
    end: Day,
  ): Day | undefined {
    const sequence = this.notifications.length + 1;
    const notification = notify(random.stream('notification'), { ...found, sequence });
    this.prioritise(random.stream('priority'), found.found, undefined);
    const from = this.startOf(notification.start, end);
    const next =
      from === undefined
        ? notification.start + work.employerWaits
        : this.hold(random.stream('job'), { ...found, from }, undefined);
    const job = from === undefined ? undefined : this.jobs.at(-1);
    const messages = messagesAfter(random.stream('messages'), notification, job);
    this.notifications.push({ ...notification, messages });
    return next;
  }

  private findRate(day: Day): number {
    const state = this.statusOn(day);
    const location = this.each.stays.find(
      (stay) => stay.from <= day && day < (stay.to ?? this.options.end),
    )?.location;
    if (state === 'none' || location === undefined) return 0;
    const city = this.options.places.get(location)?.setting === 'city' ? effects.workCity : 1;
    const pilot = day >= this.options.pilotStart ? effects.workPilot : 1;
    const women = this.person.sex === 'V' ? effects.workWomen : 1;
    const again = this.jobs.length > 0 ? effects.workAgain : 1;
    const older = day > birthday(this.person, work.olderThan) ? work.olderRatio : 1;
    const status = state === 'status' ? work.statusRatio : 1;
    const issued = this.registration?.outcome?.issued ?? Number.POSITIVE_INFINITY;
    const number = day >= issued ? 1 : effects.workWithoutBsn;
    const personal =
      this.eagerness * women * again * older * number * work.byEducation[this.person.education];
    return (foundPerYear(day) / 365) * city * pilot * status * personal;
  }

  private statusOn(day: Day): 'access' | 'status' | 'none' {
    if (day >= this.decision.decided) return this.decision.decision === 'ingewilligd' ? 'status' : 'none';
    return this.access.some((span) => span.from <= day && day < span.to) ? 'access' : 'none';
  }

  private apply(random: Random, found: Day, employer: Employer, industry: Industry): Permit {
    const permit = decidePermit(random, {
      found,
      employer,
      industry,
      law: this.options.law,
      grantedOn: this.decision.decision === 'ingewilligd' ? this.decision.decided : undefined,
      leftOn: this.each.departure.day,
      sequence: this.permits.length + 1,
    });
    this.permits.push(permit);
    this.prioritise(random.stream('priority'), found, permit);
    return permit;
  }

  /** Priority: for a permit where that is the practice, for a job in sight from the start of the pilot. */
  private prioritise(random: Random, found: Day, permit: Permit | undefined): void {
    if (this.signal === undefined || this.priority || !chance(random, registrationParameters.priorityGiven))
      return;
    const practiceFrom = dayOf(registrationParameters.permitPriorityFrom);
    if (found >= this.options.pilotStart)
      this.priority = { day: Math.max(found, this.signal), reason: 'baan' };
    else if (permit?.outcome === 'verleend' && permit.decided >= practiceFrom) {
      this.priority = { day: Math.max(permit.decided, this.signal), reason: 'twv' };
    }
    if (this.priority) this.register();
  }

  /** First day of work: when wanted, but not before the BSN; undefined where the employer does not wait that long. */
  private startOf(wanted: Day, end: Day): Day | undefined {
    const issued = this.registration?.outcome?.issued;
    if (issued === undefined) return undefined;
    const start = Math.max(wanted, issued + 3);
    return start <= wanted + work.employerWaits && start < end ? start : undefined;
  }

  private hold(
    random: Random,
    job: Omit<Job, 'to' | 'isPaper'>,
    permit: Permit | undefined,
  ): Day | undefined {
    const contract = job.from + 13 + Math.floor(exponential(random, work.durationMean));
    const limited = permit === undefined ? contract : this.prolong(random, job, contract, permit);
    const to = Math.min(limited, this.endOfStay(random, job.from, limited), this.options.end);
    this.jobs.push({ ...job, to, isPaper: chance(random, work.paperJobs) });
    const rest = permit ? this.restAfter(permit, to) : 0;
    return to + 14 + rest;
  }

  /** The last day that contract and permits allow; a permit that runs out is renewed where the law has no limit. */
  private prolong(random: Random, job: Omit<Job, 'to' | 'isPaper'>, contract: Day, first: Permit): Day {
    let permit = first;
    while (permit.validTo !== undefined && permit.validTo < contract) {
      const { validTo, isLimited } = permit;
      const status = this.decision.decision === 'ingewilligd' && this.decision.decided <= validTo;
      if (status) return contract;
      if (isLimited || this.decision.decided <= validTo || !chance(random, work.renewed)) return validTo;
      const renewal = renewPermit(random, {
        ...job,
        after: validTo,
        law: this.options.law,
        sequence: this.permits.length + 1,
      });
      if (renewal.received >= this.options.end) return validTo;
      this.permits.push(renewal);
      permit = renewal;
    }
    return contract;
  }

  /** Where the weeks are limited, the rest of the window must pass before a new permit. */
  private restAfter(permit: Permit, to: Day): number {
    return permit.isLimited && permit.validTo !== undefined && to >= permit.validTo - 14 ? 28 * 7 : 0;
  }

  /** Work ends with a refusal, often with a move, and at the latest some weeks after leaving. */
  private endOfStay(random: Random, from: Day, to: Day): Day {
    const { departure, stays } = this.each;
    const refused = this.decision.decision === 'ingewilligd' ? to : this.decision.decided + 27;
    const left =
      departure.day + (chance(random, work.endsOnLeaving) ? 0 : integer(random, 10, work.paidAfterLeaving));
    let last = Math.min(to, refused, left);
    for (const stay of stays) {
      const moved = stay.to;
      if (moved === undefined || moved <= from || moved > last || moved === departure.day) continue;
      if (chance(random, work.endsOnMove)) last = Math.min(last, moved + integer(random, 0, 28));
    }
    return Math.max(from, last);
  }
}

function accessOf(person: Person, each: Case, decided: Day, law: Law): readonly Span[] {
  const { application, chanceGroup, track } = each.procedure;
  if (track !== '4') return [];
  const ofAge = birthday(person, 18);
  return law
    .access(application, chanceGroup, decided)
    .map((span) => ({ from: Math.max(span.from, ofAge), to: span.to }))
    .filter((span) => span.from < span.to);
}
