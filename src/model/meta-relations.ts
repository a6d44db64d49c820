// What a build says of itself, in the schema meta of the snapshot: as of when, from which deliveries and definitions, what
// each relation means, what the checks found. No time of building in it: the same inputs give the same contents.

import type { IsoDate } from '../vocabulary/index.js';
import { type Database, timestampText } from '../warehouse/index.js';
import type { GraphNode } from './graph.js';
import type { InputHash } from './input-hashes.js';
import type { CheckResult } from './run-checks.js';
import { quoted } from './run-models.js';
import { createTable } from './tables.js';
import { indicatorName, type Unconfirmed } from './unconfirmed.js';
import type { Undelivered } from './undelivered.js';

export interface BuildFacts {
  readonly asOf: IsoDate;
  /** The first moment of which nothing is known. */
  readonly moment: Date;
  readonly dataCut: IsoDate;
  readonly isSynthetic: boolean;
  readonly order: readonly GraphNode[];
  readonly hashes: readonly InputHash[];
  readonly checks: readonly CheckResult[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly undelivered: readonly Undelivered[];
}

/** Makes the relations of meta; the models must have been built. */
export async function provideMeta(database: Database, facts: BuildFacts): Promise<void> {
  await describeBuild(database, facts);
  await describeRelations(database, facts.order);
  await describeDeliveries(database);
}

async function describeBuild(database: Database, facts: BuildFacts): Promise<void> {
  await createTable(
    database,
    'meta.build',
    [
      ['as_of', 'date'],
      ['known_before', 'timestamp'],
      ['data_cut', 'date'],
      ['is_synthetic', 'boolean'],
    ],
    [[facts.asOf, timestampText(facts.moment), facts.dataCut, facts.isSynthetic]],
  );
  await createTable(
    database,
    'meta.inputs',
    [
      ['kind', 'varchar'],
      ['name', 'varchar'],
      ['sha256', 'varchar'],
    ],
    facts.hashes.map(({ kind, name, sha256 }) => [kind, name, sha256]),
  );
  await createTable(
    database,
    'meta.checks',
    [
      ['check_name', 'varchar'],
      ['severity', 'varchar'],
      ['title_nl', 'varchar'],
      ['title_en', 'varchar'],
      ['n_rows', 'bigint'],
    ],
    facts.checks.map(({ check, severity, title, rows }) => [check, severity, title.nl, title.en, rows]),
  );
  await createTable(
    database,
    'meta.unconfirmed',
    [
      ['indicator', 'varchar'],
      ['period', 'varchar'],
      ['rule', 'varchar'],
      ['version_id', 'varchar'],
    ],
    facts.unconfirmed.map(({ indicator, period, rule, versionId }) => [indicator, period, rule, versionId]),
  );
  await createTable(
    database,
    'meta.undelivered',
    [
      ['indicator', 'varchar'],
      ['feed', 'varchar'],
    ],
    facts.undelivered.map(({ indicator, feed }) => [indicator, feed]),
  );
}

async function describeRelations(database: Database, order: readonly GraphNode[]): Promise<void> {
  const built = order.filter((node) => node.layer !== 'checks');
  const counts = await Promise.all(
    built.map((node) => database.row(`select count(*) as n from ${quoted(node.relation)}`)),
  );
  const text = (node: GraphNode, key: string) => node.header.get(key)?.text ?? null;
  await createTable(
    database,
    'meta.relations',
    [
      ['relation', 'varchar'],
      ['layer', 'varchar'],
      ['file', 'varchar'],
      ['meaning', 'varchar'],
      ['grain', 'varchar'],
      ['key', 'varchar'],
      ['inputs', 'varchar'],
      ['note', 'varchar'],
      ['n_rows', 'bigint'],
    ],
    built.map((node, index) => [
      node.relation,
      node.layer,
      node.file,
      ...['meaning', 'grain', 'key'].map((key) => text(node, key)),
      node.inputs.join(', '),
      text(node, 'note'),
      Number(counts[index]?.n),
    ]),
  );
  const keys = ['title_nl', 'title_en', 'unit_nl', 'unit_en', 'estimand_nl', 'estimand_en', 'note'];
  await createTable(
    database,
    'meta.indicators',
    ['indicator', ...keys].map((key) => [key, 'varchar'] as const),
    built
      .filter((node) => node.layer === 'indicators')
      .map((node) => [indicatorName(node), ...keys.map((key) => text(node, key))]),
  );
}

/** Deliveries without where they are kept and by which key, and what was put in quarantine, without its contents. */
async function describeDeliveries(database: Database): Promise<void> {
  await database.run(
    `create table meta.deliveries as
     select * exclude (archive_path, content_bytes, pseudonym_key_id, legal_basis)
     from ledger.deliveries`,
  );
  await database.run(
    `create table meta.quarantine as
     select supplier, feed, column_name, rule, count(*) as n_rows
     from ledger.quarantine inner join ledger.deliveries using (delivery_id)
     group by all`,
  );
}
