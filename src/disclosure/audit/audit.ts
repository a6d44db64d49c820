// The audit: what the sharpest reader can find out about each target from everything that is printed, by connected
// component. It either shows that every target is safe, or it refuses: because targets are too narrow, because tables
// contradict each other, or because the solver did not finish. It never lets pass what it could not show.

import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { checkKnowledge } from '../knowledge/check.js';
import type { Knowledge } from '../knowledge/statement.js';
import { type System, systemsOf } from '../knowledge/system.js';
import type { Target } from '../knowledge/target.js';
import { Budget } from '../solver/budget.js';
import type { Solver, Unsolved } from '../solver/program.js';
import { conflictingTables, tablesOf } from './conflict.js';
import { type Detail, type Finding, judge } from './judge.js';
import { Probe } from './probe.js';
import { refusal } from './refusal.js';
import { Witnesses } from './witnesses.js';

export interface AuditOptions {
  readonly solver: Solver;
  /** A target must have at least this many possible values. */
  readonly fewest: number;
  /** Seconds that the solver may work on the whole audit. */
  readonly seconds: number;
  /** By default only what the verdict takes. */
  readonly detail?: Detail;
  /** The true value of cells as far as they are known, as a first witness. */
  readonly truth?: ReadonlyMap<string, number>;
  /**
   * Tables that another audit found, of some of the cells; the others are taken to be true. Each is checked like any other
   * proposal, so that they save time and decide nothing.
   */
  readonly witnesses?: readonly ReadonlyMap<string, number>[];
}

export interface Audit {
  /** refused: tables contradict each other, the solver did not finish, or the input is wrong. */
  readonly verdict: 'safe' | 'unsafe' | 'refused';
  /** One for each target, in the order of the targets; fewer where the audit is refused. */
  readonly findings: readonly Finding[];
  /** Why the verdict is not `safe`; they name tables, never a value. */
  readonly problems: readonly Diagnostic[];
  readonly size: AuditSize;
  /** Tables that agree with everything, for an audit that knows a little more or less. */
  readonly witnesses: readonly ReadonlyMap<string, number>[];
}

/** For the record of an edition. */
export interface AuditSize {
  readonly cells: number;
  readonly relations: number;
  readonly targets: number;
  readonly components: number;
  readonly solves: number;
}

/** Judges every target by everything that is known. Throws where targets or the domain are put wrongly, which is a bug. */
export function audit(knowledge: Knowledge, targets: readonly Target[], options: AuditOptions): Audit {
  refuseUnfit(targets, knowledge);
  const budget = new Budget(options.seconds);
  const wrong = checkKnowledge(knowledge, targets);
  if (wrong.length > 0) return result(targets, [], { ...nothing, problems: wrong }, budget);
  const { systems, contradictions } = systemsOf(knowledge, targets);
  const tools = { ...options, budget, knowledge };
  const disagreements = contradictions.map((statements) =>
    refusalOf({ kind: 'infeasible' }, { statements }, tools),
  );
  if (disagreements.length > 0)
    return result(targets, systems, { ...nothing, problems: disagreements }, budget);
  const audited = systems.map((system) => auditSystem(system, tools));
  const together: SystemAudit = {
    findings: audited.flatMap(({ findings }) => findings),
    problems: audited.flatMap(({ problems }) => problems),
    witnesses: audited.flatMap(({ witnesses }) => witnesses),
  };
  return result(targets, systems, together, budget);
}

interface Tools extends AuditOptions {
  readonly budget: Budget;
  readonly knowledge: Knowledge;
}

interface SystemAudit {
  readonly findings: readonly Finding[];
  readonly problems: readonly Diagnostic[];
  readonly witnesses: readonly ReadonlyMap<string, number>[];
}

const nothing: SystemAudit = { findings: [], problems: [], witnesses: [] };

function auditSystem(system: System, tools: Tools): SystemAudit {
  if (system.rows.length === 0 && system.targets.length === 0) return nothing;
  if (system.cells.length === 0) return known(system, tools.fewest);
  const witnesses = new Witnesses(system, tools.fewest);
  offerKnown(witnesses, system, tools);
  const audited = Probe.open(system, { ...tools, witnesses }, (probe): SystemAudit => {
    const findings = judgeAll(probe, system, tools);
    const { stopped } = probe;
    return stopped === undefined
      ? { findings, problems: narrowness(findings, system, tools.fewest), witnesses: witnesses.told }
      : { ...nothing, problems: [refusalOf(stopped, system, tools)] };
  });
  return 'kind' in audited ? { ...nothing, problems: [refusalOf(audited, system, tools)] } : audited;
}

