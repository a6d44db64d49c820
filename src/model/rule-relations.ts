// Legal parameters by date: pipelines/rules/<rule>.ts becomes rules.<rule>. A version applies where it is in force, or
// where the settings accept it by name; only versions that apply end one another.

import { quoteIdentifier } from '../contract/index.js';
import type { Located } from '../locate/index.js';
import type { IsoDate, RuleDefinition, RuleVersion } from '../vocabulary/index.js';
import type { Database } from '../warehouse/index.js';
import { type Cell, createTable, type TypedColumn } from './tables.js';

/** A version with what follows from the versions beside it and from the settings. */
export interface AppliedVersion {
  readonly rule: string;
  readonly version: RuleVersion;
  readonly isApplied: boolean;
  /** First day on which it no longer holds; null is open. */
  readonly validTo: IsoDate | null;
}

const columns: readonly TypedColumn[] = [
  ['version_id', 'varchar'],
  ['valid_from', 'date'],
  ['valid_to', 'date'],
  ['area', 'varchar'],
  ['chance_group', 'varchar'],
  ['value', 'double'],
  ['status', 'varchar'],
  ['is_applied', 'boolean'],
  ['confirmed', 'boolean'],
  ['citation', 'varchar'],
  ['url', 'varchar'],
  ['note_nl', 'varchar'],
  ['note_en', 'varchar'],
];

/** The versions of all rules; `accepted` holds `<rule>/<id>` of versions that apply without being in force. */
export const applyRules = (
  rules: readonly Located<RuleDefinition>[],
  accepted: readonly string[],
): AppliedVersion[] =>
  rules.flatMap(({ name, definition }) => {
    const isApplied = (version: RuleVersion) =>
      version.status === 'in_force' ||
      (version.status !== 'annulled' && accepted.includes(`${name}/${version.id}`));
    return definition.versions.map((version) => ({
      rule: name,
      version,
      isApplied: isApplied(version),
      validTo: endOf(version, definition.versions, isApplied),
    }));
  });

/** Makes rules.<rule> for each rule. */
export async function provideRules(
  database: Database,
  rules: readonly Located<RuleDefinition>[],
  versions: readonly AppliedVersion[],
): Promise<void> {
  for (const { name } of rules) {
    const rows = versions.filter((each) => each.rule === name).map(rowOf);
    await createTable(database, `rules.${quoteIdentifier(name)}`, columns, rows);
  }
}

/** Its own end, else the start of the next version of the same scope that counts beside it. */
function endOf(
  version: RuleVersion,
  versions: readonly RuleVersion[],
  isApplied: (version: RuleVersion) => boolean,
): IsoDate | null {
  if (version.to !== undefined) return version.to;
  const later = versions.filter(
    (other) =>
      other.area === version.area &&
      other.chanceGroup === version.chanceGroup &&
      other.from > version.from &&
      (isApplied(other) || !isApplied(version)),
  );
  return later.map((other) => other.from).sort()[0] ?? null;
}

const rowOf = ({ version, isApplied, validTo }: AppliedVersion): Cell[] => [
  version.id,
  version.from,
  validTo,
  version.area,
  version.chanceGroup ?? null,
  version.value,
  version.status,
  isApplied,
  version.source.confirmed,
  version.source.citation,
  version.source.url ?? null,
  version.note.nl,
  version.note.en,
];
