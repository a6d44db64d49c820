// The synthetic world of the demonstration and the tests: some 1,500 people in reception at the real locations of the
// province, through a baseline and the pilot years, as the suppliers would deliver it. See README.md beside this file.

import { defineWorld } from '../../src/vocabulary/index.js';
import { makeBooks } from './bookkeeping.js';
import { completeDays, makeDeliveries } from './deliveries.js';
import { makeHistory } from './history.js';
import { makeObjections } from './objections.js';
import { makeOffices } from './offices.js';
import { makeThirdParties } from './third-parties.js';
import { makeTruth } from './truth.js';

export default defineWorld({
  create: (options) => {
    const history = makeHistory(options);
    const books = makeBooks(history, options);
    const objections = makeObjections(history, books, options);
    const world = { history, books, objections, options };
    const offices = makeOffices(world);
    return {
      truth: makeTruth(world),
      years: completeDays(world, offices),
      deliveries: () => makeDeliveries(world, offices),
    };
  },
  thirdParties: makeThirdParties,
});
