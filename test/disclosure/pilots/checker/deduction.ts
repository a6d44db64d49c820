// What a reader works out: unknown whole numbers by name, and what is known of them as linear rules. Written apart from the
// audit of the gate, from the text of the release rules: it shares no code with it.

import { monthsOfRun } from '../../../../src/vocabulary/index.js';
import { endOfYear, firstDay, type Period, periodsUntil } from '../days.js';
import type { PrintedCell, PublicFacts } from './printed.js';

/** least <= sum of coefficient times number <= most. */
export interface LinearRule {
  readonly numbers: readonly (readonly [name: string, coefficient: number])[];
  readonly least: number;
  readonly most: number;
}

/** A number that is made of others: their sum (`up`), or less, where a person may be in several (`overlap`). */
export interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly how: 'up' | 'overlap';
}

/**
 * How much a reader makes of the release rules. `plain`: of a printed number what its rounding says, of a hidden one nothing
 * but its sign. `strict`: also what must have been so for the rule to print or to hide it.
 */
export type Strictness = 'plain' | 'strict';

const infinite = Number.POSITIVE_INFINITY;

/** The name of a number: `C1/applied.n@year-1@location:UTR01@2/1`. */
export const nameOf = (measure: string, period: string, group: string, version: string): string =>
  [measure, period, group, version].join('@');

/** All rules that a reader has, and the numbers that they speak of. */
export class Deduction {
  readonly rules: LinearRule[] = [];
  readonly names = new Set<string>();
  readonly wholes: Whole[] = [];

  constructor(
    private readonly facts: PublicFacts,
    private readonly strictness: Strictness,
  ) {}

  /** The same deduction with more known. */
  between(name: string, least: number, most = infinite): void {
    this.linear([[name, 1]], least, most);
  }

  linear(numbers: readonly (readonly [string, number])[], least: number, most: number): void {
    for (const [name] of numbers) this.names.add(name);
    this.rules.push({ numbers, least, most });
  }

  atMost(small: string, large: string): void {
    this.linear(
      [
        [large, 1],
        [small, -1],
      ],
      0,
      infinite,
    );
  }

  /** Parts that are the whole (`up`), or of which a person may be in several (`overlap`). */
  madeOf(whole: string, parts: readonly string[], how: 'up' | 'overlap'): void {
    this.wholes.push({ whole, parts, how });
    const all = [...parts.map((part) => [part, 1] as const), [whole, -1] as const];
    this.linear(all, 0, how === 'up' ? 0 : infinite);
    if (how === 'overlap') for (const part of parts) this.atMost(part, whole);
  }

  /** Reads every printed cell, and then what holds between them. */
  read(printed: readonly PrintedCell[]): this {
    for (const each of printed) this.readCell(each);
    this.readPlaces(printed);
    this.readTime(printed);
    return this;
  }

  private readCell({ cell, version }: PrintedCell): void {
    const group = `${cell.groupKind}:${cell.groupValue}`;
    switch (cell.indicator) {
      case 'C1':
        this.readCount({ cell, version }, group);
        return;
      case 'F1':
        this.readDays({ cell, version }, group);
        return;
      case 'B2':
        this.readWeeks({ cell, version }, group);
        return;
      default:
        return;
    }
  }

  private readCount({ cell, version }: PrintedCell, group: string): void {
    const n = nameOf(`C1/${cell.measure}.n`, cell.period, group, version);
    const persons = (period: string) => nameOf('C1/persons.n', period, group, version);
    this.between(n, 0);
    if (cell.measure === 'applied') this.atMost(persons(cell.period), n);
    if (cell.status === 'zero') {
      this.between(n, 0, 0);
      return;
    }
    if (cell.status === 'hidden') {
      if (cell.reason === 'small') {
        this.between(n, 1, 9);
        return;
      }
      if (cell.reason === 'few' && this.strictness === 'strict') this.between(n, 1);
      return;
    }
    const period = cell.span ?? cell.period;
    const told = nameOf(`C1/${cell.measure}.n`, period, group, version);
    if (cell.span !== null) this.between(told, 0);
    if (cell.span !== null && cell.measure === 'applied') this.atMost(persons(period), told);
    const value = cell.value ?? 0;
    this.between(told, Math.max(10, value - 2), value + 2);
    if (this.strictness === 'strict' && cell.measure === 'applied') this.between(persons(period), 10);
  }

