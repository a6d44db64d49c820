// The gate between what the models derive and what anyone may read. `disclose` stays inside.

export { type Audit, type AuditOptions, type AuditSize, audit } from './audit/audit.js';
export { type Feasibility, feasibilityIntervals } from './audit/feasibility.js';
export { auditIntruders, type Intruder, type IntruderAudit } from './audit/intruders.js';
export type { Detail, Finding } from './audit/judge.js';
export { daysOfPoint, plusMonths } from './calendar.js';
export type { CellContent, CellUnit, DisclosedCell, HiddenReason } from './cell.js';
export type { DisclosureContext, SmallLocations, UnconfirmedPeriod } from './context.js';
export { type Disclosed, reveal } from './disclosed.js';
export type { TableRevision } from './gate/revisions.js';
export { below, between, exactly, ownContribution, rounded } from './knowledge/cells.js';
export { linkedTables } from './knowledge/links.js';
export { atMost, inSteps, overlap, sum } from './knowledge/relations.js';
export { type PrintedShare, share, shareBetween } from './knowledge/shares.js';
export { type Knowledge, type Statement, type Term, together } from './knowledge/statement.js';
export { cellTarget, differenceTarget, type Target } from './knowledge/target.js';
export { checkTruth } from './knowledge/truth.js';
export { type Lattice, type Solvable, solvable, type UnitSet } from './lattice/solvable.js';
export { Memory, nothingPublished } from './memory/memory.js';
export type { PublishedCell, PublishedLine, PublishedRelations } from './memory/record.js';
export { expandPlan, monthsOf, type PlannedCell } from './plan.js';
export { auditPlan, type PeriodLattice } from './plan-lattice.js';
export { type DisclosedEdition, type GateOptions, type Protected, protect } from './protect.js';
export {
  type DisclosedTally,
  protectRecord,
  protectRows,
  protectShare,
  protectTargets,
  protectThings,
  type Tally,
} from './quality.js';
export type { InsiderNumbers } from './reader/insiders.js';
export { type PrintedRatio, type Reconstruction, reconstruct } from './reconstruction/pairs.js';
export type { AuditRecord, DisclosureRecord, IntruderRecord, RuleRecord } from './record.js';
export { roundToBase } from './release/count.js';
export { isDominated, isWithinPPercent } from './sensitivity/dominance.js';
export { type GroupRule, isGroupDisclosure, usualGroupRule } from './sensitivity/group-disclosure.js';
export { isBelowThreshold, supportsQuantile } from './sensitivity/threshold.js';
export { loadSolver } from './solver/highs.js';
export type { Range, Solver } from './solver/program.js';
export type { Aim, SuppressionCell, SuppressionProblem } from './suppression/problem.js';
export { type Protection, possibleValues, protects } from './suppression/protection.js';
export { type Suppression, type SuppressionOptions, suppress } from './suppression/suppress.js';
export { survivalWeights, type Weighed } from './suppression/weights.js';
export type { AnalystRow, AnalystTable } from './table/analyst-table.js';
export {
  type ProtectedRow,
  type ProtectedTable,
  protectTable,
  type TableOptions,
} from './table/protect-table.js';
