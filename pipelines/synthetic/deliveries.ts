// When each office sends what: the baseline as one file of history around the start of the pilot, then a file a month,
// quarter or year, sent some days before it is due. Offices of changes send what differs from what they sent before.

import {
  addMonths,
  createRandom,
  type Day,
  dateOf,
  integer,
  monthStart,
  type Random,
} from '../../src/simulation/index.js';
import type { SyntheticDelivery } from '../../src/vocabulary/index.js';
import { plantFaults } from './faults.js';
import type { Office, World } from './feeds.js';
import { monthsAfter as payBehind } from './history.js';
import type { Span } from './law.js';
import { type Layout, makeLayout, type Row } from './layout.js';
import { faults } from './parameters.js';
import { repeatTag } from './suppliers/repeats.js';

/** All deliveries in the order in which they are sent; the contents are made one delivery at a time. */
export function* makeDeliveries(world: World, offices: readonly Office[]): Generator<SyntheticDelivery> {
  const erased = erasedFrom(world, offices);
  const desks = offices.map((office) => new Desk(world, office, erased));
  const sendings = desks.flatMap((desk) => desk.sendings.map((sending) => ({ desk, sending })));
  sendings.sort((a, b) => a.sending.sentOn - b.sending.sentOn);
  for (const { desk, sending } of sendings) yield desk.send(sending);
}

/** Per pilot year the day on which the last file was sent that speaks of it, late pay included. */
export function completeDays(
  world: World,
  offices: readonly Office[],
): { year: number; completeOn: string }[] {
  const { pilotStart } = world.history;
  const desks = offices.map((office) => ({ office, sendings: new Desk(world, office).sendings }));
  return Array.from({ length: world.options.pilot.years }, (_, index) => {
    const needed = desks.flatMap(({ office, sendings }) => {
      const last = addMonths(pilotStart, 12 * (index + 1) + office.monthsAfter);
      return sendings.filter(({ to }) => to < last).map(({ sentOn }) => sentOn);
    });
    return { year: index + 1, completeOn: dateOf(Math.max(...needed)) };
  });
}

/** The day from which rows about a person are kept out, by the person's number in the world. */
type ErasedFrom = ReadonlyMap<number, Day>;

/** Who objects is erased once the list that says so was sent, and whatever is sent from that day on. */
function erasedFrom(world: World, offices: readonly Office[]): ErasedFrom {
  const lists = offices
    .filter(({ definition }) => definition.erases !== undefined)
    .flatMap((office) => new Desk(world, office).sendings);
  const entries = world.objections.flatMap(({ life, day }) => {
    const list = lists.find(({ from, to }) => from <= day && day <= to);
    return list === undefined ? [] : [[life.person.id, list.sentOn] as const];
  });
  return new Map(entries);
}

/** Months in one period of a contract's calendar. */
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Day of the month by which files for the whole country are there. */
const nationalDueDay = 14;

/** One delivery to come: number 0 is the baseline. */
interface Sending {
  readonly index: number;
  readonly from: Day;
  /** Last day that it speaks of. */
  readonly to: Day;
  readonly sentOn: Day;
}

class Desk {
  readonly sendings: readonly Sending[];
  private readonly layout: Layout;
  private readonly random: Random;
  /** What was sent before, by key. */
  private readonly sent = new Map<string, string>();
  private readonly ready = new Map<number, Row[]>();
  private prepared = 0;

  constructor(
    private readonly world: World,
    private readonly office: Office,
    private readonly erased: ErasedFrom = new Map(),
  ) {
    this.layout = makeLayout(office.definition);
    this.random = createRandom(world.options.seed).stream('deliveries', office.supplier, office.feed);
    this.sendings = this.calendar();
  }

  send(sending: Sending): SyntheticDelivery {
    const { supplier, feed, habits } = this.office;
    while (this.prepared <= sending.index) this.prepare();
    const rows = this.ready.get(sending.index) ?? [];
    this.ready.delete(sending.index);
    const { bytes, faults: planted } = this.layout.write(rows, habits);
    return {
      supplier,
      feed,
      fileName: `${feed}_${dateOf(sending.to)}.csv${habits.gzip ? '.gz' : ''}`,
      sentOn: dateOf(sending.sentOn),
      referenceDate: dateOf(sending.to),
      periodFrom: dateOf(sending.from),
      periodTo: dateOf(sending.to + 1),
      bytes,
      faults: planted,
    };
  }

  private calendar(): Sending[] {
    const regular = this.spans().map(({ from, to }, index) => ({
      index,
      from,
      to: to - 1,
      sentOn: this.sendingDay(index, to),
    }));
    return regular.map((each) => (this.isHeldUp(each.index) ? this.holdUp(each, regular) : each));
  }

  /** The history before the pilot, then a span a period of the contract's calendar; [from, to). */
  private spans(): Span[] {
    const { baseline, pilotStart, end } = this.world.history;
    const { definition, monthsAfter, isYearlyWithPay } = this.office;
    const every = isYearlyWithPay ? 12 : monthsOf[definition.calendar.every];
    const first = isYearlyWithPay ? addMonths(pilotStart, 12 + payBehind) : pilotStart;
    const last = addMonths(end, isYearlyWithPay ? payBehind : monthsAfter);
    const spans: Span[] = [{ from: baseline, to: first }];
    for (let from = first; addMonths(from, every) <= last; from = addMonths(from, every))
      spans.push({ from, to: addMonths(from, every) });
    return spans;
  }