/** The true table first, then what another audit found about some of these cells. */
function offerKnown(witnesses: Witnesses, { cells }: System, { truth, witnesses: tables = [] }: Tools): void {
  if (truth === undefined) return;
  const values = cells.map((cell) => truth.get(cell) ?? Number.NaN);
  witnesses.offer(values);
  for (const table of tables) {
    if (!cells.some((cell) => table.has(cell))) continue;
    witnesses.offer(cells.map((cell, column) => table.get(cell) ?? values[column] ?? Number.NaN));
  }
}

/** Targets of which every cell is known have one value. */
function known(system: System, fewest: number): SystemAudit {
  const findings = system.targets.map(({ target, constant }): Finding => {
    const only = { least: constant, most: constant };
    return { target, isSafe: fewest <= 1, possible: 1, shown: only, interval: only, linear: only };
  });
  return { ...nothing, findings, problems: narrowness(findings, system, fewest) };
}

function judgeAll(probe: Probe, system: System, { fewest, detail = 'verdict' }: Tools): Finding[] {
  const findings: Finding[] = [];
  for (const index of system.targets.keys()) {
    const found = judge(probe, { system, index, fewest, detail });
    if (found === undefined) break;
    findings.push(found);
  }
  return findings;
}

const refusalOf = (stopped: Unsolved, { statements }: Pick<System, 'statements'>, tools: Tools): Diagnostic =>
  refusal(stopped, {
    tables: tablesOf(statements),
    conflict: () => conflictingTables(tablesOf(statements), { ...tools, isWhole: true }),
    seconds: tools.seconds,
  });

/** The tables that say something about the cells of targets that are too narrow. */
function narrowness(findings: readonly Finding[], { statements }: System, fewest: number): Diagnostic[] {
  const narrow = findings.filter(({ isSafe }) => !isSafe);
  if (narrow.length === 0) return [];
  const cells = new Set(narrow.flatMap(({ target }) => target.terms.map(({ cell }) => cell)));
  const about = statements.filter(({ terms }) => terms.some(({ cell }) => cells.has(cell)));
  const params = { tables: tablesOf(about), targets: narrow.length, fewest };
  return [diagnostic('DISCLOSURE_TOO_NARROW', 'error', {}, params)];
}

function refuseUnfit(targets: readonly Target[], { domain }: Knowledge): void {
  if (!Number.isInteger(domain.least) || !Number.isInteger(domain.most))
    throw new Error('the domain of whole numbers needs whole limits');
  const ids = new Set<string>();
  for (const { id, terms } of targets) {
    if (ids.has(id)) throw new Error(`two targets are called ${id}`);
    if (!terms.every(({ coefficient }) => Number.isInteger(coefficient)))
      throw new Error(`the target ${id} is no sum of whole multiples`);
    ids.add(id);
  }
}

function result(
  targets: readonly Target[],
  systems: readonly System[],
  { findings, problems, witnesses }: SystemAudit,
  budget: Budget,
): Audit {
  const byId = new Map(findings.map((found) => [found.target.id, found]));
  const isComplete = findings.length === targets.length;
  const isNarrow = findings.some(({ isSafe }) => !isSafe);
  const refused = !isComplete || problems.some(({ code }) => code !== 'DISCLOSURE_TOO_NARROW');
  return {
    verdict: refused ? 'refused' : isNarrow ? 'unsafe' : 'safe',
    findings: targets.flatMap(({ id }) => byId.get(id) ?? []),
    problems,
    witnesses,
    size: {
      cells: systems.reduce((total, { cells }) => total + cells.length, 0),
      relations: systems.reduce((total, { rows }) => total + rows.length, 0),
      targets: targets.length,
      components: systems.filter(({ rows, targets: aims }) => rows.length + aims.length > 0).length,
      solves: budget.solves,
    },
  };
}
