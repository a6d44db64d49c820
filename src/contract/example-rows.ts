// Made-up rows that a contract accepts: what a supplier finds in the example file. Cells are tried column by column, and
// given up where a rule over several columns is broken. The first row fills every column that it can, the second only what
// must be filled.

import type { CrossFieldRule, IsoDate } from '../vocabulary/index.js';
import { columnsOf } from './compile-rules.js';
import { type ExampleTurn, exampleCells } from './example-cells.js';
import { evaluate } from './expression-js.js';
import type { CompiledColumn, CompiledFeed } from './feed.js';
import { pseudonymPrefix } from './forms.js';
import { readerOf, type Value } from './values.js';

const rowsMade = 3;

/** Tries before a contract is taken to accept nothing. */
const mostTries = 100_000;

/**
 * Three rows of cells in the order of the contract, as they stand in a file.
 * @throws Error where no row is found that the contract accepts
 */
export function exampleRows(feed: CompiledFeed, referenceDate: IsoDate): string[][] {
  return Array.from({ length: rowsMade }, (_, row) => {
    const turn = { row, referenceDate, identifiers: feed.identifiers };
    return new RowSearch(feed, turn, row === 1).find();
  });
}

class RowSearch {
  private tries = 0;
  private readonly values = new Map<string, Value>();
  /** Rules by the position of the last column that they look at. */
  private readonly rules: readonly (readonly CrossFieldRule[])[];

  constructor(
    private readonly feed: CompiledFeed,
    private readonly turn: ExampleTurn,
    private readonly isSparse: boolean,
  ) {
    const names = feed.columns.map(({ name }) => name);
    const lastOf = ({ holds }: CrossFieldRule) =>
      Math.max(0, ...columnsOf(holds).map((name) => names.indexOf(name)));
    this.rules = names.map((_, position) => feed.rules.filter((rule) => lastOf(rule) === position));
  }

  find(): string[] {
    const found = this.from(0);
    if (found === undefined) throw new Error(`no example row of ${this.feed.name} keeps all its rules`);
    return found;
  }

  /** Cells from this position on, or undefined where those before it allow none. */
  private from(position: number): string[] | undefined {
    const column = this.feed.columns[position];
    if (column === undefined) return [];
    for (const cell of this.cellsOf(column, position)) {
      this.tries += 1;
      if (this.tries > mostTries) return undefined;
      this.set(column, cell);
      const rest = this.keepsRules(position) ? this.from(position + 1) : undefined;
      if (rest !== undefined) return [cell, ...rest];
    }
    this.values.delete(column.name);
    return undefined;
  }

  private cellsOf(column: CompiledColumn, position: number): string[] {
    const filled = exampleCells(column, position, this.turn);
    if (column.required) return filled;
    return this.isSparse ? ['', ...filled] : [...filled, ''];
  }

  private set(column: CompiledColumn, cell: string): void {
    const value = valueIn(column, cell);
    if (value === undefined) this.values.delete(column.name);
    else this.values.set(column.name, value);
  }

  private keepsRules(position: number): boolean {
    const context = { values: this.values, referenceDate: this.turn.referenceDate };
    return (this.rules[position] ?? []).every(({ holds }) => evaluate(holds, context) !== false);
  }
}

/** Rules see a pseudonym where the file has a number; which one it is makes no difference to them. */
function valueIn(column: CompiledColumn, cell: string): Value | undefined {
  if (cell === '') return undefined;
  return column.notation === 'identifier' ? `${pseudonymPrefix}${cell}` : readerOf(column)(cell);
}
