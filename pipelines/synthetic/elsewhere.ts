// Reception elsewhere in the country: a smaller world of its own without the pilot, at locations that do not exist. Whoever
// counts for the whole country gets its rows; the province never does.

import type { ListRows, SyntheticDelivery, WorldOptions } from '../../src/vocabulary/index.js';
import { makeBooks } from './bookkeeping.js';
import { makeDeliveries } from './deliveries.js';
import { makeHistory } from './history.js';
import { makeOffices } from './offices.js';
import { elsewhere } from './surroundings.js';

/** Feeds that are delivered for the whole country. */
export const nationalFeeds: readonly string[] = [
  'coa/locations',
  'coa/residents',
  'coa/stays',
  'ind/procedures',
  'uwv/permits',
  'brp/bsn_registrations',
  'polis/income_relations',
];

/** The files of the world elsewhere: a file a feed and pilot year, once the pay of the year is known. */
export function* deliveriesElsewhere(options: WorldOptions): Generator<SyntheticDelivery> {
  const residents = Math.max(elsewhere.fewestResidents, Math.round(options.residents * elsewhere.residents));
  const own: WorldOptions = {
    ...options,
    // Another world than that of the pilot, from the same seed.
    seed: options.seed + 1_000_003,
    residents,
    acceptedRules: nationalRules(options),
    lists: { ...options.lists, locations: locationsElsewhere(), location_validity: validitiesElsewhere() },
  };
  const history = makeHistory(own, false);
  // A file a year shows a V-number of before its merge to nobody, and nobody there objects.
  const books = { ...makeBooks(history, own), merged: new Map() };
  const world = { history, books, objections: [], options: own };
  const offices = makeOffices(world)
    .filter(({ supplier, feed }) => nationalFeeds.includes(`${supplier}/${feed}`))
    .map((office) => ({ ...office, isYearlyWithPay: true }));
  yield* makeDeliveries(world, offices);
}

/** Versions for the whole country: what was agreed for the pilot does not hold elsewhere. */
export function nationalRules({ rules, acceptedRules }: WorldOptions): string[] {
  const national = Object.entries(rules).flatMap(([name, { versions }]) =>
    versions.filter(({ area }) => area === 'national').map(({ id }) => `${name}/${id}`),
  );
  return acceptedRules.filter((accepted) => national.includes(accepted));
}

/** The list of these locations, with the columns of reference/locations.csv. */
export const locationsElsewhere = (): ListRows =>
  elsewhere.places.map(({ code, name, setting }, index) => ({
    location_code: code,
    name,
    address: 'verzonnen',
    municipality_code: `900${index + 1}`,
    neighbourhood_code: `WK900${index + 1}01`,
    neighbourhood_basis: 'assigned_by_address',
    urbanity_class: setting === 'city' ? '1' : '5',
    setting,
    setting_fixed_on: '2021-07-01',
    setting_reason_nl: 'Verzonnen voor de demonstratie',
    setting_reason_en: 'Made up for the demonstration',
    is_large: 'no',
    parent_location_code: '',
    parent_basis: '',
    latitude: '52.000',
    longitude: '5.000',
    coordinates_quality: 'approximate',
    source_url: 'https://example.org/',
  }));

const validitiesElsewhere = (): ListRows =>
  elsewhere.places.map(({ code, capacity }) => ({
    location_code: code,
    valid_from: '2019-01-01',
    valid_to: '',
    type: 'azc',
    capacity: String(capacity),
  }));
