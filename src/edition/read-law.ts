// Levers and rules of an edition: levers from their list in the snapshot, rules as they were applied in the build, with
// their titles from the definitions.

import { locateRules } from '../locate/index.js';
import type { LeverFact, RuleFact } from '../report/index.js';
import type { RuleStatus } from '../vocabulary/index.js';
import type { Database, Row } from '../warehouse/index.js';
import { localised, text, textOrNull } from './columns.js';

/** Every version of every rule, with whether the build applied it. */
export async function readRules(snapshot: Database, root: string): Promise<RuleFact[]> {
  const versions: RuleFact[] = [];
  for (const { name, definition } of await locateRules(root)) {
    const rows = await snapshot.rows(`select * from rules.${name} order by valid_from, version_id`);
    versions.push(
      ...rows.map((row) => ({
        ...ruleOf(row),
        rule: name,
        title: definition.title,
        unit: definition.unit,
      })),
    );
  }
  return versions;
}

const ruleOf = (row: Row): Omit<RuleFact, 'rule' | 'title' | 'unit'> => ({
  version: text(row.version_id),
  from: text(row.valid_from),
  to: textOrNull(row.valid_to),
  area: row.area === 'pilot' ? 'pilot' : 'national',
  chanceGroup: textOrNull(row.chance_group),
  value: typeof row.value === 'number' ? row.value : null,
  status: text(row.status) as RuleStatus,
  citation: text(row.citation),
  note: localised(row, 'note'),
  isApplied: row.is_applied === true,
});

/** The levers in the order of the report. */
export async function readLevers(snapshot: Database, rules: readonly RuleFact[]): Promise<LeverFact[]> {
  const rows = await snapshot.rows(
    'select * from reference.levers order by position, valid_from nulls last, version_id',
  );
  return rows.map((row) => ({
    lever: text(row.lever),
    version: text(row.version_id),
    title: localised(row, 'title'),
    forWhom: localised(row, 'who'),
    area: row.area === 'pilot' ? 'pilot' : 'national',
    from: textOrNull(row.valid_from),
    to: textOrNull(row.valid_to),
    status: text(row.status) as LeverFact['status'],
    isApplied: isApplied(row, rules),
    legalBasis: localised(row, 'legal_basis'),
    note: localised(row, 'note'),
  }));
}

/** A lever that is a version of a rule applies as that version does; another one where it is in force or assumed. */
function isApplied(row: Row, rules: readonly RuleFact[]): boolean {
  const status = text(row.status);
  if (row.rule === null) return status === 'in_force' || status === 'assumed';
  return rules.some((rule) => rule.rule === row.rule && rule.version === row.rule_version && rule.isApplied);
}
