// What a reader knows of a figure by how it is printed. The gate's release rules the other way round: whoever changes a
// rule changes what is said here.

import type { DisclosurePolicy } from '../../vocabulary/index.js';
import type { Release } from '../cell.js';
import { below, between, exactly, rounded } from '../knowledge/cells.js';
import { atMost } from '../knowledge/relations.js';
import { share } from '../knowledge/shares.js';
import type { Statement } from '../knowledge/statement.js';
import { roundToBase } from '../release/count.js';
import { type Figure, numberOf, type Quantity, trueValue } from './figure.js';
import type { Released } from './targets.js';

const endless = Number.POSITIVE_INFINITY;

/** Statements about the numbers of one figure, hidden or shown. */
export function printedStatements(figure: Figure, released: Release, policy: DisclosurePolicy): Statement[] {
  return [...boundsOf(figure), ...aboutKind(figure, released, policy)];
}

/** What holds whether anything is printed or not: no number is below zero, and a part is not more than the whole. */
function boundsOf(figure: Figure): Statement[] {
  const { table, values } = figure;
  const number = (quantity: Quantity) => numberOf(figure, quantity);
  const has = (quantity: Quantity) => values.has(quantity);
  return [
    ...[...values.keys()].map((quantity) => between(table, number(quantity), 0, endless)),
    ...(has('x') && has('n') ? [atMost(table, number('x'), number('n'))] : []),
    ...(has('x') && has('w') ? [atMost(table, number('x'), number('w'))] : []),
    ...(has('nonzero') && has('persons') ? [atMost(table, number('nonzero'), number('persons'))] : []),
  ];
}

function aboutKind(figure: Figure, released: Release, policy: DisclosurePolicy): Statement[] {
  const { kind } = figure.measure;
  switch (kind) {
    case 'count':
      return aboutCount(figure, released, policy);
    case 'proportion':
      return aboutProportion(figure, released, policy);
    case 'clustered_ratio':
      return aboutRatio(figure, released, policy);
    case 'curve_share':
      return aboutCurve(figure, released, policy);
    default:
      return [];
  }
}

function aboutCount(figure: Figure, released: Release, { base, threshold }: DisclosurePolicy): Statement[] {
  const { table, measure } = figure;
  const n = numberOf(figure, 'n');
  if (released.status === 'zero') return [exactly(table, n, 0)];
  if (released.value !== null) return [rounded(table, n, released.value, base, threshold)];
  // zeros of what is not sensitive are printed, so what is hidden for its number is at least 1
  if (released.reason === 'few' && !measure.sensitive) return [between(table, n, 1, endless)];
  if (released.reason !== 'small') return [];
  return [below(table, n, threshold, measure.sensitive ? 'same_sign' : 'own_sign')];
}

/**
 * A share is printed from rounded counts, with an interval from which these may be found again. So the reader is taken to
 * know both rounded counts, which is more than is printed.
 */
function aboutProportion(figure: Figure, released: Release, policy: DisclosurePolicy): Statement[] {
  const { base, threshold } = policy;
  const { table } = figure;
  const [x, n] = [numberOf(figure, 'x'), numberOf(figure, 'n')];
  if (!isPrinted(released)) return [];
  const whole = rounded(table, n, roundToBase(trueValue(figure, 'n'), base), base, threshold);
  if (released.status === 'zero') return [whole, exactly(table, x, 0)];
  return [whole, rounded(table, x, roundToBase(trueValue(figure, 'x'), base), base, threshold)];
}

/** Days are printed as a share only; how many persons stand behind it is told by the rule alone. */
function aboutRatio(figure: Figure, released: Release, { ratioPersons }: DisclosurePolicy): Statement[] {
  const { table } = figure;
  if (!isPrinted(released)) return [];
  const persons = between(table, numberOf(figure, 'persons'), ratioPersons, endless);
  const nonzero = numberOf(figure, 'nonzero');
  if (released.status === 'zero')
    return [persons, exactly(table, nonzero, 0), exactly(table, numberOf(figure, 'x'), 0)];
  return [
    persons,
    between(table, nonzero, ratioPersons, endless),
    ...share(table, {
      part: numberOf(figure, 'x'),
      whole: numberOf(figure, 'w'),
      percent: Math.round((released.value ?? 0) * 100),
      decimals: 0,
      half: 'either',
    }),
  ];
}

/**
 * A curve is known in steps of `curveStep` events. Late entry and censoring set the share apart from events by persons; the
 * statement gives both room: |events - share · units| is at most the rounding and what is really between them, in whole
 * steps, so that it does not tell how much that is.
 */
function aboutCurve(figure: Figure, released: Release, policy: DisclosurePolicy): Statement[] {
  const { table } = figure;
  const [x, n] = [numberOf(figure, 'x'), numberOf(figure, 'n')];
  if (!isPrinted(released)) return [];
  const persons = between(table, n, policy.threshold, endless);
  if (released.status === 'zero') return [persons, exactly(table, x, 0)];
  const percent = Math.round((released.value ?? 0) * 100);
  const distance = Math.abs(200 * trueValue(figure, 'x') - 2 * percent * trueValue(figure, 'n'));
  const room = 200 * policy.curveStep * Math.max(1, Math.ceil(distance / 200 / policy.curveStep));
  const terms = (coefficient: number) => [
    { cell: x, coefficient: 200 },
    { cell: n, coefficient },
  ];
  return [
    persons,
    { source: table, terms: terms(1 - 2 * percent), least: -room, most: endless },
    { source: table, terms: terms(-1 - 2 * percent), least: -endless, most: room },
  ];
}

/** By the rule, a printed count of units has enough persons behind it; where these are a measure of their own, that is known. */
export function personsBehind(
  figures: readonly Figure[],
  released: Released,
  { threshold }: DisclosurePolicy,
): Statement[] {
  const names = new Set(figures.map((figure) => numberOf(figure, 'n')));
  return figures.flatMap((figure) => {
    const { measure, raw, planned, key, table, dataCut } = figure;
    const release = released.get(key);
    const isOwn = planned === undefined || release?.span === null;
    if (measure.countsPersonsIn === undefined || release?.status !== 'shown' || !isOwn) return [];
    const persons = numberOf({ raw: { ...raw, measure: measure.countsPersonsIn }, dataCut }, 'n');
    return names.has(persons) ? [between(table, persons, threshold, endless)] : [];
  });
}

const isPrinted = ({ status }: Release): boolean => status === 'shown' || status === 'zero';
