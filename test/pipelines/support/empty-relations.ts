// The relations that models start from, with their real columns and no rows: the register from the contracts, the
// reference lists from theirs, and the rules and the pilot as src/model makes them.

import type { z } from 'zod';
import { installedRoot, locateFeeds, locateLists, locateRules } from '../../../src/locate/index.js';
import type { ColumnMeta } from '../../../src/vocabulary/index.js';

const rowFacts = [
  'delivery_id varchar',
  'line bigint',
  'reference_date date',
  'recorded_from timestamp',
  'recorded_to timestamp',
];

const ruleColumns =
  'version_id varchar, valid_from date, valid_to date, area varchar, chance_group varchar, value double, ' +
  'status varchar, citation varchar, confirmed boolean, is_applied boolean';

const pilotTables = [
  'create table pilot.periods (period varchar, kind varchar, period_from date, period_to date)',
  'create table pilot.parameters (data_cut date, as_of date, minimum_age integer, province varchar, ' +
    'contrast_persons integer, contrast_person_days integer)',
  'create table pilot.large_locations (location_code varchar, rank integer)',
];

/** Statements that create every relation that no model makes. */
export async function emptyRelations(root = installedRoot): Promise<string[]> {
  const feeds = (await locateFeeds(root)).flatMap((feed) => {
    const columns = [...columnsOf(feed.definition.columns), ...rowFacts];
    return ['register', 'history'].map(
      (schema) => `create table ${schema}.${feed.supplier}__${feed.feed} (${columns.join(', ')})`,
    );
  });
  const lists = (await locateLists(root)).map(
    (list) => `create table reference.${list.name} (${columnsOf(list.definition.columns).join(', ')})`,
  );
  const rules = (await locateRules(root)).map((rule) => `create table rules.${rule.name} (${ruleColumns})`);
  return [...schemas, ...feeds, ...lists, ...rules, ...pilotTables];
}

const schemas = [
  'register',
  'history',
  'reference',
  'rules',
  'pilot',
  'staging',
  'core',
  'marts',
  'indicators',
  'checks',
  'sums',
  'macros',
  'given',
].map((name) => `create schema ${name}`);

const columnsOf = (table: z.ZodObject): string[] =>
  Object.entries(table.shape).map(([name, column]) => `${name} ${sqlType(metaOf(column as z.ZodType))}`);

const metaOf = (column: z.ZodType): ColumnMeta =>
  ({ ...inner(column)?.meta(), ...column.meta() }) as unknown as ColumnMeta;

const inner = (column: z.ZodType): z.ZodType | undefined =>
  (column as unknown as { def: { innerType?: z.ZodType } }).def.innerType;

function sqlType(meta: ColumnMeta): string {
  switch (meta.notation) {
    case 'date':
      return 'date';
    case 'integer':
      return 'bigint';
    case 'decimal':
      return `decimal(${meta.precision ?? 18}, ${meta.scale ?? 4})`;
    case 'bounded':
      return 'struct(low bigint, high bigint)';
    case 'text':
    case 'code':
    case 'month':
    case 'month_or_year':
    case 'identifier':
      return 'varchar';
  }
}
