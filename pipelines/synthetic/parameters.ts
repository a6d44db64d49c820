// Every number of the synthetic world in one place. `effects` are what the pilot, the place and priority do; they are
// known exactly, stand in truth.json, and the report must find them back. The other numbers are set so that the world
// resembles published figures; README.md prints each target beside what came out. Days unless said otherwise.

/** Ratios of hazards (1: no effect). */
export const effects = {
  /** BSN: from the start of the pilot, against the same day without it. */
  bsnPilot: 1.9,
  /** BSN: from the day of priority on. */
  bsnPriority: 6,
  /** Finding work while having access: from the start of the pilot. */
  workPilot: 1.5,
  /** Finding work while having access: at a location in the city, against a rural one. */
  workCity: 1.45,
  /** Finding work while having access: without a BSN, against with one. */
  workWithoutBsn: 0.25,
  /** Finding work: women against men. */
  workWomen: 0.5,
  /** Finding work again, for who worked before. */
  workAgain: 3,
  /** Moving out of the pilot while at work, against not at work. */
  moveAtWork: 0.7,
} as const;

/** First requests by nationality 2021-2024 (CBS 80059ned) and the share granted of decisions 2021-2025 (UNHCR). */
export const nationalities = {
  SYR: { share: 0.36, granted: 0.9, chance: 'hoog' },
  TUR: { share: 0.08, granted: 0.72, chance: 'hoog' },
  AFG: { share: 0.06, granted: 0.85, chance: 'hoog' },
  YEM: { share: 0.055, granted: 0.78, chance: 'hoog' },
  ERI: { share: 0.05, granted: 0.8, chance: 'hoog' },
  SOM: { share: 0.04, granted: 0.55, chance: 'hoog' },
  IRQ: { share: 0.04, granted: 0.38, chance: 'onbekend' },
  IRN: { share: 0.025, granted: 0.6, chance: 'hoog' },
  OVERIG: { share: 0.29, granted: 0.3, chance: 'laag' },
} as const;

export type Nationality = keyof typeof nationalities;

export const people = {
  /** Households of one person; the others have two to six. */
  alone: 0.72,
  sizes: { '2': 0.3, '3': 0.26, '4': 0.24, '5': 0.13, '6': 0.07 },
  menAlone: 0.8,
  menFirstOfFamily: 0.55,
  unknownSex: 0.002,
  education: { geen: 0.26, voortgezet: 0.36, hoger: 0.24, onbekend: 0.14 },
  /** Share with a coded occupation of origin among those whose education is known. */
  occupationCoded: 0.35,
  occupations: ['5120', '7231', '9313', '8322', '5223', '2341', '7512', '6111', '4110', '2512'],
} as const;

export const procedures = {
  kinds: { eerste: 0.93, herhaald: 0.04, nareis: 0.03 },
  /** Track by chance group: 1 Dublin, 2 safe country, 4 the general procedure. */
  tracks: {
    hoog: { '1': 0.08, '2': 0, '4': 0.92 },
    onbekend: { '1': 0.1, '2': 0, '4': 0.9 },
    laag: { '1': 0.14, '2': 0.16, '4': 0.7 },
  },
  /** Scale of the Weibull wait (shape 2) from application to decision in track 4, by day of application. */
  decisionScale: {
    '2019-01-01': 420,
    '2021-07-01': 500,
    '2023-01-01': 620,
    '2024-01-01': 660,
    '2026-01-01': 680,
  },
  decisionShape: 2,
  /** Fewer permits are granted towards the end: multiplies the share granted, by day of decision. */
  grantedTrend: { '2021-01-01': 1.02, '2024-01-01': 1, '2026-01-01': 0.65 },
  otherTracksMean: { '1': 150, '2': 60 },
  /** Days between registration and signed application. */
  registrationBefore: { from: 0, to: 12 },
  documentAfter: { from: 5, to: 60 },
  documentYears: 1,
} as const;

