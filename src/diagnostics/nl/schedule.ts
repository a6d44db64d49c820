// Dutch texts of the codes of src/schedule.

import type { ScheduleParams } from '../codes/schedule.js';
import type { Texts } from '../text.js';

export const schedule: Texts<ScheduleParams> = {};
