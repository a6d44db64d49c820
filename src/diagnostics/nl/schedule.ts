// Dutch texts of the codes of src/schedule.

import type { ScheduleParams } from '../codes/schedule.js';
import type { Texts } from '../text.js';

export const schedule: Texts<ScheduleParams> = {
  SCHEDULE_LEDGER: () => ({
    what: 'Deze regel van het logboek van taken is gewijzigd of verwijderd: hij volgt niet uit de regel ervoor.',
    data: 'Er is niets uitgevoerd.',
    remedy: 'Zet het bestand terug uit de reservekopie. Aan het logboek wordt alleen toegevoegd.',
  }),
  SCHEDULE_BUSY: ({ pid }) => ({
    what: `In deze gegevensmap is al een planner bezig (proces ${pid}).`,
    data: 'Er is niets uitgevoerd.',
    remedy: 'Wacht tot hij klaar is, of stop hem eerst.',
  }),
  SCHEDULE_UNKNOWN_JOB: ({ job, names }) => ({
    what: `De taak "${job}" bestaat niet.`,
    expected: names,
    remedy: 'Taken staan in pipelines/schedule.ts.',
  }),
};