export const reception = {
  /** Days from application to arrival at a pilot location: most within months, some much later (late entry). */
  arrivalMean: 75,
  lateArrivals: 0.18,
  lateFrom: 150,
  lateTo: 520,
  /** Share of the free places that is filled in a day. */
  fillRate: 0.08,
  /** Moves per household and year. */
  movesPerYear: 0.35,
  moveWithinPilot: 0.7,
  returns: 0.12,
  returnAfter: { from: 40, to: 250 },
  /** From a permit to a house: at least, and the mean of the gamma wait (shape 3) after that, by day of decision. */
  housingAtLeast: 30,
  housingMean: { '2021-01-01': 180, '2022-07-01': 270, '2024-01-01': 340, '2026-01-01': 400 },
  refusedMean: 110,
  withdrawnMean: 20,
  mobPerYear: 0.05,
  /** How those leave whose request was refused or withdrawn. */
  refusedLeave: { mob: 0.55, vertrek: 0.3, overig: 0.15 },
} as const;

export const registration = {
  /** Months in reception after which the IND may signal (Wet BRP; sources/brp/README.md), and the delay of the signal. */
  signalMonths: 6,
  signalDelayMean: 25,
  /** Scale of the Weibull wait (shape 1.6) from signal to BSN without pilot and priority, by day. */
  scale: {
    '2021-01-01': 330,
    '2022-07-01': 430,
    '2023-07-01': 430,
    '2024-07-01': 380,
    '2025-06-01': 290,
    '2026-06-01': 240,
  },
  shape: 1.6,
  /** Days from appointment to registration, and from registration to BSN. */
  registeredAfter: { from: 0, to: 2 },
  issuedAfter: { from: 1, to: 12 },
  noShow: 0.08,
  /** Priority for who has a permit is a practice since November 2023 (RefugeeHelp 22-11-2023; list levers). */
  permitPriorityFrom: '2023-11-01',
  /** Share of permits and jobs in sight for which priority is asked and given. */
  priorityGiven: 0.75,
  /** BRP streets and their shares; the pilot's own municipality takes the rest. */
  streets: { '1950': 0.4, '1706': 0.2, '0299': 0.14, '0784': 0.12, '0394': 0.08 },
  amsterdam: { from: '2024-11-01', to: '2025-06-01', share: 0.35 },
  /** Days after which COA knows a BSN that was issued. */
  knownAfter: 21,
  /** Share of those with a BSN but without work whose number COA has written down. */
  knownAtCoa: 0.08,
} as const;

export const work = {
  /** Found jobs per person-year with access without the pilot, for a man at a rural location, by day. */
  foundPerYear: {
    '2021-07-01': 0.5,
    '2023-01-01': 0.5,
    '2023-12-01': 0.55,
    '2024-04-01': 0.6,
    '2026-06-01': 0.6,
  },
  /** Some look for work and most do not: multiplies the rate of finding it. */
  eager: { share: 0.35, ratio: 2, others: 0.4 },
  byEducation: { geen: 0.8, voortgezet: 1, hoger: 1.15, onbekend: 0.9 },
  olderThan: 45,
  olderRatio: 0.6,
  /** Status holders in reception find work too, without a permit. */
  statusRatio: 0.3,
  receivedAfter: { from: 3, to: 20 },
  incomplete: 0.25,
  completedAfter: { from: 3, to: 20 },
  suspended: 0.08,
  suspendedDays: { from: 7, to: 28 },
  /** Mean of the gamma wait (shape 6) from complete application to decision, by day of receipt. */
  decisionMean: { '2021-07-01': 24, '2024-01-01': 27, '2025-01-01': 16 },
  outcomes: { verleend: 0.8, geweigerd: 0.09, ingetrokken: 0.08, buiten_behandeling: 0.03 },
  startAfter: { from: 3, to: 18 },
  /** An employer waits this long for a BSN, from the day on which the work was to start. */
  employerWaits: 75,
  durationMean: 900,
  /** Longest permit in months; the rule on 24 weeks goes before it while it holds. */
  permitMonths: 12,
  renewBefore: 45,
  renewed: 0.85,
  paperJobs: 0.04,
  endsOnMove: 0.2,
  endsOnLeaving: 0.5,
  paidAfterLeaving: 60,
} as const;

