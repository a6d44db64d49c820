// How many whole numbers are still possible for a number, or for a difference of numbers: the ends by linear programming, and
// where these are close together every whole number in between by an integer program. HiGHS is called here directly.

import type { Model } from 'highs';
import type { LinearRule } from './deduction.js';

type Loader = typeof import('highs')['default'];
type Highs = Awaited<ReturnType<Loader>>;

export async function loadHighs(): Promise<Highs> {
  const { default: load } = await import('highs');
  return (load as unknown as Loader)();
}

/** A combination of numbers that someone is after. */
export type Aim = readonly (readonly [name: string, coefficient: number])[];

/** Ends that are possible, and how many whole numbers; counting stops where there are plenty. */
export interface Possible {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Ends this far apart are not looked into one by one. */
const plenty = 12;
const ceiling = 1_000_000;

/** Rules that hang together, in the solver. Close it after use. */
class Component {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly bounds: [number, number][];
  private readonly longRows: readonly {
    readonly terms: Terms;
    readonly least: number;
    readonly most: number;
  }[];
  private readonly linear: Model;
  private whole: Model | undefined;
  private readonly known = new Map<number, [number, number]>();
  /** Whole numbers for all columns that keep every rule, whoever found them; `fitting` are those that keep what is known too. */
  private readonly tables: Float64Array[] = [];
  private fitting: Float64Array[] = [];

  constructor(
    private readonly highs: Highs,
    names: readonly string[],
    private readonly rules: readonly LinearRule[],
  ) {
    this.columns = new Map(names.map((name, index) => [name, index]));
    this.bounds = names.map(() => [-ceiling, ceiling]);
    for (const { numbers, least, most } of rules) {
      const [only, more] = numbers;
      if (only === undefined || more !== undefined) continue;
      const bound = this.bounds[this.at(only[0])];
      if (bound === undefined) continue;
      bound[0] = Math.max(bound[0], Math.ceil(least / only[1]));
      bound[1] = Math.min(bound[1], Math.floor(most / only[1]));
    }
    this.longRows = this.longRules().map(({ numbers, least, most }) => ({
      terms: numbers.map(([name, coefficient]) => [this.at(name), coefficient] as const),
      ...{ least, most },
    }));
    this.linear = this.model(false);
  }

  has(name: string): boolean {
    return this.columns.has(name);
  }

  /** Bounds of what someone knows besides; they hold until `forget`. */
  learn(name: string, least: number, most: number): void {
    const column = this.at(name);
    const [from, to] = this.known.get(column) ?? this.bounds[column] ?? [-ceiling, ceiling];
    const bound: [number, number] = [Math.max(from, least), Math.min(to, most)];
    this.known.set(column, bound);
    this.fitting = this.fitting.filter((table) => isWithin(table[column], bound));
    for (const model of [this.linear, this.whole]) model?.changeColBounds(column, ...bound);
  }

  forget(): void {
    for (const column of this.known.keys())
      for (const model of [this.linear, this.whole])
        model?.changeColBounds(column, ...(this.bounds[column] ?? [0, ceiling]));
    this.known.clear();
    this.fitting = [...this.tables];
  }

  possible(aim: Aim): Possible {
    const [least, most] = [this.end(this.linear, aim, 'minimize'), this.end(this.linear, aim, 'maximize')];
    if (least === undefined || most === undefined) return { least: 0, most: -1, count: 0 };
    const [from, to] = [Math.ceil(least - 1e-6), Math.floor(most + 1e-6)];
    if (to - from >= plenty) return { least: from, most: to, count: to - from + 1 };
    const values = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (value) => this.isShown(aim, value) || this.allows(aim, value),
    );
    return { least: values[0] ?? from, most: values.at(-1) ?? to, count: values.length };
  }

  close(): void {
    this.linear.dispose();
    this.whole?.dispose();
  }

