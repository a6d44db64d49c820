// Suppliers of changes send some rows again although nothing changed. Such a row is tagged; whether it is sent at all
// is decided where changes are told from what was sent before (deliveries.ts).

import type { Random } from '../../../src/simulation/index.js';
import type { Moment } from '../feeds.js';
import type { Row } from '../layout.js';

/** Kind of the tag on a row that is to be sent although it is unchanged. */
export const repeatTag = 'unchanged_repeat';

/** The row, tagged where this moment's draw for it says so. The draw hangs on the row's first cell and the day only. */
export function repeatedRow(row: Row, moment: Moment, isRepeated: (random: Random) => boolean): Row {
  const random = moment.random.stream('repeat', Object.values(row.cells)[0] ?? '');
  return isRepeated(random)
    ? { ...row, faults: [...row.faults, { kind: repeatTag, expectedFate: 'unchanged' }] }
    : row;
}
