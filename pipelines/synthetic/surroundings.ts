// Parameters of what surrounds work: own contributions, housing, programmes, the labour market, and reception elsewhere. Those
// of people, procedures and work itself stand in parameters.ts.

/** Own contributions. What the rules do not know (the cap from 2024 on, the value of reception) is made up here. */
export const contributions = {
  /** Highest free amount a month by day, where `reba_free_cap` has no version. */
  freeCap: { '2021-01-01': 217, '2023-01-01': 238, '2024-01-01': 256, '2025-01-01': 268, '2026-01-01': 276 },
  /** Economic value of the reception of one person a month, and for how many persons a household of a size counts. */
  value: { '2021-01-01': 470, '2025-01-01': 536.79, '2026-06-01': 560 },
  persons: [1, 1.78, 2.15, 2.53, 2.86, 3.2],
  /** Net of gross pay below and above a bound of euros a month. */
  net: { below: 0.94, bound: 1200, above: 0.76 },
  /** Day of the next month on which it is set, and days until it is collected. */
  setOnDay: { from: 6, to: 12 },
  collectedAfter: 45,
  collectedWhole: 0.85,
  collectedPart: 0.5,
  allowance: { in_bijdrage: 0.72, ingehouden: 0.2, geen_recht: 0.08 },
  /** Share of months that COA sets again after the books of the month have closed. */
  afterClosing: 0.01,
} as const;

/** From a residence permit to a match with a municipality. */
export const matches = {
  waitMean: 60,
  /** Share of households whose labour profile is known and used, by day. */
  profileKnown: { '2021-07-01': 0.08, '2023-07-01': 0.15, '2026-06-01': 0.45 },
  /** Share matched with a municipality of the province, without and with a profile. */
  inProvince: 0.32,
  inProvinceWithProfile: 0.46,
  /** Some municipalities elsewhere (CBS codes). */
  elsewhere: ['0363', '0599', '0518', '0772', '0014', '0153', '0193', '0855', '0758', '0034'],
  lapsed: 0.09,
  lapsedAfter: { from: 10, to: 120 },
  lapseReasons: { werk: 0.15, gezin: 0.35, gemeente: 0.25, vertrek: 0.05, overig: 0.2 },
} as const;

/** Programmes: who joins, and what is known of work and of the own contribution. */
export const programmes = {
  /** Chance that an adult ever joins, and mean days from the first day there. */
  desk: 0.32,
  language: 0.28,
  /** Where the programme is in the municipality. */
  planEinstein: { share: 0.22, municipality: '0344' },
  joinedMean: 120,
  /** Who finds work joined before; others join too. */
  jobhuntingBeforeWork: 0.45,
  jobhunting: 0.1,
  jobhuntingFrom: '2022-10-01',
  joinedBeforeWork: { from: 10, to: 90 },
  again: 0.05,
  againAfter: { from: 30, to: 200 },
  staysFor: { from: 30, to: 400 },
  offerBefore: { from: 1, to: 8 },
  intendedAfter: { from: 14, to: 50 },
  informed: { '2021-07-01': 0.3, '2023-07-01': 0.4, '2026-06-01': 0.65 },
  notRecorded: 0.25,
  informedAfter: { from: 0, to: 60 },
  /** Days until the office has it in its list, and the share that it enters only after the books have closed. */
  enteredAfter: { from: 0, to: 45 },
  enteredVeryLate: 0.015,
  veryLateAfter: { from: 790, to: 850 },
} as const;

/** Tension on the labour market: vacancies per job seeker, by day, and how much sections and regions differ. */
export const labourMarket = {
  tension: { '2021-07-01': 1.4, '2022-06-01': 2.9, '2024-01-01': 2.2, '2026-06-01': 1.6 },
  sectionSpread: 0.5,
  regionSpread: 0.15,
  vacancies: { from: 40, to: 2500 },
  notTyped: 0.06,
  /** Lower bounds of UWV's types (background knowledge). */
  types: { zeer_krap: 4, krap: 1.5, gemiddeld: 0.67, ruim: 0.25, zeer_ruim: 0 },
} as const;

/** People who object to the use of their data: share of the residents, and at least so many. */
export const objections = {
  share: 1 / 250,
  fewest: 2,
  /**
   * The month of the pilot in which they object: one, of which one list speaks, and early. Every archive that names them is
   * written anew, so that a list in the third year costs as much as fifty deliveries.
   */
  fromMonth: 5,
  /** They have been in the files for so many months. */
  knownFor: 2,
} as const;

/** Reception locations outside the pilot; they do not exist, and carry no name or code of a real one. */
export const elsewhere = {
  /** Residents there, as a share of those of the pilot, and at least. */
  residents: 1 / 3,
  fewestResidents: 60,
  places: [
    { code: 'ELD01', name: 'Verzonnen locatie 1', setting: 'city', capacity: 400 },
    { code: 'ELD02', name: 'Verzonnen locatie 2', setting: 'city', capacity: 300 },
    { code: 'ELD03', name: 'Verzonnen locatie 3', setting: 'city', capacity: 200 },
    { code: 'ELD04', name: 'Verzonnen locatie 4', setting: 'rural', capacity: 450 },
    { code: 'ELD05', name: 'Verzonnen locatie 5', setting: 'rural', capacity: 300 },
    { code: 'ELD06', name: 'Verzonnen locatie 6', setting: 'rural', capacity: 250 },
  ],
} as const;
