// Insiders: who knows more than what is printed (their own contributions, the cells of their own location) and takes it
// off. The same audit with more knowledge, for the components that this knowledge touches; elsewhere an insider is a
// reader like any other.

import type { Knowledge, Statement } from '../knowledge/statement.js';
import { together } from '../knowledge/statement.js';
import { systemsOf } from '../knowledge/system.js';
import type { Target } from '../knowledge/target.js';
import { type Audit, type AuditOptions, audit } from './audit.js';

export interface Intruder {
  /** Printed in the record: largest employer, partner of a location. Not the name of one. */
  readonly name: string;
  /** What this intruder knows beside what is printed. */
  readonly knows: readonly Statement[];
  /** What this intruder knows already and is therefore not after, by the id of the target. */
  readonly owns?: readonly string[];
}

export interface IntruderAudit {
  readonly intruder: string;
  readonly audit: Audit;
}

/** Audits what each intruder can find out. An intruder whose knowledge touches no target has an audit of no targets. */
export function auditIntruders(
  knowledge: Knowledge,
  targets: readonly Target[],
  intruders: readonly Intruder[],
  options: AuditOptions,
): IntruderAudit[] {
  const { systems } = systemsOf(knowledge, targets);
  return intruders.map(({ name, knows, owns = [] }) => {
    const cells = new Set(knows.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
    const touched = systems.filter((system) => system.cells.some((cell) => cells.has(cell)));
    const after = touched
      .flatMap((system) => system.targets.map(({ target }) => target))
      .filter(({ id }) => !owns.includes(id));
    const printed = touched.flatMap(({ statements }) => statements);
    const known = together({ ...knowledge, statements: printed }, knows);
    return { intruder: name, audit: audit(known, after, options) };
  });
}