  private readDays({ cell, version }: PrintedCell, group: string): void {
    this.daysOf(cell.period, group, version);
    if (cell.status === 'hidden') return;
    const period = cell.span ?? cell.period;
    if (cell.span !== null) this.daysOf(period, group, version);
    const of = (quantity: string) => nameOf(`F1/share.${quantity}`, period, group, version);
    this.between(of('persons'), 10);
    if (cell.status === 'zero') {
      this.between(of('nonzero'), 0, 0);
      return;
    }
    this.between(of('nonzero'), 10);
    const twice = 2 * Math.round((cell.value ?? 0) * 100);
    this.linear(
      [
        [of('x'), 200],
        [of('w'), -(twice - 1)],
      ],
      0,
      infinite,
    );
    this.linear(
      [
        [of('w'), twice + 1],
        [of('x'), -200],
      ],
      0,
      infinite,
    );
  }

  /** What holds of days and persons whatever is printed. */
  private daysOf(period: string, group: string, version: string): void {
    const of = (quantity: string) => nameOf(`F1/share.${quantity}`, period, group, version);
    const days = lengthOf(period);
    this.between(of('x'), 0);
    this.between(of('nonzero'), 0);
    this.between(of('w'), 0, this.facts.occupancy.get(`${period}/${group}`) ?? infinite);
    this.atMost(of('x'), of('w'));
    this.atMost(of('nonzero'), of('persons'));
    for (const [persons, sum] of [
      ['nonzero', 'x'],
      ['persons', 'w'],
    ] as const) {
      this.atMost(of(persons), of(sum));
      this.linear(
        [
          [of(persons), days],
          [of(sum), -1],
        ],
        0,
        infinite,
      );
    }
  }

  /** Shares of one group of workers: its size is the same in all four, and who works more weeks is among who works fewer. */
  private readWeeks({ cell, version }: PrintedCell, group: string): void {
    const of = (what: string) => nameOf(`B2/${what}`, cell.period, group, version);
    const [x, n] = [of(`${cell.measure}.x`), of('n')];
    this.between(x, 0);
    this.atMost(x, n);
    const within = { over_24_least: ['over_24_most', 'over_12_least'], over_24_most: ['over_12_most'] }[
      cell.measure
    ];
    for (const larger of within ?? (cell.measure === 'over_12_least' ? ['over_12_most'] : []))
      this.atMost(x, of(`${larger}.x`));
    if (cell.status === 'zero') {
      this.between(x, 0, 0);
      return;
    }
    if (cell.status === 'hidden') return;
    const pairs = pairsBehind(cell.value ?? 0, cell.lower, cell.upper);
    const spread = (values: readonly number[]) => [Math.min(...values) - 2, Math.max(...values) + 2] as const;
    const [least, most] = spread(pairs.map(([part]) => part));
    this.between(x, Math.max(10, least), most);
    this.between(n, ...spread(pairs.map(([, whole]) => whole)));
    if (this.strictness === 'strict')
      this.linear(
        [
          [n, 1],
          [x, -1],
        ],
        cell.value === 1 ? 0 : 10,
        cell.value === 1 ? 0 : infinite,
      );
    return;
  }

  /** Province, settings, large locations, small ones together and one by one. */
  private readPlaces(printed: readonly PrintedCell[]): void {
    for (const { measure, period, version } of tablesByPlace(printed)) {
      const of = (quantity: string, group: string) =>
        nameOf(`${measure}.${quantity}`, period, group, version);
      for (const [quantity, how] of quantitiesOf(measure)) {
        this.readProvince(measure, how, (group) => of(quantity, group));
        for (const setting of ['city', 'rural'])
          this.readSetting(setting, { measure, period, version, quantity, how });
      }
    }
  }

  private readProvince(measure: string, how: 'up' | 'overlap', of: (group: string) => string): void {
    const settings = [of('setting:city'), of('setting:rural')];
    if (measure === 'F1/share') {
      this.madeOf(of('province:utrecht'), settings, how);
      return;
    }
    const elsewhere = of('elsewhere');
    this.between(elsewhere, 0);
    this.madeOf(of('province:utrecht'), [...settings, elsewhere], how);
  }

  private readSetting(
    setting: string,
    about: { measure: string; period: string; version: string; quantity: string; how: 'up' | 'overlap' },
  ): void {
    const { measure, period, version, quantity, how } = about;
    const of = (group: string) => nameOf(`${measure}.${quantity}`, period, group, version);
    const large = [...this.facts.large].filter((code) => this.facts.settingOf.get(code) === setting);
    const singles = this.facts.open.get(`${period}/${setting}`) ?? [];
    for (const code of singles) {
      if (measure === 'F1/share') this.daysOf(period, `single:${code}`, version);
      else this.between(of(`single:${code}`), 0);
      if (measure === 'C1/applied')
        this.atMost(nameOf('C1/persons.n', period, `single:${code}`, version), of(`single:${code}`));
    }
    this.madeOf(
      of(`setting:${setting}`),
      [...large.map((code) => of(`location:${code}`)), of(`small:${setting}`)],
      how,
    );
    this.madeOf(
      of(`small:${setting}`),
      singles.map((code) => of(`single:${code}`)),
      how,
    );
  }

