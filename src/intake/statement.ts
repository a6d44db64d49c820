// What a delivery says of itself, held against what is known here: a reference date that has been, made-up or real
// people as everything else in this folder, and the pseudonym key of everything before it.

import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import { isMarkedSynthetic } from '../settings/index.js';
import type { Deliveries } from '../warehouse/index.js';
import type { IntakeContext, ReceivedFile } from './context.js';
import type { DeliveryStatement } from './read.js';

/** Why the delivery must be refused whatever its rows are, or undefined. */
export function statementProblem(
  { deliveries, dataFolder }: Pick<IntakeContext, 'deliveries' | 'dataFolder'>,
  received: ReceivedFile,
  statement: DeliveryStatement,
): Diagnostic | undefined {
  const at = { file: received.shownName };
  const { referenceDate, pseudonymKeyId, isSynthetic } = statement;
  if (referenceDate > received.receivedOn) {
    const params = { referenceDate, today: received.receivedOn };
    return diagnostic('INTAKE_REFERENCE_DATE_AHEAD', 'error', at, params);
  }
  const { holdsOthers, expected } = standing(deliveries, isSynthetic);
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
function standing(
  deliveries: Deliveries,
  isSynthetic: boolean,
): { readonly holdsOthers: boolean; readonly expected: string | undefined } {
  const { taken } = deliveries;
  return {
    holdsOthers: taken.some((each) => each.isSynthetic === !isSynthetic),
    expected: taken.flatMap((each) => each.pseudonymKeyId ?? []).sort()[0],
  };
}
