// The tables of the durable file that belong to no feed, as numbered migrations. A migration is never changed once
// released; a new one is added. The register tables follow from the contracts (register-tables.ts).

import { rowFates } from '../diagnostics/index.js';
import type { Database } from './database.js';

const fateColumns = rowFates.map((fate) => `n_${fate} bigint not null`).join(',\n    ');

const ledger = `
create schema ledger;
create schema register;

-- One row a delivery, refused ones too (without any of their content).
create table ledger.deliveries (
    delivery_id varchar primary key,
    supplier varchar not null,
    feed varchar not null,
    contract_hash varchar not null,
    content_sha256 varchar not null,
    source_sha256 varchar,
    form varchar not null check (form in ('sealed', 'plain')),
    mode varchar check (mode in ('full', 'changes')),
    reference_date date,
    period_from date,
    period_to date,
    received_at timestamp not null,
    recorded_at timestamp not null,
    outcome varchar not null
        check (outcome in ('accepted', 'accepted_with_remarks', 'partly', 'refused')),
    refused_codes varchar[],
    n_received bigint not null,
    ${fateColumns},
    n_withdrawn bigint not null,
    due_date date,
    grace_date date,
    retain_until date,
    pseudonym_key_id varchar,
    legal_basis varchar,
    archive_path varchar,
    archive_sha256 varchar,
    is_synthetic boolean
);

-- Rows that broke a rule. found is the shape of the faulty text, never the text.
create table ledger.quarantine (
    delivery_id varchar not null,
    line bigint not null,
    column_name varchar,
    rule varchar not null,
    found varchar
);

-- Keys that a full delivery names in a quarantined row: it is unknown what it says of them, so they are not withdrawn.
create table ledger.held_keys (
    delivery_id varchar not null,
    key_hash varchar not null
);

-- Pseudonyms of people who objected; their rows are received but not kept.
create table ledger.objections (
    pseudonym varchar primary key,
    recorded_at timestamp not null
);
`;

const objections = `
-- Numbers (pseudonyms) of people who object, each with the objection (hash of the key of its row) that it follows from.
create table ledger.objecting_numbers (
    number varchar not null,
    objection varchar not null,
    recorded_at timestamp not null,
    primary key (number, objection)
);
insert into ledger.objecting_numbers select pseudonym, sha256(pseudonym), recorded_at from ledger.objections;
drop table ledger.objections;

-- What a delivery erased, in counts. Until the file has been written anew, what was deleted is still in its bytes.
create table ledger.erasures (
    delivery_id varchar not null,
    feed varchar not null,
    n_versions bigint not null,
    n_archives bigint not null,
    is_rewritten boolean not null
);
`;

const findings = `
-- The name of the file as it may be shown, the delivery that this one comes in place of, and the worst that was found of
-- its completeness; null where nothing was.
alter table ledger.deliveries add column file_name varchar;
alter table ledger.deliveries add column corrects varchar;
alter table ledger.deliveries add column completeness varchar;

-- What was found in a delivery, of its rows or of what it lacks: the problem with its parameters as JSON, and line numbers
-- up to a limit. No text of a row but its shape. Of a refused delivery too: where it was wrong, not what stood there.
create table ledger.findings (
    delivery_id varchar not null,
    position integer not null,
    code varchar not null,
    severity varchar not null check (severity in ('error', 'warning', 'remark')),
    is_about_completeness boolean not null,
    problem varchar not null,
    lines bigint[] not null
);
`;

const groups = `
-- Groups (hashes of pseudonyms, of households) that someone who objects was seen in, each with the objection. That a group
-- objects is nowhere: it follows from this and from who else is known in the register to be in it.
create table ledger.objecting_groups (
    group_hash varchar not null,
    objection varchar not null,
    recorded_at timestamp not null,
    primary key (group_hash, objection)
);
`;

const sizes = `
-- Bytes of the file as it came: only a file as long as one that came before can be the same. Null of older deliveries.
alter table ledger.deliveries add column content_bytes bigint;
-- Nothing read it: an archive that was changed does not decrypt.
alter table ledger.deliveries drop column archive_sha256;
`;

/** All migrations in order; the version of a file is the number that it has had. */
export const migrations: readonly string[] = [ledger, objections, findings, groups, sizes];

/** The version of a warehouse file; 0 where it is new. */
export async function schemaVersion(database: Database): Promise<number> {
  await database.run('create table if not exists main.schema_version (version integer not null)');
  const row = await database.row('select coalesce(max(version), 0) as version from main.schema_version');
  return Number(row.version);
}

/** Brings the file to the newest version, each step in a transaction of its own. */
export async function migrate(database: Database, from: number): Promise<void> {
  for (const [index, sql] of migrations.entries()) {
    if (index < from) continue;
    await database.transaction(async () => {
      await database.run(sql);
      await database.run('insert into main.schema_version values ($1)', [index + 1]);
    });
  }
}
