// Whether a delivery is complete: against the months before, against what the feed said before, stock against flow, and
// against the calendar.

export { completenessEnding } from './count-source.js';
export { severest } from './limits.js';
export { coveredPeriods, coveredTo, type DuePeriod, missingPeriods, nextPeriod } from './periods.js';
export { watchRegister } from './watch.js';
