// What the phases of a demonstration are called.

export const phaseTitles = {
  world: { nl: 'De wereld maken', en: 'Make the world' },
  deliver: (year: number) => ({
    nl: `Leveren, verzegelen en inlezen tot en met pilotjaar ${year}`,
    en: `Deliver, seal and take in up to pilot year ${year}`,
  }),
  sums: (year: number) => ({
    nl: `Sommen van derde partijen over jaar ${year} tellen, verzegelen en inlezen`,
    en: `Count, seal and take in the sums of third parties over year ${year}`,
  }),
  build: (year: number) => ({
    nl: `De momentopname van jaar ${year} bouwen`,
    en: `Build the snapshot of year ${year}`,
  }),
  report: (year: number) => ({
    nl: `Het conceptrapport van jaar ${year} maken`,
    en: `Make the draft report of year ${year}`,
  }),
} as const;
