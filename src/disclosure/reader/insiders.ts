// Who knows more than what is printed, and takes it off: the largest employer, who knows its own people in every cell, and
// the partner of each location, who knows the figures of that location exactly.

import type { Intruder } from '../audit/intruders.js';
import { exactly, ownContribution } from '../knowledge/cells.js';
import type { Statement } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { type Figure, numberOf, type Quantity } from './figure.js';

/** The insiders of an edition; one is taken to be the largest employer of every cell. */
export function insidersOf(figures: readonly Figure[], targets: readonly Target[]): Intruder[] {
  return [largestEmployer(figures), ...partners(figures, targets)].filter(({ knows }) => knows.length > 0);
}

function largestEmployer(figures: readonly Figure[]): Intruder {
  return { name: 'largest_employer', knows: figures.flatMap(ownPeople) };
}

function ownPeople(figure: Figure): Statement[] {
  const own = figure.raw.parts.find(({ name }) => name === 'largest')?.value ?? 0;
  const quantity: Quantity = figure.values.has('nonzero') ? 'nonzero' : 'n';
  return own > 0 ? [ownContribution('largest employer', numberOf(figure, quantity), own)] : [];
}

function partners(figures: readonly Figure[], targets: readonly Target[]): Intruder[] {
  const byLocation = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { groupKind, groupValue } = figure.raw;
    if (groupKind !== 'location' && groupKind !== 'single') continue;
    byLocation.set(groupValue, [...(byLocation.get(groupValue) ?? []), figure]);
  }
  return [...byLocation.values()].map((own) => {
    const known = new Map(
      own.flatMap((figure) =>
        [...figure.values].map(([quantity, value]) => [numberOf(figure, quantity), value] as const),
      ),
    );
    return {
      name: 'location_partner',
      knows: [...known].map(([name, value]) => exactly('partner', name, value)),
      owns: targets.filter(({ terms }) => terms.every(({ cell }) => known.has(cell))).map(({ id }) => id),
    };
  });
}
