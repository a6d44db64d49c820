// What the phases of a demonstration are called.

export const phaseTitles = {
  world: { nl: 'De wereld maken', en: 'Make the world' },
  deliver: (year: number) => ({
    nl: `Leveren, verzegelen en inlezen tot en met pilotjaar ${year}`,
    en: `Deliver, seal and take in up to pilot year ${year}`,
  }),
  build: (year: number) => ({
    nl: `De momentopname van jaar ${year} bouwen`,
    en: `Build the snapshot of year ${year}`,
  }),
  report: (year: number) => ({
    nl: `Het rapport van jaar ${year} maken, naast wat daarna binnenkomt`,
    en: `Make the report of year ${year}, beside what comes in next`,
  }),
} as const;
