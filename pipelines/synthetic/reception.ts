// Reception day by day: free places are filled with households, who move between locations, leave, sometimes return.
// The run begins long before the baseline, so that on its first day people are there who have waited for years.

import {
  chance,
  type Day,
  exponential,
  integer,
  poisson,
  type Random,
  weightedItem,
} from '../../src/simulation/index.js';
import { type Departure, type Destination, type EndReason, makeDeparture } from './departure.js';
import { reception } from './parameters.js';
import { type Household, makeHousehold } from './people.js';
import { type Place, targets } from './places.js';
import { makeProcedure, type Procedure } from './procedures.js';

export interface Stay {
  readonly location: string;
  readonly from: Day;
  /** First day no longer there; absent while the world ends first. */
  readonly to?: Day;
  readonly reason?: EndReason;
  readonly destination?: Destination;
}

/** A household with everything that COA and the IND see of it. */
export interface Case {
  readonly household: Household;
  readonly procedure: Procedure;
  readonly departure: Departure;
  readonly stays: Stay[];
}

export interface ReceptionOptions {
  readonly seed: number;
  readonly residents: number;
  readonly places: readonly Place[];
  readonly from: Day;
  readonly to: Day;
}

/** Days of burn-in before `from`, and of filling up at its start. */
const burnIn = 1100;
const fillUp = 400;

/** Every household that was in reception between `from` and `to`, in order of arrival. */
export function makeReception(random: Random, options: ReceptionOptions): Case[] {
  const run = new Reception(random, options);
  for (let day = options.from - burnIn; day < options.to; day += 1) run.pass(day);
  return run.cases.filter(({ stays }) => stays.some((stay) => (stay.to ?? options.to) > options.from));
}

type Event = () => void;

class Reception {
  readonly cases: Case[] = [];
  private readonly present = new Map<string, Set<Case>>();
  private readonly agenda = new Map<Day, Event[]>();
  private target = new Map<string, number>();
  private persons = 0;

  constructor(
    private readonly random: Random,
    private readonly options: ReceptionOptions,
  ) {}

  /** Lets one day pass: what was due, closings, then arrivals in free places. */
  pass(day: Day): void {
    for (const event of this.agenda.get(day) ?? []) event();
    this.agenda.delete(day);
    const ramp = Math.min(1, (day - this.options.from + burnIn) / fillUp);
    this.target = targets(
      this.options.places,
      Math.max(day, this.options.from),
      this.options.residents * ramp,
    );
    this.close(day);
    this.fill(day);
  }

  private close(day: Day): void {
    for (const [location, cases] of this.present) {
      if (this.target.has(location)) continue;
      for (const each of [...cases]) this.move(each, day);
    }
  }

  private fill(day: Day): void {
    const random = this.random.stream('day', day);
    const rate = reception.fillRate * this.shareOfFree();
    for (const location of this.target.keys()) {
      const households = poisson(random, Math.max(0, this.free(location)) * rate);
      for (let count = 0; count < households; count += 1) this.admit(day, location);
    }
  }

  /** Free places less those that are taken beyond a target elsewhere, as a share of the free places. */
  private shareOfFree(): number {
    const locations = new Set([...this.present.keys(), ...this.target.keys()]);
    const places = [...locations].map((location) => this.free(location));
    const positive = places.reduce((sum, each) => sum + Math.max(0, each), 0);
    const net = places.reduce((sum, each) => sum + each, 0);
    return positive === 0 ? 0 : Math.max(0, net) / positive;
  }

  private free(location: string): number {
    let count = 0;
    for (const { household } of this.present.get(location) ?? []) count += household.members.length;
    return (this.target.get(location) ?? 0) - count;
  }

  private admit(day: Day, location: string): void {
    const id = this.cases.length + 1;
    const random = this.random.stream('household', id);
    const household = makeHousehold(random.stream('people'), {
      id,
      firstPerson: this.persons + 1,
      arrival: day,
      seed: this.options.seed,
    });
    this.persons += household.members.length;
    const admitted = this.procedureAt(random, household, day);
    const each: Case = { household, ...admitted, stays: [] };
    this.cases.push(each);
    this.settle(each, location, day);
    this.at(each.departure.day, () => this.leave(each));
  }

  /** A procedure that is such that the household is still entitled to reception on the day it arrives. */
  private procedureAt(random: Random, household: Household, day: Day): Pick<Case, 'procedure' | 'departure'> {
    const draws = random.stream('procedure');
    for (;;) {
      const procedure = makeProcedure(draws, household, day - arrivalDelay(draws));
      const departure = makeDeparture(draws, procedure, day);
      if (procedure.decided > day || procedure.decision === 'ingewilligd') return { procedure, departure };
    }
  }

  private settle(each: Case, location: string, day: Day): void {
    each.stays.push({ location, from: day });
    const cases = this.present.get(location) ?? new Set();
    this.present.set(location, cases.add(each));
    const random = this.random.stream('move', each.household.id, each.stays.length);
    const stay = each.stays.length;
    const moveOn = day + 1 + Math.floor(exponential(random, 365 / reception.movesPerYear));
    this.at(moveOn, () => each.stays.length === stay && this.isPresent(each) && this.move(each, moveOn));
  }

  private move(each: Case, day: Day): void {
    const random = this.random.stream('destination', each.household.id, day);
    if (day >= each.departure.day) return;
    const from = each.stays.at(-1)?.location;
    if (from === undefined || each.stays.at(-1)?.from === day) return;
    this.end(each, day, { reason: 'verhuizing', destination: 'opvang' });
    if (chance(random, reception.moveWithinPilot)) this.settle(each, this.elsewhere(random, from), day);
    else if (chance(random, reception.returns)) this.returnLater(random, each, day);
  }

  private returnLater(random: Random, each: Case, day: Day): void {
    const back = day + integer(random, reception.returnAfter.from, reception.returnAfter.to);
    if (back >= each.departure.day) return;
    this.at(back, () => this.settle(each, this.elsewhere(random, ''), back));
  }

  private elsewhere(random: Random, from: string): string {
    const open = [...this.target.keys()].filter((location) => location !== from);
    return weightedItem(random, open, (location) => 1 + Math.max(0, this.free(location)));
  }

  private leave(each: Case): void {
    if (!this.isPresent(each)) return;
    this.end(each, each.departure.day, each.departure);
  }

  private end(each: Case, day: Day, how: Pick<Departure, 'reason' | 'destination'>): void {
    const stay = each.stays.pop();
    if (stay === undefined) return;
    this.present.get(stay.location)?.delete(each);
    each.stays.push({ ...stay, to: day, reason: how.reason, destination: how.destination });
  }

  private isPresent(each: Case): boolean {
    return each.stays.at(-1)?.to === undefined;
  }

  private at(day: Day, event: Event): void {
    const events = this.agenda.get(day) ?? [];
    events.push(event);
    this.agenda.set(day, events);
  }
}

function arrivalDelay(random: Random): number {
  if (chance(random, reception.lateArrivals)) return integer(random, reception.lateFrom, reception.lateTo);
  return 10 + Math.floor(exponential(random, reception.arrivalMean - 10));
}
