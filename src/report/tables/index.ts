// Tables that a chapter can name with {{table:NAME}}.

import type { Table } from '../document.js';
import { definitions, locations, periods } from './definitions.js';
import { auditTable, protection, signTable } from './disclosure.js';
import { levers } from './levers.js';
import { contrasts } from './places.js';
import { checks, deliveries, links, rowFates } from './quality.js';
import { revised } from './revisions.js';
import { acceptedRules } from './rules.js';
import type { TableContext, TableMaker } from './table.js';

const makers: Readonly<Record<string, TableMaker>> = {
  levers,
  definitions,
  periods,
  locations,
  contrasts,
  protection,
  audit: auditTable,
  signs: signTable,
  revised,
  'accepted-rules': acceptedRules,
  deliveries,
  'row-fates': rowFates,
  links,
  checks,
};

export const tableNames: readonly string[] = Object.keys(makers);

/** Makes a table by name. Throws on a name that does not exist; the lint finds that first. */
export function makeTable(name: string, context: TableContext): Table {
  const maker = makers[name];
  if (maker === undefined) throw new Error(`no table "${name}"`);
  return { id: `table-${name}`, ...maker(context) };
}

export type { TableContext } from './table.js';
