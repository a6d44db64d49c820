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
  const { holdsOthers, expected } = await standing(database, isSynthetic);
  if (isMarkedSynthetic(dataFolder) !== isSynthetic || holdsOthers) {
    return diagnostic('INTAKE_SYNTHETIC_AND_REAL', 'error', at, { isSynthetic });
  }
  if (pseudonymKeyId === null || expected === undefined || expected === pseudonymKeyId) return undefined;
  return diagnostic('INTAKE_OTHER_KEY', 'error', at, { expected, found: pseudonymKeyId });
}

/**
 * Whether the register holds deliveries of real people where these are made up, or the other way round (the mark of the
 * folder may have been lost), and the pseudonym key of all that it holds; undefined where there is none.
 */
async function standing(
  database: Database,
  isSynthetic: boolean,
): Promise<{ readonly holdsOthers: boolean; readonly expected: string | undefined }> {
  const row = await database.row(
    `select count(*) filter (where is_synthetic != $1) as n_others, min(pseudonym_key_id) as key_id
     from ledger.deliveries where outcome != 'refused'`,
    [isSynthetic],
  );
  return {
    holdsOthers: Number(row.n_others) > 0,
    expected: row.key_id === null ? undefined : String(row.key_id),
  };
}