export const pay = {
  /** Gross hourly pay above the minimum: share of the minimum, exponential mean, at most. */
  aboveMinimum: 0.07,
  aboveMinimumMost: 0.6,
  youth: { '18': 0.5, '19': 0.6, '20': 0.8 },
  hours: { '12': 0.12, '16': 0.13, '20': 0.16, '24': 0.16, '32': 0.2, '36': 0.1, '40': 0.13 },
  onCall: 0.3,
  agency: 0.52,
  permanent: 0.05,
  zeroHours: 0.1,
  corrected: 0.05,
  correctedAfterMonths: { from: 2, to: 12 },
  repeated: 0.02,
  negativeLast: 0.05,
} as const;

/** Notifications in place of permits, once the lever of the lists is in force. */
export const notifications = {
  receivedAfter: { from: 2, to: 15 },
  /** Share received two working days or more before the start (the rule for Ukraine), and days before it. */
  inTime: 0.85,
  daysBefore: { from: 2, to: 14 },
  daysLate: { from: 0, to: 10 },
  changed: 0.2,
  changedAfter: { from: 20, to: 200 },
  /** Nobody has to tell the end, nor that the work never began. */
  endTold: 0.55,
  endToldAfter: { from: 0, to: 40 },
  withdrawalTold: 0.5,
} as const;

/** Employers' industries: SBI 2008, the same in SBI 2025, and how much of the work (UWV 2024: cleaning 20 % …). */
export const industries = [
  { sbi2008: '8121', sbi2025: '8121', share: 0.24 },
  { sbi2008: '1071', sbi2025: '1071', share: 0.12 },
  { sbi2008: '56101', sbi2025: '56111', share: 0.2 },
  { sbi2008: '52102', sbi2025: '52102', share: 0.16 },
  { sbi2008: '53202', sbi2025: '53202', share: 0.06 },
  { sbi2008: '47111', sbi2025: '47111', share: 0.07 },
  { sbi2008: '4120', sbi2025: '4100', share: 0.06 },
  { sbi2008: '0119', sbi2025: '0119', share: 0.05 },
  { sbi2008: '87302', sbi2025: '87302', share: 0.04 },
] as const;

export const employers = {
  /** Employers per thousand residents, agencies and others. */
  agenciesPerThousand: 5,
  othersPerThousand: 40,
  agencySbi: '78201',
  /** KVK recoded firms to SBI 2025 in September 2025 (sources/uwv/README.md). */
  sbi2025From: '2025-09-07',
} as const;

/** Slips and faults: shares of rows, or probabilities per delivery. */
export const faults = {
  /** Shares of people or stays. */
  lostZeros: 0.05,
  overlaps: 0.02,
  sameDayMoves: 0.004,
  backdatedMob: 0.25,
  remarks: 0.03,
  /** Share of participants of programmes whose V-number a coach writes in a way of their own, for each way. */
  typedNumbers: 0.06,
  /** Share of people with two V-numbers that are merged, and when: days after they are there and files come by month. */
  merged: { share: 0.01, after: { from: 60, to: 400 } },
  /** Per delivery of at least `fewestRows` rows: each kind of slip, a row sent twice, each way of breaking a row. */
  fewestRows: 10,
  slip: 0.35,
  duplicate: 0.4,
  damage: 0.25,
  /** Share of unchanged rows that registries and UWV send again. */
  repeated: 0.01,
  /** Which monthly delivery of the permits is held up until after the next. */
  heldUp: 10,
} as const;
