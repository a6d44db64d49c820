// Stock and flow: what was there by the word of the delivery before, plus who came, less who left, is who is there now.
// The difference is what became of the past meanwhile: departures that were told later explain it, and arrivals; what
// remains are rows that were there once and are in the file no longer, neither as present nor as gone.

import type { Severity } from '../../diagnostics/index.js';
import type { CompletenessBalance, Cut } from '../../vocabulary/index.js';
import { chanceOfLoss } from './compare-former.js';
import { type Counts, keyOf, type Month, monthPlus, type Series } from './counts.js';
import { severityOf } from './limits.js';

/** A subgroup in which stock and flow of a month do not agree, and that late news does not explain. */
export interface Imbalance extends Account {
  readonly cut: Cut;
  readonly month: Month;
  readonly severity: Severity;
  readonly chance: number;
  /** The finest subgroups that the difference lies in, the greatest first. */
  readonly parts: readonly { readonly values: readonly string[]; readonly unexplained: number }[];
}

/** The account of one subgroup in one month. */
export interface Account {
  readonly values: readonly string[];
  /** As the delivery before said. */
  readonly opening: number;
  readonly inflow: number;
  readonly outflow: number;
  readonly closing: number;
  /** closing - (opening + inflow - outflow) */
  readonly difference: number;
  /** The part of it that arrivals and departures of earlier months do not explain, told by this delivery first. */
  readonly unexplained: number;
}

export interface BalanceTask {
  readonly before: Counts;
  readonly after: Counts;
  readonly balance: CompletenessBalance;
  /** The first month that the delivery before did not tell of. */
  readonly month: Month;
  /** All groups of the feed: the finest cut. */
  readonly finest: Cut;
}

/** All subgroups out of balance, the surest first. */
export function checkBalance(task: BalanceTask): Imbalance[] {
  const finest = accountsOf(task, task.finest).filter(({ unexplained }) => unexplained !== 0);
  const found = task.balance.compare.flatMap((cut) => {
    const accounts = accountsOf(task, cut);
    const times = task.balance.compare.length * accounts.length;
    return accounts.flatMap((account) => {
      const chance = Math.min(1, times * chanceOfLoss(Math.abs(account.unexplained), account.opening));
      const severity = severityOf(chance);
      if (severity === undefined) return [];
      const parts = partsOf(finest, cut, account, task.finest);
      return [{ ...account, cut, month: task.month, severity, chance, parts }];
    });
  });
  return withoutRepeats(found.sort((a, b) => a.chance - b.chance));
}

/** A subgroup whose difference lies in just the parts of one before it tells nothing more. */
function withoutRepeats(found: readonly Imbalance[]): Imbalance[] {
  const seen = new Set<string>();
  return found.filter(({ parts }) => {
    const text = JSON.stringify(parts);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** The accounts of all subgroups of a cut. */
function accountsOf({ before, after, balance, month }: BalanceTask, cut: Cut): Account[] {
  const stockBefore = before.series([balance.stock], cut);
  const stock = after.series([balance.stock], cut);
  const came = { before: before.series(balance.inflow, cut), after: after.series(balance.inflow, cut) };
  const left = { before: before.series(balance.outflow, cut), after: after.series(balance.outflow, cut) };
  const subgroups = new Map([...stockBefore, ...stock, ...came.after, ...left.after]);
  return [...subgroups].map(([key, { values }]) => {
    const at = (series: ReadonlyMap<string, Series>, each: Month) => series.get(key)?.byMonth.get(each) ?? 0;
    const opening = at(stockBefore, monthPlus(month, -1));
    const [inflow, outflow] = [at(came.after, month), at(left.after, month)];
    const closing = at(stock, month);
    const difference = closing - (opening + inflow - outflow);
    const late = toldLater(came, key, month) - toldLater(left, key, month);
    return { values, opening, inflow, outflow, closing, difference, unexplained: difference - late };
  });
}

interface BeforeAndAfter {
  readonly before: ReadonlyMap<string, Series>;
  readonly after: ReadonlyMap<string, Series>;
}

/** Rows of earlier months that this delivery is the first to tell. */
function toldLater({ before, after }: BeforeAndAfter, key: string, month: Month): number {
  const known = before.get(key)?.byMonth;
  let later = 0;
  for (const [each, n] of after.get(key)?.byMonth ?? [])
    if (each < month) later += Math.max(0, n - (known?.get(each) ?? 0));
  return later;
}

const mostParts = 30;

function partsOf(finest: readonly Account[], cut: Cut, { values }: Account, names: Cut): Imbalance['parts'] {
  const positions = cut.map((name) => names.indexOf(name));
  return finest
    .filter((each) => keyOf(positions.map((position) => each.values[position] ?? '')) === keyOf(values))
    .sort((a, b) => Math.abs(b.unexplained) - Math.abs(a.unexplained))
    .slice(0, mostParts)
    .map(({ values: own, unexplained }) => ({ values: own, unexplained }));
}
