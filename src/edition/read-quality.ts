// The state of the data for the quality annex. Counts of rows leave here as tallies that went through the gate.

import { rowFates } from '../diagnostics/index.js';
import { type DisclosedTally, protectRows, protectShare, protectThings } from '../disclosure/index.js';
import { locateFeeds } from '../locate/index.js';
import type { CheckFact, FeedFact, LinkFact } from '../report/index.js';
import type { PilotDefinition } from '../vocabulary/index.js';
import type { Database, Row } from '../warehouse/index.js';
import { localised, text } from './columns.js';

/** Deliveries and row fates of each feed that is declared, delivered or not. */
export async function readFeeds(
  snapshot: Database,
  { disclosure }: PilotDefinition,
  root: string,
): Promise<FeedFact[]> {
  const sums = rowFates.map((fate) => `sum(n_${fate}) as n_${fate}`).join(', ');
  const rows = await snapshot.rows(
    `select supplier || '/' || feed as name, count(*) as n,
            count(*) filter (where received_at::date > grace_date) as n_after_grace,
            count(*) filter (where outcome = 'refused') as n_refused,
            sum(n_received) as n_rows, ${sums}
     from meta.deliveries group by all`,
  );
  const byName = new Map(rows.map((row) => [text(row.name), row]));
  const count = (row: Row | undefined, name: string) => Number(row?.[name] ?? 0);
  const rowsOf = (row: Row | undefined, name: string) => protectRows(count(row, name), disclosure);
  return (await locateFeeds(root)).map(({ name, definition }) => {
    const row = byName.get(name);
    return {
      feed: name,
      title: definition.title,
      deliveries: protectThings(count(row, 'n')),
      late: protectThings(count(row, 'n_after_grace')),
      refused: protectThings(count(row, 'n_refused')),
      received: rowsOf(row, 'n_rows'),
      fates: Object.fromEntries(
        rowFates.map((fate): [string, DisclosedTally] => [fate, rowsOf(row, `n_${fate}`)]),
      ),
    };
  });
}

/** Shares of records that belong to a known person, from marts.linked_records. */
export async function readLinks(snapshot: Database, { disclosure }: PilotDefinition): Promise<LinkFact[]> {
  const rows = await snapshot.rows('select * from marts.linked_records order by link');
  return rows.map((row) => ({
    name: text(row.link),
    title: localised(row, 'title'),
    share: protectShare(Number(row.n_linked), Number(row.n_all), disclosure),
  }));
}

/** What the checks of the build found. */
export async function readChecks(snapshot: Database): Promise<CheckFact[]> {
  const rows = await snapshot.rows('select * from meta.checks order by check_name');
  return rows.map((row) => ({
    name: text(row.check_name),
    title: localised(row, 'title'),
    severity: row.severity === 'error' ? 'error' : 'warning',
    passed: Number(row.n_rows) === 0,
  }));
}
