// Work permits (TWV): received, complete, decided, valid. While the law limits the weeks of work, a permit is for that
// many weeks; after that for a year, and it can be renewed.

import {
  addMonths,
  chance,
  type Day,
  gamma,
  integer,
  interpolate,
  type Random,
  weighted,
  workingDay,
} from '../../src/simulation/index.js';
import type { Employer, Industry } from './employers.js';
import type { Law } from './law.js';
import { work } from './parameters.js';

export type PermitOutcome = 'verleend' | 'geweigerd' | 'ingetrokken' | 'niet_nodig' | 'buiten_behandeling';

export interface Permit {
  readonly sequence: number;
  readonly employer: Employer;
  readonly industry: Industry;
  readonly received: Day;
  readonly complete: Day;
  readonly suspended: number;
  readonly decided: Day;
  readonly outcome: PermitOutcome;
  readonly validFrom?: Day;
  readonly validTo?: Day;
  /** True where the limit on weeks decided how long it is valid. */
  readonly isLimited: boolean;
}

export interface PermitRequest {
  readonly found: Day;
  readonly employer: Employer;
  readonly industry: Industry;
  readonly law: Law;
  /** Day on which an asylum permit makes a work permit needless, if it comes. */
  readonly grantedOn: Day | undefined;
  readonly leftOn: Day;
  readonly sequence: number;
}

const decisionMean = interpolate(work.decisionMean);

/** The permit that an employer asks for after finding someone. */
export function decidePermit(random: Random, request: PermitRequest): Permit {
  const received = workingDay(
    request.found + integer(random, work.receivedAfter.from, work.receivedAfter.to),
  );
  const times = course(random, received);
  const outcome = outcomeOf(random, times.decided, request);
  const { employer, industry, sequence } = request;
  const ended =
    outcome === 'niet_nodig' ? Math.max(received + 1, request.grantedOn ?? received) : times.decided;
  const permit = {
    sequence,
    employer,
    industry,
    received,
    ...times,
    decided: ended,
    outcome,
    isLimited: false,
  };
  return outcome === 'verleend' ? { ...permit, ...validity(request.law, times.decided) } : permit;
}

/** The renewal of a permit that ends on `after`; renewals are granted. */
export function renewPermit(
  random: Random,
  request: { employer: Employer; industry: Industry; after: Day; law: Law; sequence: number },
): Permit {
  const received = workingDay(request.after - work.renewBefore - integer(random, 0, 14));
  const times = course(random, received);
  const { employer, industry, sequence, law, after } = request;
  const decided = Math.min(times.decided, after);
  const permit = {
    sequence,
    employer,
    industry,
    received,
    complete: Math.min(times.complete, decided),
    decided,
  };
  return {
    ...permit,
    suspended: 0,
    outcome: 'verleend',
    ...validity(law, decided),
    validFrom: after + 1,
    ...until(law, after + 1, decided),
  };
}

function course(random: Random, received: Day): Pick<Permit, 'complete' | 'suspended' | 'decided'> {
  const late = chance(random, work.incomplete)
    ? integer(random, work.completedAfter.from, work.completedAfter.to)
    : 0;
  const { from, to } = work.suspendedDays;
  const suspended = chance(random, work.suspended) ? integer(random, from, to) : 0;
  const complete = received + late;
  const wait = Math.max(1, Math.round(gamma(random, 6, decisionMean(received))));
  return { complete, suspended, decided: workingDay(complete + wait + suspended) };
}

function outcomeOf(random: Random, decided: Day, { grantedOn, leftOn }: PermitRequest): PermitOutcome {
  const drawn = weighted(random, work.outcomes);
  if (grantedOn !== undefined && grantedOn <= decided) return 'niet_nodig';
  return leftOn <= decided ? 'ingetrokken' : drawn;
}

function validity(law: Law, decided: Day): Pick<Permit, 'validFrom' | 'validTo' | 'isLimited'> {
  return { validFrom: decided, ...until(law, decided, decided) };
}

/** As many weeks as the law allows on the day of the decision; without a limit as many months as is usual. */
function until(law: Law, from: Day, decided: Day): { validTo: Day; isLimited: boolean } {
  const weeks = law.value('weeks_limit', decided);
  if (weeks === undefined || weeks === null)
    return { validTo: addMonths(from, work.permitMonths) - 1, isLimited: false };
  return { validTo: from + 7 * weeks - 1, isLimited: true };
}
