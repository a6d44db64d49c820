// The asylum procedure of a household: request, track, chance group, decision, and the W-document of its members.

import {
  chance,
  type Day,
  exponential,
  integer,
  interpolate,
  type Random,
  weibull,
  weighted,
} from '../../src/simulation/index.js';
import { nationalities, procedures } from './parameters.js';
import type { Household } from './people.js';

export type Track = '1' | '2' | '4';
export type ChanceGroup = 'hoog' | 'laag' | 'onbekend';
export type Decision = 'ingewilligd' | 'afgewezen' | 'ingetrokken' | 'buiten_behandeling';

export interface Procedure {
  readonly application: Day;
  readonly registration: Day;
  readonly kind: 'eerste' | 'herhaald' | 'nareis';
  readonly track: Track;
  readonly chanceGroup: ChanceGroup;
  readonly documentFrom: Day;
  /** The decision that would come if the household stayed. */
  readonly decided: Day;
  readonly decision: Decision;
}

const decisionScale = interpolate(procedures.decisionScale);
const grantedTrend = interpolate(procedures.grantedTrend);

/** The procedure of a household whose request was signed on `application`. */
export function makeProcedure(random: Random, household: Household, application: Day): Procedure {
  const nationality = nationalities[household.nationality];
  const kind = weighted(random, procedures.kinds);
  const track = weighted(random, procedures.tracks[nationality.chance]);
  const decided = application + Math.max(21, Math.round(waitOf(random, track, application)));
  const grantShare = Math.min(0.97, nationality.granted * grantedTrend(decided));
  return {
    application,
    registration:
      application - integer(random, procedures.registrationBefore.from, procedures.registrationBefore.to),
    kind,
    track,
    chanceGroup: nationality.chance,
    documentFrom: application + integer(random, procedures.documentAfter.from, procedures.documentAfter.to),
    decided,
    decision: decisionOf(random, track, grantShare),
  };
}

function waitOf(random: Random, track: Track, application: Day): number {
  if (track === '4') return weibull(random, procedures.decisionShape, decisionScale(application));
  const mean = procedures.otherTracksMean[track];
  return mean / 2 + exponential(random, mean / 2);
}

function decisionOf(random: Random, track: Track, grantShare: number): Decision {
  if (track === '4' && chance(random, grantShare)) return 'ingewilligd';
  if (track === '1') return 'buiten_behandeling';
  return chance(random, 0.2) ? 'ingetrokken' : 'afgewezen';
}

/** First and last day of the W-document that is valid, or was last, on a day; undefined before the first. */
export function documentOn(procedure: Procedure, day: Day): { from: Day; to: Day } | undefined {
  if (day < procedure.documentFrom) return undefined;
  const term = 365 * procedures.documentYears;
  const renewals = Math.floor((Math.min(day, procedure.decided) - procedure.documentFrom) / term);
  const from = procedure.documentFrom + Math.max(0, renewals) * term;
  return { from, to: from + term - 1 };
}

/** What really was decided: who left without notice while waiting is put out of treatment some weeks later. */
export function decisionAfter(procedure: Procedure, left: Day): Pick<Procedure, 'decided' | 'decision'> {
  if (left >= procedure.decided) return procedure;
  return { decided: Math.min(procedure.decided, left + 45), decision: 'buiten_behandeling' };
}
