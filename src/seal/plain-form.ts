// Whether a number is written in the plain form of its kind, told by its bytes: a table of bytes says where each may stand.

import type { PlainForm } from '../vocabulary/index.js';

/** Marks of a byte that may come first, and of one that may come behind it. */
const [atStart, behind] = [1, 2];

/** Makes the test of a number in `block` from `from` to `to`; where a kind has no plain form, none is in it. */
export function plainFormTest(
  form: PlainForm | undefined,
): (block: Uint8Array, from: number, to: number) => boolean {
  if (form === undefined) return () => false;
  const { characters, first = characters, length } = form;
  const places = new Uint8Array(256);
  for (const character of characters) places[character.charCodeAt(0)] = behind;
  for (const character of first) places[character.charCodeAt(0)] = atStart | behind;
  return (block, from, to) => {
    if (to - from < length.least || to - from > length.most) return false;
    let found = (places[block[from] as number] as number) & atStart;
    for (let at = from + 1; at < to; at += 1) found &= (places[block[at] as number] as number) >> 1;
    return found === atStart;
  };
}