  private at(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined) throw new Error(`${name} stands in no rule`);
    return column;
  }

  private end(model: Model, aim: Aim, sense: 'minimize' | 'maximize'): number | undefined {
    for (const [name, coefficient] of aim) model.changeColCost(this.at(name), coefficient);
    model.changeObjectiveSense(this.highs.constants.objectiveSense[sense]);
    model.run();
    const isSolved = model.getModelStatus() === this.highs.constants.modelStatus.optimal;
    const value = isSolved ? model.getObjectiveValue() : undefined;
    if (isSolved) this.keep(model.getSolution().colValue);
    for (const [name] of aim) model.changeColCost(this.at(name), 0);
    return value;
  }

  /** Whether whole numbers can be found with the aim at a value. */
  private allows(aim: Aim, value: number): boolean {
    this.whole ??= this.model(true);
    const row = this.rowOfAim(aim);
    this.whole.changeRowBounds(row, value, value);
    this.whole.run();
    const { modelStatus } = this.highs.constants;
    const status = this.whole.getModelStatus();
    if (status === modelStatus.optimal) this.keep(this.whole.getSolution().colValue);
    this.whole.changeRowBounds(row, -Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (status !== modelStatus.optimal && status !== modelStatus.infeasible)
      throw new Error(`the solver ends with ${status}`);
    return status === modelStatus.optimal;
  }

  /** Whether a table that was found before has the aim at a value: then no program need be solved for it. */
  private isShown(aim: Aim, value: number): boolean {
    const terms = aim.map(([name, coefficient]) => [this.at(name), coefficient] as const);
    return this.fitting.some((table) => value === sumOf(terms, table));
  }

  /** Keeps a solution that is of whole numbers and keeps every rule to the unit; another one is of no use later. */
  private keep(solution: Float64Array): void {
    if (solution.some((value) => Math.abs(value - Math.round(value)) > 1e-6)) return;
    const table = solution.map(Math.round);
    const isTrue =
      table.every((value, column) => isWithin(value, this.known.get(column) ?? this.bounds[column])) &&
      this.longRows.every(({ terms, least, most }) => isWithin(sumOf(terms, table), [least, most]));
    if (!isTrue) return;
    this.tables.push(table);
    this.fitting.push(table);
  }

  private readonly aimRows = new Map<string, number>();

  private rowOfAim(aim: Aim): number {
    const key = JSON.stringify(aim);
    const row = this.aimRows.get(key) ?? this.aimRows.size + this.longRules().length;
    if (!this.aimRows.has(key)) {
      this.whole?.addRow(-Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, {
        indices: aim.map(([name]) => this.at(name)),
        values: aim.map(([, coefficient]) => coefficient),
      });
      this.aimRows.set(key, row);
    }
    return row;
  }

  private longRules(): LinearRule[] {
    return this.rules.filter(({ numbers }) => numbers.length > 1);
  }

  private model(isWhole: boolean): Model {
    const rows = this.longRules();
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { numbers } of rows) {
      for (const [name, coefficient] of numbers) {
        indices.push(this.at(name));
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
    const bounds = this.bounds.map((bound, column) => this.known.get(column) ?? bound);
    const model = this.highs.createModel({
      ...{ numCols: bounds.length, numRows: rows.length, colCost: bounds.map(() => 0) },
      ...{ colLower: bounds.map(([least]) => least), colUpper: bounds.map(([, most]) => most) },
      ...{ rowLower: rows.map(({ least }) => least), rowUpper: rows.map(({ most }) => most) },
      matrix: { format: 'csr', numRows: rows.length, numCols: bounds.length, starts, indices, values },
      ...(isWhole ? { integrality: bounds.map(() => 1 as const) } : {}),
    });
    model.options.set({ output_flag: false, random_seed: 0 });
    return model;
  }
}

type Terms = readonly (readonly [column: number, coefficient: number])[];

const sumOf = (terms: Terms, table: Float64Array): number =>
  terms.reduce((sum, [column, coefficient]) => sum + coefficient * (table[column] ?? Number.NaN), 0);

const isWithin = (value: number | undefined, limits: readonly [number, number] | undefined): boolean =>
  value !== undefined && limits !== undefined && value >= limits[0] && value <= limits[1];

/** A deduction split into components. */
export class PossibleValues {
  private readonly components: Component[] = [];
  private readonly componentOf = new Map<string, Component>();

  constructor(highs: Highs, rules: readonly LinearRule[]) {
    const parent = new Map<string, string>();
    const root = (name: string): string => {
      const up = parent.get(name) ?? name;
      return up === name ? name : root(up);
    };
    for (const { numbers } of rows(rules)) {
      const [first = ''] = numbers;
      for (const name of numbers) parent.set(root(name), root(first));
    }
    const names = groupBy([...new Set(rules.flatMap(({ numbers }) => numbers.map(([name]) => name)))], root);
    const own = groupBy(rules, ({ numbers }) => root(numbers[0]?.[0] ?? ''));
    for (const [key, members] of names) {
      const component = new Component(highs, members, own.get(key) ?? []);
      this.components.push(component);
      for (const name of members) this.componentOf.set(name, component);
    }
  }

  get size(): number {
    return this.components.length;
  }

  has(aim: Aim): boolean {
    return aim.every(([name]) => this.componentOf.has(name));
  }

  /** Components in which these names stand. */
  touches(names: Iterable<string>): ReadonlySet<unknown> {
    return new Set([...names].map((name) => this.componentOf.get(name)));
  }

  learn(known: ReadonlyMap<string, readonly [number, number]>): void {
    for (const [name, [least, most]] of known) this.componentOf.get(name)?.learn(name, least, most);
  }

  forget(): void {
    for (const component of this.components) component.forget();
  }

  /** A difference of numbers that have nothing to do with each other is as free as both. */
  possible(aim: Aim): Possible {
    const parts = [...groupBy(aim, ([name]) => this.componentOf.get(name)).entries()].map(
      ([component, terms]) => {
        if (component === undefined) throw new Error('a number stands in no rule');
        return component.possible(terms);
      },
    );
    const sum = (of: (part: Possible) => number) => parts.reduce((all, part) => all + of(part), 0);
    return {
      ...{ least: sum(({ least }) => least), most: sum(({ most }) => most) },
      count: parts.some(({ count }) => count === 0) ? 0 : 1 + sum(({ count }) => count - 1),
    };
  }

  close(): void {
    for (const component of this.components) component.close();
  }
}

const rows = (rules: readonly LinearRule[]) =>
  rules.map(({ numbers }) => ({ numbers: numbers.map(([name]) => name) }));

function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing)) ?? [];
    groups.set(key(thing), group);
    group.push(thing);
  }
  return groups;
}
