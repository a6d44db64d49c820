// English texts of the codes of src/schedule.

import type { ScheduleParams } from '../codes/schedule.js';
import type { Texts } from '../text.js';

export const schedule: Texts<ScheduleParams> = {
  SCHEDULE_LEDGER: () => ({
    what: 'This line of the ledger of runs was changed or removed: it does not follow from the line before it.',
    data: 'Nothing was run.',
    remedy: 'Put back the file from the backup. The ledger is only ever appended to.',
  }),
  SCHEDULE_BUSY: ({ pid }) => ({
    what: `Another scheduler is at work on this data folder (process ${pid}).`,
    data: 'Nothing was run.',
    remedy: 'Wait until it is done, or stop it first.',
  }),
  SCHEDULE_UNKNOWN_JOB: ({ job, names }) => ({
    what: `There is no job "${job}".`,
    expected: names,
    remedy: 'Jobs are declared in pipelines/schedule.ts.',
  }),
};
