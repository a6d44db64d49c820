// A job with what is known of its pay: by whom it is paid for what, and what was returned to Polis.

import type { Life } from './history.js';
import type { Return, Terms } from './pay.js';
import type { Job } from './work.js';

export interface PaidJob {
  readonly life: Life;
  readonly job: Job;
  readonly terms: Terms;
  readonly returns: readonly Return[];
  readonly bsn: string;
}
