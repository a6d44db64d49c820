// Reads the parts of a raw cell. A model that leaves out a part that its release rule needs is a bug, not a hidden cell.

import { cellKey, type RawCell } from '../../vocabulary/index.js';

/** The value of a part that stands once, at t = 0. Throws where the cell has no such part. */
export function partOf(raw: RawCell, name: string): number {
  const part = raw.parts.find((each) => each.name === name);
  if (part === undefined) throw new Error(`${cellKey(raw)} has no part "${name}"`);
  return part.value;
}
