// When what runs, in wall-clock time of the pilot's time zone. Nothing stands between 02:00 and 03:00, the hour that summer
// time skips and winter time repeats. Intake looks every evening, so that a file that came in is in the build of that night;
// the order of the jobs is the order in which slots of the same minute run.

import { defineSchedule, type JobDefinition, type Localised } from '../src/vocabulary/index.js';

/** An evening look at the incoming folder of a feed; only the latest missed look matters, since it takes in all that lies there. */
const intake = (supplier: string, feed: string, minute: number, what: Localised): JobDefinition => ({
  name: `intake-${supplier}-${feed.replaceAll('_', '-')}`,
  title: { nl: `Inlezen van ${what.nl}`, en: `Intake of ${what.en}` },
  cron: `${minute} 20 * * *`,
  catchUp: 'latest',
  maximumLatenessHours: 72,
  retries: 3,
  retryMinutes: 10,
  task: { kind: 'intake', supplier, feed },
});

export default defineSchedule([
  // Before the feeds about people: who objects is not loaded even for a night.
  intake('privacy', 'objections', 0, { nl: 'bezwaren', en: 'objections' }),
  intake('coa', 'locations', 0, { nl: 'locaties (COA)', en: 'locations (COA)' }),
  intake('coa', 'residents', 5, { nl: 'bewoners (COA)', en: 'residents (COA)' }),
  intake('coa', 'stays', 10, { nl: 'verblijven (COA)', en: 'stays (COA)' }),
  intake('ind', 'procedures', 15, { nl: 'asielprocedures (IND)', en: 'asylum procedures (IND)' }),
  intake('uwv', 'permits', 20, { nl: 'vergunningen (UWV)', en: 'permits (UWV)' }),
  intake('brp', 'bsn_registrations', 25, { nl: 'inschrijvingen (BRP)', en: 'registrations (BRP)' }),
  intake('polis', 'income_relations', 30, {
    nl: 'inkomstenverhoudingen (Polis)',
    en: 'income relations (Polis)',
  }),
  {
    name: 'nightly-build',
    title: {
      nl: 'Nachtelijke bouw van de momentopname voor analyse',
      en: 'Nightly build of the analysis snapshot',
    },
    cron: '30 3 * * *',
    catchUp: 'latest',
    maximumLatenessHours: 48,
    retries: 2,
    retryMinutes: 30,
    task: { kind: 'build' },
  },
  {
    name: 'freshness',
    title: { nl: 'Controle op late leveringen', en: 'Check for late deliveries' },
    cron: '30 7 * * *',
    catchUp: 'latest',
    maximumLatenessHours: 24,
    retries: 1,
    retryMinutes: 15,
    task: { kind: 'freshness' },
  },
  {
    // Polis over the last month of a pilot year is due on 25 July and no longer late after 4 August.
    name: 'annual-report-draft',
    title: { nl: 'Concept van het jaarverslag', en: 'Draft of the annual report' },
    cron: '0 5 1 9 *',
    catchUp: 'latest',
    maximumLatenessHours: 720,
    retries: 2,
    retryMinutes: 60,
    task: { kind: 'report' },
  },
]);
