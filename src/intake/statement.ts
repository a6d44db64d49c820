// What a delivery says of itself, held against what is known here: a reference date that has been, made-up or real
// people as everything else in this folder, and the pseudonym key of everything before it.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { isMarkedSynthetic } from '../settings/index.js';
import type { Database } from '../warehouse/index.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import type { DeliveryStatement } from './read.js';

/** Why the delivery must be refused whatever its rows are, or undefined. */
export async function statementProblem(
  { database, dataFolder }: Pick<IntakeContext, 'database' | 'dataFolder'>,
  received: ReceivedFile,
  statement: DeliveryStatement,
): Promise<Diagnostic | undefined> {
  const at = { file: received.shownName };
  const { referenceDate, pseudonymKeyId, isSynthetic } = statement;
  if (referenceDate > received.receivedOn) {
    const params = { referenceDate, today: received.receivedOn };
    return diagnostic('INTAKE_REFERENCE_DATE_AHEAD', 'error', at, params);
  }
  if (isMarkedSynthetic(dataFolder) !== isSynthetic || (await holds(database, !isSynthetic))) {
    return diagnostic('INTAKE_SYNTHETIC_AND_REAL', 'error', at, { isSynthetic });
  }
  if (pseudonymKeyId === null) return undefined;
  const expected = await keyInUse(database);
  if (expected === undefined || expected === pseudonymKeyId) return undefined;
  return diagnostic('INTAKE_OTHER_KEY', 'error', at, { expected, found: pseudonymKeyId });
}

/** True where the register holds deliveries of made-up people, or of real ones: the mark may have been lost. */
async function holds(database: Database, synthetic: boolean): Promise<boolean> {
  const rows = await database.rows(
    `select 1 from ledger.deliveries
     where outcome != 'refused' and is_synthetic = ${synthetic} limit 1`,
  );
  return rows.length > 0;
}

/** The pseudonym key of all deliveries in the register; undefined where there are none. */
async function keyInUse(database: Database): Promise<string | undefined> {
  const [row] = await database.rows(
    `select pseudonym_key_id from ledger.deliveries
     where outcome != 'refused' and pseudonym_key_id is not null limit 1`,
  );
  return row === undefined ? undefined : String(row.pseudonym_key_id);
}
