// First registration in the BRP and the BSN: a signal after months in reception, a long wait, sometimes priority.

import {
  addMonths,
  chance,
  type Day,
  dayOf,
  exponential,
  firstEvent,
  integer,
  interpolate,
  type Random,
  weighted,
} from '../../src/simulation/index.js';
import { effects, registration } from './parameters.js';
import type { Person } from './people.js';
import type { Case } from './reception.js';

export interface Priority {
  readonly day: Day;
  readonly reason: 'twv' | 'baan';
}

export interface Registration {
  readonly signal: Day;
  readonly priority?: Priority;
  /** Absent where the person left first, or the world ended. */
  readonly outcome?: { readonly appointment: Day; readonly registered: Day; readonly issued: Day };
  /** An appointment at which the person did not show up. */
  readonly noShow?: Day;
  readonly municipality: string;
}

export interface RegistrationOptions {
  readonly pilotStart: Day;
  /** Last day that the world knows of. */
  readonly end: Day;
  /** Code of the municipality where the location is, used for whom no BRP street registers. */
  readonly municipality: string;
}

const scale = interpolate(registration.scale);

/** The day on which the IND signals that someone can be registered; undefined where it never does. */
export function signalDay(random: Random, { procedure, departure, stays }: Case): Day | undefined {
  const arrival = stays[0]?.from ?? 0;
  const regular = addMonths(procedure.application, registration.signalMonths);
  const granted = procedure.decision === 'ingewilligd' ? procedure.decided : Number.POSITIVE_INFINITY;
  const entitled = procedure.track === '4' ? Math.min(regular, granted) : granted;
  const signal = Math.max(entitled + Math.floor(exponential(random, registration.signalDelayMean)), arrival);
  const stillThere = signal < departure.day && (signal < procedure.decided || signal >= granted);
  return stillThere ? signal : undefined;
}

/**
 * The registration of someone with a signal on `signal`. The same stream gives the same draws with and without
 * priority, so that priority can only make the wait shorter.
 */
export function makeRegistration(
  random: Random,
  each: Case,
  signal: Day,
  options: RegistrationOptions,
  priority?: Priority,
): Registration {
  const wait = random.stream('wait');
  const issued = firstEvent(
    wait,
    { from: signal + 5, to: Math.min(each.departure.day, options.end), step: 5 },
    (day) => issueRate(day, signal, options.pilotStart, priority),
  );
  const steps = random.stream('steps');
  const municipality = street(steps, issued ?? options.end) ?? options.municipality;
  const given = priority && (issued === undefined || priority.day <= issued) ? { priority } : {};
  return { signal, municipality, ...given, ...appointments(steps, signal, issued) };
}

/** Hazard a day: Weibull since the signal, times the effects of pilot and priority. */
function issueRate(day: Day, signal: Day, pilotStart: Day, priority: Priority | undefined): number {
  const { shape } = registration;
  const wide = scale(day);
  const base = (shape / wide) * ((day - signal) / wide) ** (shape - 1);
  const pilot = day >= pilotStart ? effects.bsnPilot : 1;
  // With priority the queue is left: the rate is at least the one of someone who waited half a scale already.
  if (priority === undefined || day < priority.day) return base * pilot;
  return Math.max(base, (shape / wide) * 0.5 ** (shape - 1)) * pilot * effects.bsnPriority;
}

function appointments(
  random: Random,
  signal: Day,
  issued: Day | undefined,
): Pick<Registration, 'outcome' | 'noShow'> {
  const between = (span: { from: number; to: number }) => integer(random, span.from, span.to);
  const missed = chance(random, registration.noShow);
  const noShowAt = signal + integer(random, 40, 200);
  if (issued === undefined) return missed ? { noShow: noShowAt } : {};
  const registered = Math.max(signal, issued - between(registration.issuedAfter));
  const appointment = Math.max(signal, registered - between(registration.registeredAfter));
  const outcome = { appointment, registered, issued };
  return missed && noShowAt < appointment - 14 ? { outcome, noShow: noShowAt } : { outcome };
}

/** BRP street of registration, or undefined for the municipality of the location. */
function street(random: Random, day: Day): string | undefined {
  const { amsterdam, streets } = registration;
  const open = day >= dayOf(amsterdam.from) && day < dayOf(amsterdam.to);
  if (chance(random, open ? amsterdam.share : 0)) return '0363';
  const own = 1 - Object.values(streets).reduce((sum, share) => sum + share, 0);
  const chosen = weighted<string>(random, { ...streets, own });
  return chosen === 'own' ? undefined : chosen;
}

/** Day on which a person becomes `years` old. */
export const birthday = (person: Person, years: number): Day => addMonths(person.birth, years * 12);
