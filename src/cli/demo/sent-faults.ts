// What is left of the faults of a file once it is sealed, for the account of a demonstration.

import type { PlantedFault } from '../../vocabulary/index.js';

/** A fault as the province can meet it: of one in a column that sealing leaves out, nothing is left, and its row is kept. */
export const asSent = (fault: PlantedFault, dropped: ReadonlySet<string>): PlantedFault =>
  fault.column !== undefined && dropped.has(fault.column) ? { ...fault, expectedFate: 'kept' } : fault;
