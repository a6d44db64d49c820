// The gate between what the models derive and what anyone may read. `disclose` stays inside.

export { daysOfPoint } from './calendar.js';
export type { CellContent, CellUnit, DisclosedCell, HiddenReason } from './cell.js';
export type { DisclosureContext, SmallLocations, UnconfirmedPeriod } from './context.js';
export { type Disclosed, reveal } from './disclosed.js';
export { expandPlan, monthsOf, type PlannedCell } from './plan.js';
export { type DisclosedEdition, protect } from './protect.js';
export {
  type DisclosedTally,
  protectRecord,
  protectRows,
  protectShare,
  protectThings,
  type Tally,
} from './quality.js';
export type { DisclosureRecord, RuleRecord } from './record.js';
export { roundToBase } from './release/count.js';