  /** A day or some before the delivery is due. */
  private sendingDay(index: number, monthAfter: Day): Day {
    const { definition, isYearlyWithPay } = this.office;
    const due = isYearlyWithPay ? nationalDueDay : definition.calendar.dueDay;
    return monthAfter + due - 2 - integer(this.random.stream('day', index), 0, 3);
  }

  private isHeldUp(index: number): boolean {
    return (
      this.office.definition.delivery === 'changes' &&
      this.office.feed === 'permits' &&
      index === faults.heldUp
    );
  }

  private holdUp(each: Sending, all: readonly Sending[]): Sending {
    return { ...each, sentOn: (all[each.index + 1]?.sentOn ?? each.sentOn) + 1 };
  }

  /** Makes the next delivery in order of reference date, whatever the order of sending. */
  private prepare(): void {
    const index = this.prepared;
    this.prepared += 1;
    const sending = this.sendings[index];
    if (sending === undefined) throw new Error(`no delivery ${index} of ${this.office.feed}`);
    const moment = {
      day: sending.to,
      previous: this.sendings[index - 1]?.to,
      random: this.random.stream(index),
    };
    const known = this.office.rows(moment);
    const isChanges = this.office.definition.delivery === 'changes';
    const sent = isChanges
      ? known.filter((row) => this.isNews(row)).map((row) => this.marked(this.settleTags(row), moment.day))
      : known;
    const rows = sent.map((row) => this.erasedOr(row, sending.sentOn));
    const planted = this.isHeldUp(index) ? rows : plantFaults(rows, this.office, moment);
    if (isChanges) this.remember(planted);
    this.ready.set(index, planted);
    if (this.isHeldUp(index - 1)) this.markStale(index);
  }

  private isNews(row: Row): boolean {
    const before = this.sent.get(this.layout.keyOf(row));
    return before !== this.layout.textOf(row) || row.faults.some((fault) => fault.kind === repeatTag);
  }

  /** A repeat is one only where the row was sent before as it is now. */
  private settleTags(row: Row): Row {
    if (this.sent.get(this.layout.keyOf(row)) === this.layout.textOf(row)) return row;
    return withoutRepeat(row);
  }

  /** News about a period that has closed is late, whatever the contract does with it. */
  private marked(row: Row, day: Day): Row {
    const { closing } = this.office.definition;
    if (closing === undefined || row.about === undefined) return row;
    const lastOpenDay = addMonths(monthStart(row.about), closing.afterMonths + 1) - 1;
    if (lastOpenDay >= day) return row;
    return { ...row, faults: [{ kind: 'closed_period', column: closing.column, expectedFate: 'late' }] };
  }

  /** A row about someone who objects by the day of sending is erased, whatever else is wrong with it. */
  private erasedOr(row: Row, sentOn: Day): Row {
    const people = row.person === undefined ? (row.household ?? []) : [row.person];
    const isErased = (person: number) => (this.erased.get(person) ?? sentOn + 1) <= sentOn;
    return people.length === 0 || !people.every(isErased)
      ? row
      : { ...row, faults: [{ kind: objectionTag, expectedFate: 'erased' }] };
  }

  private remember(rows: readonly Row[]): void {
    for (const row of rows) {
      if (isWhole(row)) this.sent.set(this.layout.keyOf(row), this.layout.textOf(row));
    }
  }

  /**
   * The delivery that was held up comes after one that knows more: its rows are stale where that one has their key,
   * or unchanged where it says the same; and what that one repeats has not been seen before.
   */
  private markStale(index: number): void {
    const { keyOf, textOf } = this.layout;
    const heldUp = this.ready.get(index - 1) ?? [];
    const overtaking = this.ready.get(index) ?? [];
    const newer = new Map(overtaking.filter(isWhole).map((row) => [keyOf(row), textOf(row)]));
    const older = new Set(heldUp.map(keyOf));
    const fateOf = (row: Row) => (newer.get(keyOf(row)) === textOf(row) ? 'unchanged' : 'stale');
    const marked = (row: Row): Row =>
      newer.has(keyOf(row)) && !isErased(row)
        ? { ...row, faults: [{ kind: 'out_of_order', expectedFate: fateOf(row) }] }
        : row;
    this.ready.set(index - 1, heldUp.map(marked));
    this.ready.set(
      index,
      overtaking.map((row) => (older.has(keyOf(row)) ? withoutRepeat(row) : row)),
    );
  }
}

/** Kind of the tag on a row about someone who objects. */
const objectionTag = 'objection';

const isErased = (row: Row): boolean => row.faults.some(({ kind }) => kind === objectionTag);

const isWhole = (row: Row): boolean => !row.isSpoiled && !row.damage;

const withoutRepeat = (row: Row): Row => ({
  ...row,
  faults: row.faults.filter(({ kind }) => kind !== repeatTag),
});
