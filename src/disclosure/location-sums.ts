// The locations behind a comparison of settings, as the parts of a raw cell hold them: `x:<setting>:<location>` and so on.
// They are read here and never printed.

import { cellKey, type DisclosurePolicy, type RawCell } from '../vocabulary/index.js';

/** Sums over one location. */
export interface LocationSums {
  readonly setting: string;
  readonly location: string;
  readonly persons: number;
  readonly personsNonzero: number;
  /** Person-days: in work, and with access. */
  readonly x: number;
  readonly w: number;
}

/** The locations with enough persons and person-days to count, in the order of the parts. */
export const countedLocations = (raw: RawCell, policy: DisclosurePolicy): LocationSums[] =>
  locationsOf(raw).filter(
    ({ persons, w }) => persons >= policy.contrastPersons && w >= Math.max(1, policy.contrastPersonDays),
  );

function locationsOf(raw: RawCell): LocationSums[] {
  const values = new Map(raw.parts.map(({ name, value }) => [name, value]));
  const places = new Set([...values.keys()].map((name) => name.split(':').slice(1).join(':')));
  return [...places].map((place) => {
    const [setting = '', location = ''] = place.split(':');
    const sum = (name: string) => {
      const value = values.get(`${name}:${place}`);
      if (value === undefined) throw new Error(`${cellKey(raw)} has no part "${name}:${place}"`);
      return value;
    };
    const persons = sum('persons');
    return { setting, location, persons, personsNonzero: sum('persons_nonzero'), x: sum('x'), w: sum('w') };
  });
}
