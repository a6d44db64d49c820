// The reception locations of the reference lists, and how many of the residents each holds on a day. Large locations
// count by their capacity; the small ones together hold about as many as one large location (the table plan in pilot.ts).

import { type Day, dayOf } from '../../src/simulation/index.js';
import type { ListRows, PilotDefinition } from '../../src/vocabulary/index.js';

/** One location in one period of validity, with what the lists say of it. */
export interface Validity {
  readonly from: Day;
  readonly to: Day;
  readonly capacity: number;
  readonly type: string;
}

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly municipality: string;
  readonly neighbourhood: string;
  readonly parent: string;
  readonly setting: string;
  readonly isLarge: boolean;
  readonly validities: readonly Validity[];
}

/** Places for unaccompanied minors hold no one who may work; they stay empty in this world. */
const withoutAdults = 'amv';

/** The places of the lists `locations` and `location_validity`. Throws where there are none. */
export function makePlaces(lists: Readonly<Record<string, ListRows>>, pilot: PilotDefinition): Place[] {
  const validities = lists.location_validity ?? [];
  const places = (lists.locations ?? []).map((row) => makePlace(row, validities, pilot));
  const open = places.filter((place) => place.validities.length > 0);
  if (open.length === 0)
    throw new Error('the synthetic world needs the lists locations and location_validity');
  return open;
}

function makePlace(
  row: Readonly<Record<string, string>>,
  validities: ListRows,
  pilot: PilotDefinition,
): Place {
  const code = row.location_code ?? '';
  return {
    code,
    name: row.name ?? '',
    address: row.address ?? '',
    municipality: row.municipality_code ?? '',
    neighbourhood: row.neighbourhood_code ?? '',
    parent: row.parent_location_code ?? '',
    setting: row.setting ?? '',
    isLarge: pilot.largeLocations.includes(code),
    validities: validities
      .filter((each) => each.location_code === code)
      .map((each) => ({
        from: dayOf(each.valid_from ?? ''),
        to: each.valid_to ? dayOf(each.valid_to) : Number.POSITIVE_INFINITY,
        capacity: Number(each.capacity),
        type: each.type ?? '',
      })),
  };
}

/** Places in use on a day, with the number of residents that each should hold; together `residents`. */
export function targets(places: readonly Place[], day: Day, residents: number): Map<string, number> {
  const open = places
    .map((place) => ({ place, capacity: capacityOn(place, day) }))
    .filter((each) => each.capacity > 0);
  const capacity = (isLarge: boolean) =>
    open.filter((each) => each.place.isLarge === isLarge).reduce((sum, each) => sum + each.capacity, 0);
  const large = open.filter((each) => each.place.isLarge).length;
  const smallShare = large === 0 ? 1 : Math.min(1, capacity(true) / large / Math.max(1, capacity(false)));
  const weights = open.map((each) => (each.place.isLarge ? each.capacity : each.capacity * smallShare));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(open.map((each, index) => [each.place.code, (residents * (weights[index] ?? 0)) / total]));
}

/** Number of places for adults and families on a day; 0 while closed. */
export function capacityOn(place: Place, day: Day): number {
  const validity = place.validities.find((each) => each.from <= day && day < each.to);
  return validity === undefined || validity.type === withoutAdults ? 0 : validity.capacity;
}
