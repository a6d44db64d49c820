// When what runs, in wall-clock time of the pilot's time zone. Nothing stands between 02:00 and 03:00, the hour that summer
// time skips and winter time repeats. Every feed is looked at each evening, one after another, so that a file that came in is
// in the build of that night; feeds that are public are fetched an hour before. The jobs for both follow from the files of the
// feeds; a feed that needs another time gets a job here.

import { defineSchedule } from '../src/vocabulary/index.js';

export default defineSchedule({
  // Only the latest missed look matters, since it takes in all that lies there.
  intake: { cron: '0 20 * * *', catchUp: 'latest', maximumLatenessHours: 72, retries: 3, retryMinutes: 10 },
  // Of a few large tables that change some times a year, a few days before what they are for is due.
  fetch: { cron: '0 19 20 * *', catchUp: 'latest', maximumLatenessHours: 72, retries: 3, retryMinutes: 30 },
  jobs: [
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
  ],
});
