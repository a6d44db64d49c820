// Draws from the usual distributions, each from one stream. Formulas: L. Devroye, Non-Uniform Random Variate
// Generation (Springer 1986), by the section named.

import type { Random } from './random.js';

/** A number in [from, to). */
export const uniform = (random: Random, from: number, to: number): number =>
  from + (to - from) * random.next();

/** A whole number from `from` to `to`, both included. */
export const integer = (random: Random, from: number, to: number): number =>
  from + Math.floor(random.next() * (to - from + 1));

/** True with this probability (0-1). */
export const chance = (random: Random, probability: number): boolean => random.next() < probability;

/** Exponential with this mean (Devroye II.2.1, inversion). */
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random.next());

/** Weibull with this shape and scale (Devroye II.2.1, inversion); shape above 1: the longer, the sooner. */
export const weibull = (random: Random, shape: number, scale: number): number =>
  scale * (-Math.log(1 - random.next())) ** (1 / shape);

/** Normal with this mean and standard deviation (Devroye V.4.4, Box-Muller; the second number is not kept). */
export function normal(random: Random, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random.next());
}

/** Gamma with this shape (a whole number above 0) and mean, as a sum of exponentials (Erlang; Devroye IX.3). */
export function gamma(random: Random, shape: number, mean: number): number {
  let sum = 0;
  for (let part = 0; part < shape; part += 1) sum += exponential(random, mean / shape);
  return sum;
}

/** Poisson with this mean, by counting arrivals (Devroye X.3.3); meant for means below some hundred. */
export function poisson(random: Random, mean: number): number {
  let count = 0;
  for (let time = exponential(random, 1); time < mean; time += exponential(random, 1)) count += 1;
  return count;
}

/** One of the items, each as likely. Throws on an empty list. */
export function choice<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new Error('choice from an empty list');
  return item;
}

/** One of the keys, as likely as its weight; weights need not add up to one. Throws where no weight is above 0. */
export function weighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  return weightedItem(random, entries, ([, weight]) => weight)[0];
}

/** One of the items, as likely as its weight. Throws where no weight is above 0. */
export function weightedItem<T>(random: Random, items: readonly T[], weightOf: (item: T) => number): T {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random.next() * total;
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  throw new Error('weighted choice without a weight above 0');
}

/** The items in random order (Fisher-Yates; Devroye XII.2.1). */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const order = items.map((item) => ({ item, at: random.next() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
