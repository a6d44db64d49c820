// The pilot: its start, its places and the table plan. The plan is declared before the data; what is not in it is
// never published. The start is an assumption of the demonstration: the state has not decided on a date.

import { definePilot, type PlannedMeasure } from '../src/vocabulary/index.js';

const bsn: PlannedMeasure[] = [
  { indicator: 'D1', measure: 'share', kind: 'curve_share', points: ['d56'], sensitive: false },
  { indicator: 'D1', measure: 'median', kind: 'curve_median', sensitive: false },
  { indicator: 'D1', measure: 'mean', kind: 'curve_mean', points: ['d365'], sensitive: false },
];

/** Who does not live at a location of the pilot counts in the province only. */
const permitCount = { indicator: 'C1', kind: 'count', sensitive: false, hasElsewhere: true } as const;

const permits: PlannedMeasure[] = [
  { ...permitCount, measure: 'applied', adds: 'up', countsPersonsIn: 'persons' },
  { ...permitCount, measure: 'granted', adds: 'up' },
  { ...permitCount, measure: 'persons', adds: 'overlap', within: ['applied'] },
];

const work: PlannedMeasure[] = [
  { indicator: 'F1', measure: 'share', kind: 'clustered_ratio', sensitive: false },
];

const workByPlace: PlannedMeasure[] = [
  { indicator: 'G1', measure: 'f1_difference', kind: 'location_contrast', sensitive: false },
  { indicator: 'G1', measure: 'f1_detectable', kind: 'location_detectable', sensitive: false },
];

const countedLocations: PlannedMeasure[] = [
  { indicator: 'G1', measure: 'f1_locations', kind: 'location_count', sensitive: false },
];

const firstWork: PlannedMeasure[] = [
  { indicator: 'A3', measure: 'share', kind: 'curve_share', points: ['m3', 'm6', 'm12'], sensitive: false },
];

const permitWait: PlannedMeasure[] = [
  { indicator: 'C2', measure: 'share', kind: 'curve_share', points: ['d14', 'd35'], sensitive: false },
  { indicator: 'C2', measure: 'median', kind: 'curve_median', sensitive: false },
];

const weeks: PlannedMeasure[] = [
  {
    indicator: 'B2',
    measure: 'over_24_least',
    kind: 'proportion',
    sensitive: true,
    within: ['over_24_most', 'over_12_least'],
  },
  { indicator: 'B2', measure: 'over_24_most', kind: 'proportion', sensitive: true, within: ['over_12_most'] },
  {
    indicator: 'B2',
    measure: 'over_12_least',
    kind: 'proportion',
    sensitive: false,
    within: ['over_12_most'],
  },
  { indicator: 'B2', measure: 'over_12_most', kind: 'proportion', sensitive: false },
];

export default definePilot({
  title: { nl: 'Pilot arbeidsgerichte asielprocedure', en: 'Pilot work-oriented asylum procedure' },
  province: { code: 'PV26', name: 'Utrecht' },
  start: '2023-07-01',
  years: 3,
  baselineMonths: 24,
  timeZone: 'Europe/Amsterdam',
  largeLocations: ['UTR01', 'AMF01', 'LEE01'],
  settings: {
    city: { nl: 'stad', en: 'city' },
    rural: { nl: 'buitenaf', en: 'rural' },
  },
  minimumAge: 18,
  primaryForPlace: ['A3', 'F1'],
  disclosure: {
    threshold: 10,
    base: 5,
    curveStep: 10,
    ratioPersons: 10,
    contrastLocations: 3,
    contrastPersons: 10,
    contrastPersonDays: 1000,
    fewestValues: 5,
    othersThanLargest: 5,
  },
  plan: [
    {
      tier: '1',
      periods: ['baseline', 'year'],
      groups: ['province', 'setting', 'location', 'small'],
      measures: [...bsn, ...permits, ...work],
    },
    { tier: '1', periods: ['baseline', 'year'], groups: ['province'], measures: workByPlace },
    { tier: '1', periods: ['baseline', 'year'], groups: ['setting'], measures: countedLocations },
    {
      tier: '1m',
      periods: ['month'],
      groups: ['province'],
      measures: [...permits, ...work],
    },
    { tier: '2', periods: ['year'], groups: ['province'], measures: [...firstWork, ...permitWait, ...weeks] },
    {
      tier: '3',
      periods: ['years-1-3'],
      groups: ['setting'],
      measures: [...firstWork, ...permitWait, ...weeks],
    },
  ],
  outside: [
    {
      indicator: 'O1',
      measure: 'days',
      part: 'days',
      limits: { indicator: 'F1', measure: 'share', part: 'w' },
    },
  ],
});