  /** A year and a run are their months, where all of them were printed together. */
  private readTime(printed: readonly PrintedCell[]): void {
    const months = new Set<string>();
    const wholes = new Map<
      string,
      { measure: string; period: string; version: string; held: readonly string[] }
    >();
    for (const { cell, version } of printed) {
      const measure = `${cell.indicator}/${cell.measure}`;
      if (cell.groupKind !== 'province' || quantitiesOf(measure).length === 0) continue;
      if (isMonth(cell.period)) months.add([measure, cell.period, version].join('@'));
      for (const period of [isMonth(cell.period) ? cell.span : cell.period])
        if (period !== null)
          wholes.set([measure, period, version].join('@'), {
            measure,
            period,
            version,
            held: monthsIn(period),
          });
    }
    for (const { measure, period, version, held } of wholes.values()) {
      if (held.length < 2 || !held.every((month) => months.has([measure, month, version].join('@'))))
        continue;
      const of = (quantity: string, when: string) =>
        nameOf(`${measure}.${quantity}`, when, 'province:utrecht', version);
      for (const [quantity, how] of quantitiesOf(measure))
        this.madeOf(
          of(quantity, period),
          held.map((month) => of(quantity, month)),
          how,
        );
    }
  }
}

const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period);

/** Numbers behind a measure that stands at places and in months, and how they add. */
function quantitiesOf(measure: string): readonly (readonly [string, 'up' | 'overlap'])[] {
  switch (measure) {
    case 'C1/applied':
    case 'C1/granted':
      return [['n', 'up']];
    case 'C1/persons':
      return [['n', 'overlap']];
    case 'F1/share':
      return [
        ['x', 'up'],
        ['w', 'up'],
        ['nonzero', 'overlap'],
        ['persons', 'overlap'],
      ];
    default:
      return [];
  }
}

function tablesByPlace(printed: readonly PrintedCell[]) {
  const found = new Map<string, { measure: string; period: string; version: string }>();
  for (const { cell, version } of printed) {
    const measure = `${cell.indicator}/${cell.measure}`;
    if (cell.groupKind !== 'setting' || quantitiesOf(measure).length === 0) continue;
    found.set([measure, cell.period, version].join('@'), { measure, period: cell.period, version });
  }
  return found.values();
}

const allPeriods: ReadonlyMap<string, Period> = new Map(
  periodsUntil(3).map((period) => [period.name, period]),
);

function lengthOf(period: string): number {
  const { from, to } = allPeriods.get(period) ?? { from: firstDay, to: endOfYear(3) };
  return to - from;
}

function monthsIn(period: string): readonly string[] {
  if (period.includes('+')) return monthsOfRun(period);
  const { from, to } = allPeriods.get(period) ?? { from: 0, to: 0 };
  return [...allPeriods.values()]
    .filter((each) => each.kind === 'month' && each.from >= from && each.to <= to)
    .map(({ name }) => name);
}

const z = 1.959963984540054;

/** Wilson's limits, written out anew. */
function wilson(x: number, n: number): readonly [number, number] {
  const p = x / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [middle - half, middle + half];
}

const percent = (share: number): number => Math.round(100 * Math.min(1, Math.max(0, share)));
const largestGroup = 2000;

/** Pairs of rounded counts for which this share and these limits are printed. */
function pairsBehind(
  value: number,
  lower: number | null,
  upper: number | null,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let n = 10; n <= largestGroup; n += 5)
    for (
      let x = Math.max(10, 5 * Math.floor(((value - 0.006) * n) / 5));
      x <= Math.min(n, (value + 0.006) * n + 5);
      x += 5
    ) {
      if (percent(x / n) !== percent(value)) continue;
      const least = wilson(Math.max(0, x - 2), n + 2)[0];
      const most = wilson(Math.min(x + 2, Math.max(1, n - 2)), Math.max(1, n - 2))[1];
      const isLower = lower === null || Math.abs(100 * Math.max(0, least) - 100 * lower) < 1 + 1e-6;
      const isUpper = upper === null || Math.abs(100 * Math.min(1, most) - 100 * upper) < 1 + 1e-6;
      if (isLower && isUpper) pairs.push([x, n]);
    }
  return pairs;
}
