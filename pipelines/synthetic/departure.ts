// How and when a household would leave reception, if nothing else happened: to a house after a permit, away after a
// refusal or withdrawal, or without notice at any time.

import {
  type Day,
  exponential,
  gamma,
  interpolate,
  type Random,
  weighted,
} from '../../src/simulation/index.js';
import { reception } from './parameters.js';
import type { Procedure } from './procedures.js';

export type EndReason = 'verhuizing' | 'administratief' | 'huisvesting' | 'vertrek' | 'mob' | 'overig';
export type Destination = 'opvang' | 'woning' | 'buitenland' | 'onbekend';

export interface Departure {
  readonly day: Day;
  readonly reason: EndReason;
  readonly destination: Destination;
}

const housingMean = interpolate(reception.housingMean);

/** The departure of a household that arrived on `arrival`; at least a day later. */
export function makeDeparture(random: Random, procedure: Procedure, arrival: Day): Departure {
  const unannounced = arrival + Math.ceil(exponential(random, 365 / reception.mobPerYear));
  const regular = regularDeparture(random, procedure);
  const chosen = unannounced < regular.day ? { ...gone.mob, day: unannounced } : regular;
  return { ...chosen, day: Math.max(arrival + 1, chosen.day) };
}

const gone = {
  mob: { reason: 'mob', destination: 'onbekend' },
  vertrek: { reason: 'vertrek', destination: 'buitenland' },
  overig: { reason: 'overig', destination: 'onbekend' },
} as const;

function regularDeparture(random: Random, { decision, decided }: Procedure): Departure {
  switch (decision) {
    case 'ingewilligd': {
      const wait = reception.housingAtLeast + gamma(random, 3, housingMean(decided));
      return { day: decided + Math.ceil(wait), reason: 'huisvesting', destination: 'woning' };
    }
    case 'afgewezen': {
      const wait = Math.ceil(exponential(random, reception.refusedMean));
      return { day: decided + wait, ...gone[weighted(random, reception.refusedLeave)] };
    }
    case 'ingetrokken':
    case 'buiten_behandeling': {
      const wait = Math.ceil(exponential(random, reception.withdrawnMean));
      return { day: decided + wait, ...gone[weighted(random, reception.refusedLeave)] };
    }
  }
}
