// Who knows more than what is printed, and takes it off: the largest employer, who knows its own people in every cell, and
// the partner of each location, who knows the figures of that location exactly. Each keeps what it knew when earlier
// editions were made, so these numbers are kept beside the editions; they are never published.

import type { DisclosurePolicy } from '../../vocabulary/index.js';
import type { Intruder } from '../audit/intruders.js';
import { exactly, ownContribution } from '../knowledge/cells.js';
import type { Statement, Term } from '../knowledge/statement.js';
import type { Target } from '../knowledge/target.js';
import { type Figure, numberOf, type Quantity } from './figure.js';
import { followingFrom } from './own-numbers.js';
import type { Released } from './targets.js';

/** What one insider knows of numbers of the audit: its own people in them, or all of a figure of its own location. */
export interface InsiderNumbers {
  readonly insider: 'largest_employer' | 'location_partner';
  /** The location of a partner; empty for the employer. */
  readonly location: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What the insiders of an edition know; one is taken to be the largest employer of every cell. */
export function insiderNumbers(figures: readonly Figure[]): InsiderNumbers[] {
  return [
    {
      insider: 'largest_employer' as const,
      location: '',
      numbers: Object.fromEntries(figures.flatMap(ownPeople)),
    },
    ...partners(figures),
  ].filter(({ numbers }) => Object.keys(numbers).length > 0);
}

/** The insiders of an edition as intruders, with what they knew of earlier ones. */
export function insidersOf(
  figures: readonly Figure[],
  targets: readonly Target[],
  { earlier, released, policy, statements }: InsiderContext,
): Intruder[] {
  const now = insiderNumbers(figures);
  const everyone = new Map([...now, ...earlier].map((each) => [placeOf(each), each]));
  return [...everyone].map(([place, { insider }]) => {
    const own = [...earlier, ...now].filter((each) => placeOf(each) === place);
    const known = new Map(own.flatMap(({ numbers }) => Object.entries(numbers)));
    if (insider === 'largest_employer') {
      const others = figures.flatMap((figure) => othersThanOwn(figure, known, released, policy));
      return { name: insider, knows: [...[...known].map(contribution), ...others] };
    }
    const places = new Set([...known.keys()].map(groupOf));
    const following = followingFrom(known, statements);
    const isOwn = ({ cell }: Term) => places.has(groupOf(cell)) || following.has(cell);
    return {
      name: insider,
      knows: [...known].map(([name, value]) => exactly('partner', name, value)),
      owns: targets.filter(({ terms }) => terms.every(isOwn)).map(({ id }) => id),
    };
  });
}

export interface InsiderContext {
  readonly earlier: readonly InsiderNumbers[];
  readonly released: Released;
  readonly policy: DisclosurePolicy;
  /** All that a reader knows. */
  readonly statements: readonly Statement[];
}

const placeOf = ({ insider, location }: InsiderNumbers): string => `${insider}/${location}`;

/** The group in the name of a number: a location's own number is its own in any period, as known by whatever data. */
const groupOf = (name: string): string => (name.split('#')[0] ?? name).split('/').at(-1) ?? name;

const contribution = ([name, value]: readonly [string, number]): Statement =>
  ownContribution('largest employer', name, value);

const peopleOf = ({ values }: Figure): Quantity => (values.has('nonzero') ? 'nonzero' : 'n');

function ownPeople(figure: Figure): [string, number][] {
  const own = figure.raw.parts.find(({ name }) => name === 'largest')?.value ?? 0;
  return own > 0 ? [[numberOf(figure, peopleOf(figure)), own]] : [];
}

/** By the rule, a figure that is printed holds enough others. */
function othersThanOwn(
  figure: Figure,
  known: ReadonlyMap<string, number>,
  released: Released,
  { othersThanLargest }: DisclosurePolicy,
): Statement[] {
  const name = numberOf(figure, peopleOf(figure));
  const own = known.get(name);
  const release = released.get(figure.key);
  const isPrinted = release?.status === 'shown' && (figure.planned === undefined || release.span === null);
  return own !== undefined && isPrinted
    ? [ownContribution('largest employer', name, own + othersThanLargest)]
    : [];
}

function partners(figures: readonly Figure[]): InsiderNumbers[] {
  const byLocation = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { groupKind, groupValue } = figure.raw;
    if (groupKind !== 'location' && groupKind !== 'single') continue;
    byLocation.set(groupValue, [...(byLocation.get(groupValue) ?? []), figure]);
  }
  return [...byLocation].map(([location, own]) => ({
    ...{ insider: 'location_partner', location },
    numbers: Object.fromEntries(
      own.flatMap((figure) =>
        [...figure.values].map(([quantity, value]) => [numberOf(figure, quantity), value]),
      ),
    ),
  }));
}
